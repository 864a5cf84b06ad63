package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Period;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/**
 * Tells the year of a report: by its title, else by the stated period, else by the page's title,
 * else as the only one that is named before section 一.
 */
final class Years {
  /** The year and how it was told. */
  record Decision(int year, Told told, Period period) {}

  private static final int EARLIEST = 2008; // 条例 in force
  private static final Pattern ANY = Pattern.compile("(" + Days.YEAR + ")\\s*年");
  private static final Pattern RANGE =
      Pattern.compile(Days.YEAR + "\\s*年?\\s*[至到—–~～－-]{1,2}\\s*" + Days.YEAR + "\\s*年");
  private static final Pattern QUOTED = Pattern.compile("[《〈(（〔\\[][^》〉)）〕\\]]{0,200}[》〉)）〕\\]]");

  private final TextView view;
  private final String preamble;
  private final Periods periods;

  /**
   * @param text the report's own, each character at its place
   * @param end where its first section begins
   */
  Years(TextView view, String text, int end) {
    this.view = view;
    this.preamble = text.substring(0, end);
    this.periods = new Periods(view, text, end);
  }

  /** The year and the period; empty if nothing names one year. */
  Optional<Decision> decide(Optional<Title> title, Optional<Title> page, Remarks remarks) {
    Optional<Piece> own = title.flatMap(Title::year);
    Optional<Told> told =
        own.map(y -> told(Evidence.TITLE, y))
            .or(periods::year)
            .or(() -> page.flatMap(Title::year).map(y -> told(Evidence.PAGE_TITLE, y)))
            .or(this::only);
    Optional<Integer> year =
        told.map(t -> Days.year(t.printed())).filter(y -> y >= EARLIEST && y <= 9999);
    year.ifPresent(y -> otherYear(y, page, remarks));
    return year.map(y -> new Decision(y, told.get(), periods.period(y, remarks)));
  }

  /** What stands instead of one year, for a person. */
  String found() {
    return RANGE
        .matcher(preamble)
        .results()
        .findFirst()
        .map(m -> "more than one year: " + m.group())
        .orElse("no title, period or text names one year from 2008 on");
  }

  /** The page's title says another year than the report itself. */
  private static void otherYear(int year, Optional<Title> page, Remarks remarks) {
    page.flatMap(Title::year)
        .filter(y -> Days.year(y.text()) != year)
        .ifPresent(y -> remarks.add(Code.YEAR_DIFFERS, "", y, year + ", page title " + y.text()));
  }

  /**
   * The year before section 一, if all that is named there outside brackets is one. Later text looks
   * back and ahead, and says nothing of the report's year.
   */
  private Optional<Told> only() {
    List<MatchResult> years = ANY.matcher(unquoted(preamble)).results().toList();
    long different = years.stream().map(m -> Days.year(m.group(1))).distinct().count();
    return different == 1
        ? Optional.of(
            told(Evidence.FIRST_PARAGRAPH, view.piece(years.get(0).start(1), years.get(0).end(1))))
        : Optional.empty();
  }

  /** The text with what stands in brackets blanked out, each character at its place. */
  private static String unquoted(String text) {
    return QUOTED.matcher(text).replaceAll(m -> " ".repeat(m.end() - m.start()));
  }

  private Told told(Evidence evidence, Piece year) {
    return new Told(evidence, year.text(), view.span(year));
  }
}
