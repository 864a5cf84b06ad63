package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.code.StatisticCodes;
import org.gongkai.reader.code.StatisticCodes.Code;
import org.gongkai.reader.code.StatisticWords;
import org.gongkai.reader.code.StatisticWords.Role;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.Indicator;

/**
 * Says what the printed rows of a statistics table count. A label that stands under several
 * indicators (维持 of reviews, of lawsuits) is told by the row it stands under; one that the list
 * does not know is a local indicator.
 */
final class StatisticsRows {
  private final StatisticCodes codes;
  private final StatisticWords words;
  private final List<StatisticsRow> rows = new ArrayList<>();
  private int number;

  StatisticsRows(StatisticCodes codes, StatisticWords words) {
    this.codes = codes;
    this.words = words;
  }

  /** The rows in the order of the text, headings among them. */
  List<StatisticsRow> of(List<PrintedRow> printed) {
    printed.forEach(p -> rows.add(row(p)));
    return List.copyOf(rows);
  }

  private StatisticsRow row(PrintedRow printed) {
    boolean heading = printed.fit() == PrintedRow.Fit.HEADING;
    Optional<String> parent =
        printed.parent().isPresent()
            ? Optional.of(rows.get(printed.parent().getAsInt()).id()).filter(p -> !p.isBlank())
            : Optional.empty();
    Optional<Code> code =
        code(printed.name(), parent).filter(c -> heading || c.kind() != StatisticCodes.Kind.GROUP);
    number += heading ? 0 : 1;
    String id = code.map(Code::notation).orElse(heading ? "" : Indicator.local(number));
    return new StatisticsRow(printed, id, code, parent, kind(printed.unit(), code));
  }

  /**
   * The one indicator that a label names; of several, the one under the row that it stands under.
   */
  private Optional<Code> code(String label, Optional<String> parent) {
    List<Code> named = codes.named(label);
    if (named.size() < 2) {
      return named.stream().findFirst();
    }
    Optional<Code> under = named.stream().filter(c -> c.parent().equals(parent)).findFirst();
    return parent.isPresent() ? under : lastOpened(named);
  }

  /** Without a number before it, a label stands under what was last printed of their parents. */
  private Optional<Code> lastOpened(List<Code> named) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      Optional<String> before = Optional.of(rows.get(i).id());
      Optional<Code> found = named.stream().filter(c -> c.parent().equals(before)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * How a row's cells are read: by its unit, or without one by what the list says. A unit of money
   * behind the label of a count, or the other way round, leaves them unread.
   */
  private Optional<Figures.Kind> kind(Optional<Piece> unit, Optional<Code> code) {
    boolean money = code.filter(c -> c.kind() == StatisticCodes.Kind.AMOUNT).isPresent();
    if (unit.isEmpty()) {
      return Optional.of(money ? Figures.Kind.AMOUNT : Figures.Kind.COUNT);
    }
    Optional<Role> role = words.role(unit.get().text());
    if (role.filter(r -> r == Role.COUNTED).isPresent() && !money) {
      return Optional.of(Figures.Kind.COUNT);
    }
    boolean may = code.isEmpty() || money;
    return role.filter(r -> r == Role.MONEY && may)
        .map(r -> Figures.kind("amount", unit.get().text()));
  }
}
