package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.reader.code.StatisticWords;
import org.gongkai.reader.code.StatisticWords.Role;
import org.gongkai.reader.form.StatisticsHeader.Column;
import org.gongkai.reader.layout.TextView;

/** Finds the headers of statistics tables in a text. */
final class StatisticsHeaders {
  private static final String YEAR = "(?<year>[0-9０-９]{4})\\s*年\\s*(?:度)?\\s*(?:统计数|数量|数)?";
  private static final String GAP = "[\\s|│\u3000\u00a0]*";
  private static final int MOST = 8; // headers that are looked at in one report

  private final Pattern first;
  private final Pattern unit;
  private final Pattern column;

  StatisticsHeaders(StatisticWords words) {
    first = Pattern.compile(any(words, Role.INDICATOR) + GAP);
    unit = Pattern.compile(any(words, Role.UNIT) + GAP);
    String named = "(?<cumulative>%s)|(?<named>%s)|(?<other>%s)";
    column =
        Pattern.compile(
            "(?:"
                + YEAR
                + "|"
                + named.formatted(
                    any(words, Role.CUMULATIVE), any(words, Role.YEAR), any(words, Role.OTHER))
                + ")"
                + GAP);
  }

  /** The first headers of a text in order; a header names a column of the year or of all years. */
  List<StatisticsHeader> find(TextView view) {
    List<StatisticsHeader> headers = new ArrayList<>();
    Matcher start = first.matcher(view.text());
    int from = 0;
    while (headers.size() < MOST && start.find(from)) {
      Optional<StatisticsHeader> header = behind(view, start);
      from = header.map(StatisticsHeader::end).orElse(start.end());
      header.ifPresent(headers::add);
    }
    return headers;
  }

  private Optional<StatisticsHeader> behind(TextView view, Matcher start) {
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
    int end = besides(view, at);
    boolean whole = columns.stream().anyMatch(x -> x.notation().isPresent());
    return whole
        ? Optional.of(new StatisticsHeader(start.start(), end, units, columns))
        : Optional.empty();
  }

  /** Where the header ends if it heads rows side by side, and so stands more than once. */
  private int besides(TextView view, int from) {
    Matcher again = first.matcher(view.text());
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
