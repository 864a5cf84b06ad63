package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gongkai.reader.code.StatisticCodes;
import org.gongkai.reader.code.StatisticWords;
import org.gongkai.reader.form.PrintedRow.Fit;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Problem.Code;

/** Gathers the rows of one statistics table while its text or its cells are gone through. */
final class PrintedRows {
  private static final Pattern DASHES = Pattern.compile("[-—–―─/\\s]+");
  private static final int LONGEST_LABEL = 90;
  private static final int LONGEST_UNKNOWN = 30;
  private static final int MOST_ROWS = 400; // no sheet has half as many

  private final TextView view;
  private final StatisticsHeader header;
  private final StatisticWords words;
  private final StatisticCodes codes;
  private final Numbering numbering = new Numbering();
  private final List<PrintedRow> rows = new ArrayList<>();
  private final Remarks remarks;
  private boolean ended;

  PrintedRows(
      TextView view,
      StatisticsHeader header,
      StatisticWords words,
      StatisticCodes codes,
      Remarks remarks) {
    this.view = view;
    this.remarks = remarks;
    this.header = header;
    this.words = words;
    this.codes = codes;
  }

  TextView view() {
    return view;
  }

  StatisticsHeader header() {
    return header;
  }

  StatisticWords words() {
    return words;
  }

  int columns() {
    return header.columns().size();
  }

  Numbering numbering() {
    return numbering;
  }

  /** Nothing behind this is of the table. */
  void end() {
    ended = true;
  }

  boolean hasEnded() {
    return ended;
  }

  List<PrintedRow> rows() {
    return List.copyOf(rows);
  }

  /** Puts the row that will be added next where its number says. */
  OptionalInt place(Piece labelled) {
    Numbering.Mark mark = Numbering.mark(labelled.text());
    return isLabel(labelled.text().length() - mark.length())
        ? numbering.place(rows.size(), mark)
        : OptionalInt.empty();
  }

  /** A number alone is no label, and a long note is none either. */
  private static boolean isLabel(int length) {
    return length > 0 && length <= LONGEST_LABEL;
  }

  /**
   * Adds a row that has been placed, unless it shows that the table has ended, or comes behind the
   * end.
   *
   * @param labelled its label with the number before it, without the unit
   */
  void add(Piece labelled, Optional<Piece> unit, List<Piece> values, Fit fit, OptionalInt parent) {
    int length = Numbering.mark(labelled.text()).length();
    Piece label = view.piece(labelled.start() + length, labelled.end());
    PrintedRow row = new PrintedRow(label, unit, values, fit, parent);
    boolean known = !codes.named(row.name()).isEmpty();
    boolean hasFigures =
        values.stream().anyMatch(v -> !v.isBlank() && !DASHES.matcher(v.text()).matches());
    if (ended || rows.size() >= MOST_ROWS) {
      ended = true; // a row that was open when another ended the table is none of it
    } else if (!isLabel(label.text().length())) {
      ended |= hasFigures;
    } else if (unit.isEmpty() && header.hasUnits() && !known && hasFigures) {
      ended = true; // a telephone number, or a row whose unit nobody knows
      if (label.text().length() <= LONGEST_UNKNOWN) {
        remarks.add(Code.UNKNOWN_LABEL, StatisticsTable.TABLE, label, label.text());
      }
    } else {
      rows.add(row.as(isHeading(row, hasFigures) ? Fit.HEADING : fit));
    }
  }

  /** More figures stand beside these labels: which of them are the last row's nobody can say. */
  void doubt(List<Piece> labels) {
    int last = rows.size() - 1;
    boolean heads =
        last >= 0
            && rows.get(last).fit() != Fit.HEADING
            && labels.stream()
                .anyMatch(l -> l.end() == rows.get(last).label().end() && !l.isBlank());
    if (heads) {
      rows.set(last, rows.get(last).as(Fit.MISFIT));
    }
  }

  private boolean isHeading(PrintedRow row, boolean hasFigures) {
    var named = codes.named(row.name());
    boolean group = named.stream().anyMatch(c -> c.kind() == StatisticCodes.Kind.GROUP);
    boolean nothing = row.values().stream().allMatch(v -> v.isBlank());
    boolean unknown = named.isEmpty() && row.unit().isEmpty();
    return !hasFigures && (group || unknown || nothing && header.hasUnits() && unknown);
  }
}
