package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.form.Region.Token;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * The row being read: its label and the cells behind it. Where cells stand in the label's own table
 * row they are that row's rest; where the label stands alone they follow as one piece each.
 */
final class OpenRow {
  private final String notation;
  private final Token token;
  private final List<Piece> values = new ArrayList<>();
  private final List<Piece> readings = new ArrayList<>();
  private Piece label;
  private boolean doubtful;

  OpenRow(String notation, Token label) {
    this.notation = notation;
    this.token = label;
    this.label = label.piece();
  }

  String notation() {
    return notation;
  }

  Piece label() {
    return label;
  }

  List<Piece> values() {
    return List.copyOf(values);
  }

  /**
   * What may be the row's cells, if all it has is one run of cells that are not kept apart; else
   * none.
   */
  List<Piece> readings() {
    return values.size() == 1 ? List.copyOf(readings) : List.of();
  }

  /** Which cell of its table row the label is, counted from 0. */
  int labelIndex() {
    return token.index();
  }

  /** How many cells its table row has, label and blank ones included. */
  int cells() {
    return token.size();
  }

  /** Whether something stands behind the label of which nobody can say what it is. */
  boolean isDoubtful() {
    return doubtful;
  }

  boolean hasFigures() {
    return values.stream().anyMatch(v -> !v.isBlank());
  }

  /** Whether the file marks every cell of its table row, so that a blank one is an empty column. */
  boolean isMarked() {
    return token.kind() == Block.Kind.GRID;
  }

  /** Whether the row's cells stand in the same table row as its label. */
  boolean isTabular() {
    return !token.isLast();
  }

  /** Whether a piece stands in the label's own table row. */
  boolean isBeside(Token other) {
    return other.block() == token.block();
  }

  /** Takes the other half of a label that was broken in two. */
  void extendLabel(TextView view, Piece rest) {
    label = view.piece(label.start(), rest.end());
  }

  /**
   * Takes a piece that is no label; gives whether it is the row's. Blank cells count only in the
   * label's own table row: elsewhere they may be the beginning of the next row.
   */
  boolean take(Token next) {
    boolean value = next.isRunning() || Figures.looksLikeCell(next.text());
    if (isTabular()) {
      return isBeside(next)
          ? takeBeside(next, value)
          : next.heads().contains(token.piece()) && below(next, value);
    }
    if (next.piece().isBlank()) {
      return true;
    }
    if (value) {
      values.add(next.piece());
      readings.addAll(next.readings());
      doubtful |= next.size() > 1;
    }
    return value;
  }

  private boolean takeBeside(Token next, boolean value) {
    values.add(MergedCells.under(token.piece(), next.piece()));
    doubtful |= !value && !next.piece().isBlank();
    return true;
  }

  /** A label that is merged over several rows of figures does not say which of them are its own. */
  private boolean below(Token next, boolean value) {
    doubtful |= value;
    return value || next.piece().isBlank();
  }

  /** Marks the row as one whose cells cannot be told, since this text is among them. */
  void doubt(Piece text) {
    values.add(text);
    doubtful = true;
  }
}
