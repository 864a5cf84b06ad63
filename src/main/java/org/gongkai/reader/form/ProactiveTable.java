package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.form.Region.Token;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.Problem.Code;

/** Reads table {@code proactive} (主动公开政府信息情况): small tables, each with its own header. */
final class ProactiveTable {
  static final String TABLE = "proactive";
  private static final String HEADER = "content";
  private static final String NOTE = "note";
  private static final int LONGEST_LABEL = 30;

  private final Labels labels;
  private final FormCatalogue catalogue;
  private final Remarks remarks;
  private final TableBuilder builder;
  private final List<Column> header = new ArrayList<>();
  private boolean headerKnown = true;
  private boolean inHeader;
  private Optional<OpenRow> row = Optional.empty();

  ProactiveTable(Labels labels, FormCatalogue catalogue, Remarks remarks, TableBuilder builder) {
    this.labels = labels;
    this.catalogue = catalogue;
    this.remarks = remarks;
    this.builder = builder;
  }

  /** Reads the rows into the builder. */
  void read(Region region, String form) {
    region.tokens().forEach(token -> token(token, form));
    close(form);
  }

  private void token(Token token, String form) {
    Optional<String> group = labels.notation(TABLE, Labels.Axis.GROUP, token.text());
    Optional<String> found = labels.notation(TABLE, Labels.Axis.ROW, token.text());
    Optional<String> column = labels.notation(TABLE, Labels.Axis.COLUMN, token.text());
    if (inHeader && group.filter(NOTE::equals).isPresent()) {
      addColumn(new Column(NOTE, Figures.Kind.COUNT)); // 备注: on no form, so left out
    } else if (group.isPresent()) {
      newHeader(group.get().equals(HEADER), form);
    } else if (column.isPresent()) {
      if (!inHeader) {
        newHeader(true, form); // the word 信息内容 before it is missing
      }
      addColumn(new Column(column.get(), Figures.kind(column.get(), token.text())));
    } else if (found.isPresent()) {
      close(form);
      inHeader = false;
      row = Optional.of(new OpenRow(found.get(), token));
    } else {
      other(token, form);
    }
  }

  private void newHeader(boolean begun, String form) {
    close(form);
    header.clear();
    headerKnown = true;
    inHeader = begun;
  }

  private void addColumn(Column column) {
    headerKnown &= header.stream().noneMatch(c -> c.notation().equals(column.notation()));
    header.add(column);
  }

  private void other(Token token, String form) {
    Piece piece = token.piece();
    boolean taken = row.filter(r -> r.take(token)).isPresent();
    if (taken || piece.isBlank()) {
      return;
    }
    row.filter(r -> !r.isTabular() && !r.hasFigures()).ifPresent(r -> r.doubt(piece));
    close(form);
    if (inHeader) {
      headerKnown = false;
      remarks.add(Code.COLUMN_LABELS, TABLE, piece, piece.text());
    } else if (token.mayBeLabel() && piece.text().length() <= LONGEST_LABEL) {
      String near = String.join(" / ", labels.nearest(TABLE, piece.text()));
      remarks.add(Code.UNKNOWN_LABEL, TABLE, piece, piece.text() + " ~ " + near);
    }
  }

  private void close(String form) {
    row.ifPresent(r -> close(r, catalogue.columns(form, TABLE, r.notation())));
    row = Optional.empty();
  }

  /**
   * The header says which column is which. Without one that is understood no cell is read; columns
   * that the form does not have for this row are left out.
   */
  private void close(OpenRow open, Optional<List<String>> form) {
    List<String> named = header.stream().map(Column::notation).toList();
    boolean asForm = form.filter(f -> new HashSet<>(f).equals(new HashSet<>(named))).isPresent();
    if (!asForm || !headerKnown) {
      String found = "header " + String.join(", ", named);
      remarks.add(Code.COLUMN_LABELS, TABLE + "/" + open.notation(), open.label(), found);
    }
    boolean readable = headerKnown && !header.isEmpty();
    List<String> expected = form.orElse(named);
    List<Column> columns =
        readable
            ? header.stream().map(c -> c.of(expected)).toList()
            : expected.stream().map(n -> new Column(n, Figures.Kind.COUNT)).toList();
    builder.row(open, columns, readable && !open.isDoubtful());
  }
}
