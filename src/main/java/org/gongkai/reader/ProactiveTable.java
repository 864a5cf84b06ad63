package org.gongkai.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.Region.Token;
import org.gongkai.reader.TableBuilder.Column;
import org.gongkai.report.Problem.Code;

/** Reads table {@code proactive} (主动公开政府信息情况): small tables, each with its own header. */
final class ProactiveTable {
  static final String TABLE = "proactive";
  private static final String HEADER = "content";
  private static final int LONGEST_LABEL = 30;

  private final Labels labels;
  private final FormCatalogue catalogue;
  private final Remarks remarks;
  private final TableBuilder builder;
  private final List<Column> header = new ArrayList<>();
  private final List<Piece> values = new ArrayList<>();
  private boolean inHeader;
  private Optional<String> row = Optional.empty();
  private Piece label = new Piece(0, 0, "");

  ProactiveTable(Labels labels, FormCatalogue catalogue, Remarks remarks, TableBuilder builder) {
    this.labels = labels;
    this.catalogue = catalogue;
    this.remarks = remarks;
    this.builder = builder;
  }

  /** Reads the rows into the builder. */
  void read(Region region, String form) {
    for (Token token : region.tokens()) {
      token(token.piece(), form);
    }
    close(form);
  }

  private void token(Piece piece, String form) {
    Optional<String> group = labels.notation(TABLE, Labels.Axis.GROUP, piece.text());
    Optional<String> found = labels.notation(TABLE, Labels.Axis.ROW, piece.text());
    Optional<String> column = labels.notation(TABLE, Labels.Axis.COLUMN, piece.text());
    if (piece.isBlank()) {
      row.ifPresent(r -> values.add(piece));
    } else if (group.isPresent()) {
      close(form);
      header.clear();
      inHeader = group.get().equals(HEADER);
    } else if (column.isPresent() && inHeader) {
      header.add(new Column(column.get(), Figures.kind(column.get(), piece.text())));
    } else if (found.isPresent()) {
      close(form);
      inHeader = false;
      row = found;
      label = piece;
    } else {
      other(piece);
    }
  }

  private void other(Piece piece) {
    if (row.isPresent() && values.stream().filter(v -> !v.isBlank()).count() < header.size()) {
      values.add(piece);
    } else if (inHeader) {
      remarks.add(Code.COLUMN_LABELS, TABLE, piece, piece.text());
    } else if (!Figures.looksLikeValue(piece.text()) && piece.text().length() <= LONGEST_LABEL) {
      String near = String.join(" / ", labels.nearest(TABLE, piece.text()));
      remarks.add(Code.UNKNOWN_LABEL, TABLE, piece, piece.text() + " ~ " + near);
    }
  }

  private void close(String form) {
    row.ifPresent(r -> builder.row(r, columns(r, form), label, values));
    row = Optional.empty();
    values.clear();
  }

  /** The columns the header names; those the form prescribes only where there is no header. */
  private List<Column> columns(String row, String form) {
    List<String> named = header.stream().map(Column::notation).toList();
    List<String> expected = catalogue.columns(form, TABLE, row).orElse(named);
    if (!new HashSet<>(named).equals(new HashSet<>(expected))) {
      String found = "header " + String.join(", ", named);
      remarks.add(Code.COLUMN_LABELS, TABLE + "/" + row, label, found);
    }
    return header.isEmpty()
        ? expected.stream().map(n -> new Column(n, Figures.kind(n, ""))).toList()
        : List.copyOf(header);
  }
}
