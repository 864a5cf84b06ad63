package org.gongkai.reader.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Period;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/** Tells the year and the period of a report. */
final class Years {
  /** The year and how it was told. */
  record Decision(int year, Told told, Period period) {}

  private static final String CHINESE = "〇一二三四五六七八九";
  private static final int EARLIEST = 2008; // 条例 in force
  private static final int LONGEST_SENTENCE = 300; // looked back at; more is another matter
  private static final String DIGIT = "[0-9０-９]";
  private static final String YEAR = "(" + DIGIT + "{4}|[〇○零一二三四五六七八九]{4})\\s*年";
  private static final String DAY = "(" + DIGIT + "{1,2})\\s*月\\s*(" + DIGIT + "{1,2})\\s*日";
  private static final Pattern PERIOD =
      Pattern.compile(
          YEAR + "\\s*" + DAY + "\\s*起?\\s*[,，]?\\s*[至到\\-－—–~～]\\s*(?:" + YEAR + ")?\\s*" + DAY);
  private static final Pattern ANY = Pattern.compile(YEAR);
  private static final Pattern QUOTED = Pattern.compile("[《〈(（〔\\[][^》〉)）〕\\]]{0,200}[》〉)）〕\\]]");
  private static final Pattern OF_FIGURES = Pattern.compile("统计|数据|时限|期限|截止|报告期");

  private final TextView view;
  private final int preamble;

  /** {@code preamble} is where the paragraphs before the first section end. */
  Years(TextView view, int preamble) {
    this.view = view;
    this.preamble = preamble;
  }

  /** The year of the title, else of the stated period, else the only one the text names. */
  Optional<Decision> decide(Optional<Title> title, Remarks remarks) {
    Optional<MatchResult> period = periodOfFigures();
    Optional<Period> stated = period.flatMap(Years::period);
    Optional<Told> told =
        title
            .map(t -> new Told(Evidence.TITLE, t.year().text(), view.span(t.year())))
            .or(() -> stated.map(p -> told(Evidence.PERIOD, period.get())))
            .or(this::only);
    if (title.isPresent() && stated.isPresent()) {
      int printed = number(title.get().year().text());
      if (stated.get().start().getYear() != printed) {
        String found = printed + ", " + period.get().group();
        remarks.add(Code.YEAR_DIFFERS, "", title.get().year(), found);
      }
    }
    return told.filter(t -> number(t.printed()) >= EARLIEST).map(t -> decision(t, stated));
  }

  private static Decision decision(Told told, Optional<Period> stated) {
    int year = number(told.printed());
    Period period =
        stated.filter(p -> p.start().getYear() == year).orElseGet(() -> Period.wholeYear(year));
    return new Decision(year, told, period);
  }

  /**
   * The first period before section 一, or in a sentence about figures: others are of some event.
   */
  private Optional<MatchResult> periodOfFigures() {
    return PERIOD
        .matcher(view.text())
        .results()
        .filter(m -> m.start() < preamble || OF_FIGURES.matcher(sentence(m.start())).find())
        .findFirst();
  }

  private String sentence(int end) {
    String before = view.text().substring(Math.max(0, end - LONGEST_SENTENCE), end);
    int start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
    return before.substring(start);
  }

  /**
   * The year before section 一, if all that is named there outside brackets is one. Later text looks
   * back and ahead, and says nothing of the report's year.
   */
  private Optional<Told> only() {
    String text = view.text().substring(0, Math.min(preamble, view.text().length()));
    List<MatchResult> years = ANY.matcher(unquoted(text)).results().toList();
    long different = years.stream().map(m -> number(m.group(1))).distinct().count();
    return different == 1
        ? Optional.of(told(Evidence.FIRST_PARAGRAPH, years.get(0)))
        : Optional.empty();
  }

  /** The text with what stands in brackets blanked out, each character at its place. */
  private static String unquoted(String text) {
    return QUOTED.matcher(text).replaceAll(m -> " ".repeat(m.end() - m.start()));
  }

  private Told told(Evidence evidence, MatchResult m) {
    return new Told(evidence, m.group(1), view.span(m.start(1), m.end(1)));
  }

  /** A period with days that exist, first before last. */
  private static Optional<Period> period(MatchResult m) {
    int start = number(m.group(1));
    int end = m.group(4) == null ? start : number(m.group(4));
    try {
      LocalDate first = LocalDate.of(start, integer(m.group(2)), integer(m.group(3)));
      LocalDate last = LocalDate.of(end, integer(m.group(5)), integer(m.group(6)));
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last, true));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day: the period is not stated in a way that can be read
    }
  }

  private static int integer(String digits) {
    return Integer.parseInt(Normalizer.normalize(digits, Normalizer.Form.NFKC));
  }

  /** A year in ASCII, full-width or Chinese digits. */
  static int number(String printed) {
    int number = 0;
    for (char c : Normalizer.normalize(printed, Normalizer.Form.NFKC).toCharArray()) {
      int chinese = CHINESE.indexOf(c == '零' || c == '○' ? '〇' : c);
      number = number * 10 + (chinese >= 0 ? chinese : c - '0');
    }
    return number;
  }
}
