package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Constraint;

/**
 * Divides runs of digits that stand for several columns of a statistics table: all divisions that
 * the digits allow, of these all that the table's own arithmetic allows. 历年累计 counts this year as
 * well, so it is no less; and where the list says that the parts of a row add up to it, they do. A
 * rule that no division satisfies is broken by the report and decides nothing.
 */
final class GluedRuns {
  private static final Pattern FIGURE = Pattern.compile("(?:0|[1-9]\\d*)(?:\\.\\d+)?");
  // Longer runs and more columns than any sheet has are not divided at all.
  private static final int LONGEST_RUN = 30;
  private static final int MOST_COLUMNS = 3;
  private static final int MOST_COMBINATIONS = 100_000;

  private final TextView view;
  private final StatisticsHeader header;
  private final Map<StatisticsRow, List<List<Piece>>> divisions = new HashMap<>();
  private final Map<StatisticsRow, Integer> byDigits = new HashMap<>();
  private final Set<StatisticsRow> byCumulative = new HashSet<>();

  GluedRuns(TextView view, StatisticsHeader header, List<StatisticsRow> rows) {
    this.view = view;
    this.header = header;
    rows.stream().filter(r -> r.printed().fit() == PrintedRow.Fit.GLUED).forEach(this::divide);
    rows.forEach(r -> decideBySums(r, rows));
  }

  /** The divisions left of a row's run; none if it cannot be divided. */
  List<List<Piece>> of(StatisticsRow row) {
    return divisions.getOrDefault(row, List.of());
  }

  /** What left one division alone; empty if several are left, or the one left breaks a rule. */
  Optional<Constraint> decidedBy(StatisticsRow row) {
    if (of(row).size() != 1 || byDigits.getOrDefault(row, 0) == 0) {
      return Optional.empty();
    }
    boolean digits = byDigits.get(row) == 1;
    Constraint rule = byCumulative.contains(row) ? Constraint.CUMULATIVE : Constraint.COLUMN_SUMS;
    return Optional.of(digits ? Constraint.DIGITS : rule);
  }

  private void divide(StatisticsRow row) {
    List<List<Piece>> all = new ArrayList<>();
    Piece run = row.printed().values().get(0);
    int columns = header.columns().size();
    if (run.text().length() <= LONGEST_RUN && columns <= MOST_COLUMNS) {
      divide(run.start(), run.end(), columns, List.of(), all);
    }
    List<List<Piece>> growing = all.stream().filter(this::isCumulative).toList();
    byDigits.put(row, growing.isEmpty() ? 0 : all.size());
    divisions.put(row, growing.isEmpty() ? all : growing);
    if (growing.size() == 1) {
      byCumulative.add(row);
    }
  }

  private void divide(int from, int end, int parts, List<Piece> before, List<List<Piece>> all) {
    int last = parts == 1 ? end : end - parts + 1;
    for (int to = parts == 1 ? end : from + 1; to <= last && to > from; to++) {
      Piece part = view.piece(from, to);
      if (FIGURE.matcher(part.text()).matches()) {
        List<Piece> found = new ArrayList<>(before);
        found.add(part);
        if (parts == 1) {
          all.add(found);
        } else {
          divide(to, end, parts - 1, found, all);
        }
      }
    }
  }

  private boolean isCumulative(List<Piece> parts) {
    List<String> names = header.columns().stream().map(c -> c.notation().orElse("")).toList();
    int year = names.indexOf("year");
    int total = names.indexOf("cumulative");
    return year < 0 || total < 0 || value(parts, year).compareTo(value(parts, total)) <= 0;
  }

  private static java.math.BigDecimal value(List<Piece> parts, int column) {
    return new java.math.BigDecimal(parts.get(column).text());
  }

  /** Keeps of a row and its parts only the divisions with which they add up in every column. */
  private void decideBySums(StatisticsRow whole, List<StatisticsRow> rows) {
    List<StatisticsRow> members = new ArrayList<>(List.of(whole));
    rows.stream()
        .filter(r -> r.parent().filter(whole.id()::equals).isPresent() && !r.isHeading())
        .forEach(members::add);
    long combinations = 1;
    for (StatisticsRow member : members) {
      combinations *= of(member).size();
      if (combinations == 0 || combinations > MOST_COMBINATIONS) {
        return;
      }
    }
    boolean sums = whole.code().filter(c -> c.whole()).isPresent();
    if (sums && members.size() > 1 && combinations > 1) {
      keepSums(members);
    }
  }

  private void keepSums(List<StatisticsRow> members) {
    Map<StatisticsRow, Set<List<Piece>>> kept = new HashMap<>();
    members.forEach(m -> kept.put(m, new LinkedHashSet<>()));
    keepSums(members, List.of(), kept);
    if (kept.values().stream().noneMatch(Set::isEmpty)) {
      kept.forEach((row, left) -> divisions.put(row, List.copyOf(left)));
    }
  }

  private void keepSums(
      List<StatisticsRow> members,
      List<List<Piece>> chosen,
      Map<StatisticsRow, Set<List<Piece>>> kept) {
    if (chosen.size() == members.size()) {
      if (addUp(chosen)) {
        for (int i = 0; i < chosen.size(); i++) {
          kept.get(members.get(i)).add(chosen.get(i));
        }
      }
      return;
    }
    for (List<Piece> division : of(members.get(chosen.size()))) {
      List<List<Piece>> more = new ArrayList<>(chosen);
      more.add(division);
      keepSums(members, more, kept);
    }
  }

  private static boolean addUp(List<List<Piece>> chosen) {
    for (int column = 0; column < chosen.get(0).size(); column++) {
      int c = column;
      var sum =
          chosen.stream()
              .skip(1)
              .map(p -> value(p, c))
              .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
      if (sum.compareTo(value(chosen.get(0), c)) != 0) {
        return false;
      }
    }
    return true;
  }
}
