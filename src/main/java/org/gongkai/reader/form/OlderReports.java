package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.reader.code.Headings;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Section;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/**
 * Reads what reports had before the forms of 2019: a statistics table (form-2014), or no table at
 * all (narrative). Of a page that lost its tables nothing is made.
 */
final class OlderReports {
  static final String STATISTICS = "form-2014";
  static final String NARRATIVE = "narrative";

  /** A form, its tables, and the sections that the report numbers. */
  record Decision(String form, Told told, List<FormTable> tables, List<Section> sections) {}

  private static final Pattern TABLE_NAMED =
      Pattern.compile("(?:统计表|附表|统计数据)(?:[^。]{0,10}(?:附后|如下|见附)|\\s*$)");
  private static final int FIRST_YEAR_OF_SIX_SECTIONS = 2019;
  private static final int FEWEST_SENTENCES = 3;
  private static final List<Integer> SECTIONS_OF_TABLES = List.of(2, 3, 4);

  private static final Set<Evidence> TITLES = Set.of(Evidence.TITLE, Evidence.PAGE_TITLE);

  private final StatisticsTable statistics = new StatisticsTable();
  private final Headings headings = Headings.load();

  /** The report by its statistics table, if it has one. */
  Optional<Decision> byStatistics(Layout layout, int year, Remarks remarks) {
    return statistics
        .read(layout, year, remarks)
        .map(
            f -> {
              Piece header = firstWords(layout, f.header());
              Told told = new Told(Evidence.LABELS, header.text(), layout.view().span(header));
              NumberedOutline outline =
                  new NumberedOutline(layout, headings, f.header().start(), f.end());
              return new Decision(STATISTICS, told, List.of(f.table()), outline.sections());
            });
  }

  /** The header up to its first cell border or line break. */
  private static Piece firstWords(Layout layout, StatisticsHeader header) {
    String text = layout.view().text().substring(header.start(), header.end());
    int length = text.split("[\\t\\r\\n]", 2)[0].length();
    return layout.view().piece(header.start(), header.start() + length);
  }

  /**
   * A report without tables: a title names its year, and it says something, in sections that it
   * numbers or in sentences, and neither heads a table nor has the sections of 2019 that hold them.
   */
  Optional<Decision> narrative(
      Layout layout, Outline outline, Years.Decision year, Remarks remarks) {
    if (!TITLES.contains(year.told().evidence())
        || statistics.isHeaded(layout)
        || lostTables(outline, year.year())) {
      return Optional.empty();
    }
    NumberedOutline numbered = new NumberedOutline(layout, headings);
    if (numbered.size() < 2 && sentences(layout) < FEWEST_SENTENCES) {
      return Optional.empty();
    }
    if (TABLE_NAMED.matcher(layout.view().text()).find()) {
      remarks.add(Code.MISSING_TABLE, StatisticsTable.TABLE, "named in the text, and not there");
    }
    return Optional.of(new Decision(NARRATIVE, year.told(), List.of(), numbered.sections()));
  }

  /** Sections 二, 三 and 四 of the forms since 2019 are tables: without rows these are lost. */
  private static boolean lostTables(Outline outline, int year) {
    long of2019 = SECTIONS_OF_TABLES.stream().filter(outline::has).count();
    return year >= FIRST_YEAR_OF_SIX_SECTIONS && of2019 > 1;
  }

  private static long sentences(Layout layout) {
    return layout.view().text().chars().filter(c -> c == '。').count();
  }

  /** Whether a statistics table is headed, although no row of it could be read. */
  boolean headsStatistics(Layout layout) {
    return statistics.isHeaded(layout);
  }
}
