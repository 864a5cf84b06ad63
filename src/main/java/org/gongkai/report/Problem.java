package org.gongkai.report;

/**
 * One thing a person should know about one file; never thrown, always returned.
 *
 * @param code what kind of thing; gives severity, meaning and cure
 * @param place where
 * @param found what was found there, in the report's own characters where there are any
 */
public record Problem(Code code, Place place, String found) {
  /** Whether the report is kept out because of this. */
  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }

  /** The same, with the file named in another way. */
  public Problem in(String file) {
    return new Problem(code, new Place(file, place.part(), place.line()), found);
  }

  @Override
  public String toString() {
    return code.severity() + " " + code + ": " + place + " (" + found + ") " + code.cure();
  }

  /** How much a problem matters. */
  public enum Severity {
    /** The report is not stored. */
    ERROR,
    /** The report is stored, and this with it. */
    WARNING
  }

  /** The kinds of problem; the README lists them with cause and cure, and a test compares. */
  public enum Code {
    FILE_NOT_READ(Severity.ERROR, "the file cannot be opened: check its name and permissions"),
    NOT_FETCHED(Severity.ERROR, "the server did not give it: see the reason, or try again later"),
    FILE_TOO_LARGE(Severity.ERROR, "a report is smaller: give the report alone"),
    NOT_TEXT(Severity.ERROR, "nothing in it that can be read: give it as text, HTML, Word or PDF"),
    UNKNOWN_ENCODING(Severity.ERROR, "no encoding fits alone: save the file as UTF-8"),
    MOJIBAKE(Severity.ERROR, "the text was decoded wrongly before: get the original file"),
    LIMIT_EXCEEDED(Severity.ERROR, "no report is that large: give the report alone"),
    DAMAGED_FILE(Severity.ERROR, "the file breaks its own format: open it and save it anew"),
    LOCKED_FILE(Severity.ERROR, "the file is encrypted: save it without a password"),
    NO_TEXT_LAYER(Severity.ERROR, "the pages are pictures of text: give the page or file itself"),
    NOT_A_REPORT(Severity.ERROR, "no section or title of a disclosure report: give another file"),
    NO_TABLES(Severity.ERROR, "the sections of tables are there without them: give the whole page"),
    UNKNOWN_FORM(Severity.ERROR, "the table labels fit no known form: see mappings/codes"),
    UNKNOWN_YEAR(Severity.ERROR, "no title, period or text names the year: check the file"),
    UNKNOWN_AGENCY(Severity.ERROR, "no body of that name that year: settle it with --overrides"),
    AMBIGUOUS_AGENCY(Severity.ERROR, "the name fits several bodies: settle it with --overrides"),
    SAME_REPORT_TWICE(Severity.ERROR, "another file is the same body's same year: keep one"),
    MAPPING_FAILED(Severity.ERROR, "the parsed report cannot be mapped: report this as a fault"),
    ASSESSMENT_FAILED(
        Severity.ERROR, "the rules cannot be held against a report: report this as a fault"),
    READER_FAULT(Severity.ERROR, "a fault of the program: report it with the log's lines"),
    SHAPE_BROKEN(Severity.ERROR, "the report breaks a shape: see the message"),
    SHAPE_WARNING(Severity.WARNING, "the report is stored; see the message"),
    MISSING_TABLE(Severity.WARNING, "the report lacks this table: its cells are absent"),
    MISSING_ROW(Severity.WARNING, "the table lacks this row: its cells are absent, not zero"),
    REPEATED_ROW(Severity.WARNING, "the row stands twice: it is read only if both agree"),
    UNKNOWN_LABEL(Severity.WARNING, "if it is a row of the form, add it to codes/labels.csv"),
    COLUMN_LABELS(Severity.WARNING, "the header is not the form's: check the columns"),
    ROW_NOT_ALIGNED(Severity.WARNING, "figures and columns differ in number: check the source"),
    MERGED_CELL(Severity.WARNING, "one cell stands for several rows: nobody can say whose it is"),
    CELLS_NOT_APART(
        Severity.WARNING, "the figures can be parted in several ways: see the candidates"),
    SPLITS_NOT_TRIED(
        Severity.WARNING, "more ways to part the figures than are tried: none is taken"),
    NOT_A_FIGURE(Severity.WARNING, "the cell's text is no figure: it is kept as text"),
    UNKNOWN_UNIT(Severity.WARNING, "no unit of counts or of money: the cells are kept as text"),
    COLUMN_OF_ANOTHER_YEAR(
        Severity.WARNING, "a column names another year than the report: compare the source"),
    AMOUNT_WITHOUT_UNIT(Severity.WARNING, "a sum of money without a unit has no value"),
    LOST_CHARACTERS(Severity.WARNING, "characters were lost before: check them in the source"),
    CHANGES_NOT_SETTLED(
        Severity.WARNING, "tracked changes are read as accepted: accept or refuse them and save"),
    CHARSET_DIFFERS(Severity.WARNING, "read by the encoding it uses, not by the one it declares"),
    MANIFEST_DIFFERS(Severity.WARNING, "manifest and report differ: the report's word is taken"),
    AGENCY_DIFFERS(Severity.WARNING, "the signature names another body: the title's is taken"),
    PERIOD_UNREADABLE(Severity.WARNING, "the period has no two days: the calendar year is meant"),
    PERIODS_DIFFER(Severity.WARNING, "two periods are stated: the calendar year is meant"),
    NOT_A_DATE(Severity.WARNING, "the date of issue is no day: it is left out"),
    YEAR_DIFFERS(Severity.WARNING, "the report names two years: the title's is taken"),
    DATASET_FILE(Severity.ERROR, "a data set is a folder as datasets/README.md says: complete it"),
    DATASET_DESCRIPTION(
        Severity.ERROR, "the data set is not described as a whole: see the message"),
    DATASET_MAPPING(Severity.ERROR, "the mapping cannot be used: mend it where the message says"),
    DATASET_SCOPE(
        Severity.ERROR, "a data set speaks of itself alone and not in our words: see why"),
    DATASET_PLACE(
        Severity.ERROR, "a code or name means no place that year: mend the row or the year"),
    DATASET_RECORD(Severity.ERROR, "the record cannot be mapped: mend it, or the mapping");

    private final Severity severity;
    private final String cure;

    Code(Severity severity, String cure) {
      this.severity = severity;
      this.cure = cure;
    }

    /** Whether it keeps the report out. */
    public Severity severity() {
      return severity;
    }

    /** What a person can do about it. */
    public String cure() {
      return cure;
    }
  }
}
