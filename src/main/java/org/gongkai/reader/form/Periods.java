package org.gongkai.reader.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Period;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/**
 * The days that a report's figures cover, as it states them: before section 一, or in a sentence
 * about figures; other periods are of some event.
 */
final class Periods {
  /** A period printed, and the characters of its first year. */
  private record Stated(Period period, MatchResult match) {}

  private static final int LONGEST_SENTENCE = 300; // looked back at; more is another matter
  private static final String DAY = "(%1$s)\\s*月\\s*(%1$s)\\s*日".formatted(Days.NUMBER);
  private static final String YEAR = "(" + Days.YEAR + ")\\s*年\\s*";
  private static final String UNTIL = "\\s*[起,，]?\\s*[,，]?\\s*(?:截?[至止到]{1,2}|[\\-－—–~～]{1,2})\\s*";
  private static final Pattern TWO_DAYS =
      Pattern.compile(YEAR + DAY + UNTIL + "(?:" + YEAR + ")?" + DAY);
  private static final Pattern FIRST_DAY = Pattern.compile("自\\s*" + YEAR + DAY + "\\s*[起开]");
  private static final Pattern OF_FIGURES = Pattern.compile("统计|数据|时限|期限|截止|报告期");
  // 统计期限 and then days, of which something is missing or no such day exists.
  private static final Pattern NO_DAYS =
      Pattern.compile(
          "(?:统计|数据|列)[^。；;\\n]{0,12}(?:期限|时限|时段|时间段?|期间)[为是从自：:\\s]{0,3}"
              + "([0-9０-９〇○零一二三四五六七八九][^。；;，,\\n]{0,30}?日止?(?!起)(?=[。；;，,\\s止）)]|$))");

  private final TextView view;
  private final String text;
  private final int preamble;
  private final List<MatchResult> printed;
  private final List<Stated> stated = new ArrayList<>();

  Periods(TextView view, String text, int preamble) {
    this.view = view;
    this.text = text;
    this.preamble = preamble;
    this.printed = Days.around(TWO_DAYS, text).stream().filter(this::isOfFigures).toList();
    printed.forEach(m -> twoDays(m).ifPresent(p -> stated.add(new Stated(p, m))));
  }

  /** The year of the first day, if all periods lie in one year. */
  Optional<Told> year() {
    boolean one =
        stated.stream()
                .flatMap(s -> Stream.of(s.period().start(), s.period().end()))
                .map(LocalDate::getYear)
                .distinct()
                .count()
            == 1;
    return one ? Optional.of(told(stated.get(0).match())) : Optional.empty();
  }

  private Told told(MatchResult m) {
    return new Told(Evidence.PERIOD, m.group(1), view.span(m.start(1), m.end(1)));
  }

  /**
   * The one period that begins or ends in the year. What the report does not print of it, or not so
   * that it can be read, is that of the calendar year.
   */
  Period period(int year, Remarks remarks) {
    List<Stated> ofYear =
        stated.stream()
            .filter(s -> s.period().start().getYear() == year || s.period().end().getYear() == year)
            .toList();
    List<Period> different = ofYear.stream().map(Stated::period).distinct().toList();
    if (different.size() == 1) {
      return different.get(0);
    }
    if (different.size() > 1) {
      MatchResult second =
          ofYear.stream()
              .filter(s -> !s.period().equals(different.get(0)))
              .findFirst()
              .get()
              .match();
      String found = ofYear.get(0).match().group() + " | " + second.group();
      remarks.add(Code.PERIODS_DIFFER, "", piece(second), found);
      return Period.wholeYear(year);
    }
    if (!stated.isEmpty()) {
      MatchResult other = stated.get(0).match();
      remarks.add(Code.YEAR_DIFFERS, "", piece(other), year + ", " + other.group());
      return Period.wholeYear(year);
    }
    return open(year).orElseGet(() -> unreadable(year, remarks));
  }

  /** 自2019年9月1日起, and no last day: a yearly report ends with its year (条例 art. 49). */
  private Optional<Period> open(int year) {
    return Days.around(FIRST_DAY, text).stream()
        .filter(this::isOfFigures)
        .flatMap(m -> Days.day(m.group(1), m.group(2), m.group(3)).stream())
        .filter(first -> first.getYear() == year)
        .map(first -> new Period(first, LocalDate.of(year, 12, 31), false))
        .findFirst();
  }

  private Period unreadable(int year, Remarks remarks) {
    Optional<MatchResult> noSuchDay = printed.stream().findFirst();
    Matcher misprint = NO_DAYS.matcher(text);
    if (noSuchDay.isPresent()) {
      remarks.add(Code.PERIOD_UNREADABLE, "", piece(noSuchDay.get()), noSuchDay.get().group());
    } else if (misprint.find()) {
      Piece piece = view.piece(misprint.start(1), misprint.end(1));
      remarks.add(Code.PERIOD_UNREADABLE, "", piece, piece.text());
    }
    return Period.wholeYear(year);
  }

  private Piece piece(MatchResult m) {
    return view.piece(m.start(), m.end());
  }

  private boolean isOfFigures(MatchResult m) {
    return m.start() < preamble || OF_FIGURES.matcher(sentence(m.start())).find();
  }

  private String sentence(int end) {
    String before = text.substring(Math.max(0, end - LONGEST_SENTENCE), end);
    return before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  }

  /** A period with days that exist, first before last. */
  private static Optional<Period> twoDays(MatchResult m) {
    String lastYear = m.group(4) == null ? m.group(1) : m.group(4);
    return Days.day(m.group(1), m.group(2), m.group(3))
        .flatMap(
            first ->
                Days.day(lastYear, m.group(5), m.group(6))
                    .filter(last -> !last.isBefore(first))
                    .map(last -> new Period(first, last, true)));
  }
}
