package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.reader.code.StatisticWords;
import org.gongkai.reader.code.StatisticWords.Role;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * The header of a statistics table: 指标名称, 计量单位, 2014年度, 历年累计, in cells or run together.
 *
 * @param end where the rows begin in the text view
 * @param hasUnits whether it has a column of units
 * @param columns those behind the labels and units, in order
 */
record StatisticsHeader(int start, int end, boolean hasUnits, List<Column> columns) {
  /**
   * One column of figures.
   *
   * @param role year, cumulative or other
   * @param year as the header prints it, if it does
   */
  record Column(Role role, Optional<Piece> year) {
    private boolean isOf(int reported) {
      boolean other = year.filter(y -> Days.year(y.text()) != reported).isPresent();
      return role == Role.CUMULATIVE || (role == Role.YEAR && year.isPresent() && !other);
    }

    /** Its notation; empty if it is none of the form's. */
    Optional<String> notation() {
      return switch (role) {
        case YEAR -> Optional.of("year");
        case CUMULATIVE -> Optional.of("cumulative");
        default -> Optional.empty();
      };
    }
  }

  private static final String YEAR = "(?<year>[0-9０-９]{4})\\s*年\\s*(?:度)?\\s*(?:统计数|数量|数)?";
  private static final String GAP = "[\\s|│\u3000\u00a0]*";

  private static final int MOST = 8; // headers that are looked at in one report

  StatisticsHeader {
    columns = List.copyOf(columns);
  }

  /** The first headers of a text in order; a header names a column of the year or of all years. */
  static List<StatisticsHeader> find(TextView view, StatisticWords words) {
    Pattern first = Pattern.compile(any(words, Role.INDICATOR) + GAP);
    Pattern unit = Pattern.compile(any(words, Role.UNIT) + GAP);
    String named = "(?<cumulative>%s)|(?<named>%s)|(?<other>%s)";
    Pattern column =
        Pattern.compile(
            "(?:"
                + YEAR
                + "|"
                + named.formatted(
                    any(words, Role.CUMULATIVE), any(words, Role.YEAR), any(words, Role.OTHER))
                + ")"
                + GAP);
    List<StatisticsHeader> headers = new ArrayList<>();
    Matcher start = first.matcher(view.text());
    int from = 0;
    while (headers.size() < MOST && start.find(from)) {
      Optional<StatisticsHeader> header = behind(view, start, unit, column);
      from = header.map(StatisticsHeader::end).orElse(start.end());
      header.ifPresent(headers::add);
    }
    return headers;
  }

  private static Optional<StatisticsHeader> behind(
      TextView view, Matcher start, Pattern unit, Pattern column) {
    int at = start.end();
    boolean units = false;
    List<Column> columns = new ArrayList<>();
    Matcher u = unit.matcher(view.text());
    Matcher c = column.matcher(view.text());
    while (true) {
      if (!units && columns.stream().noneMatch(x -> x.notation().isPresent()) && at(u, at)) {
        units = true;
        at = u.end();
      } else if (at(c, at)) {
        columns.add(column(view, c));
        at = c.end();
      } else {
        break;
      }
    }
    int end = besides(view, start, unit, column, at);
    boolean whole = columns.stream().anyMatch(x -> x.notation().isPresent());
    return whole
        ? Optional.of(new StatisticsHeader(start.start(), end, units, columns))
        : Optional.empty();
  }

  /** Where the header ends if it heads rows side by side, and so stands more than once. */
  private static int besides(TextView view, Matcher start, Pattern unit, Pattern column, int from) {
    Matcher again = start.pattern().matcher(view.text());
    int at = from;
    while (at(again, at)) {
      at = again.end();
      for (Pattern pattern : List.of(unit, column)) {
        Matcher m = pattern.matcher(view.text());
        while (at(m, at)) {
          at = m.end();
        }
      }
    }
    return at;
  }

  /** Of several columns headed with years only the report's own is the year's. */
  StatisticsHeader ofYear(int year) {
    long years = columns.stream().filter(c -> c.role() == Role.YEAR).count();
    List<Column> own =
        columns.stream()
            .map(c -> years > 1 && !c.isOf(year) ? new Column(Role.OTHER, Optional.empty()) : c)
            .toList();
    return new StatisticsHeader(start, end, hasUnits, own);
  }

  private static boolean at(Matcher matcher, int position) {
    matcher.region(position, matcher.regionEnd());
    return matcher.lookingAt();
  }

  private static Column column(TextView view, Matcher c) {
    if (c.group("year") != null) {
      return new Column(Role.YEAR, Optional.of(view.piece(c.start("year"), c.end("year"))));
    }
    Role role =
        c.group("cumulative") != null
            ? Role.CUMULATIVE
            : c.group("named") != null ? Role.YEAR : Role.OTHER;
    return new Column(role, Optional.empty());
  }

  /** A pattern for any of the words of a role, with white space between their characters. */
  private static String any(StatisticWords words, Role role) {
    return words.words(role).stream()
        .map(
            w ->
                w.codePoints()
                    .mapToObj(Character::toString)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s*")))
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
