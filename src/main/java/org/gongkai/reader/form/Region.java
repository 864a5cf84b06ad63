package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;

/** The pieces of one section in reading order. */
record Region(List<Token> tokens) {
  private static final Pattern PROSE = Pattern.compile("[。；！？]|^[，、：]");

  // - 3 -, — 3 —, 第3页 共9页: the number of a page, which no cell looks like
  private static final Pattern PAGE =
      Pattern.compile(
          "[-—–―─·]+\\s*\\d{1,3}\\s*[-—–―─·]+|第\\s*\\d{1,3}\\s*页(?:[\\s/，,]*共\\s*\\d{1,3}\\s*页)?");

  /**
   * A piece and where it stands.
   *
   * @param block number of its block; pieces of one table row share it
   * @param index its place in its block, counted from 0
   * @param size how many pieces its block has
   * @param kind what the file says about the cells of its block
   * @param readings the characters that may be cells, if the piece is a run of cells that are not
   *     kept apart; none if it is one cell, a label or prose
   * @param heads the cells of earlier rows that stand before its row
   */
  record Token(
      Piece piece,
      int block,
      int index,
      int size,
      Block.Kind kind,
      List<Piece> readings,
      List<Piece> heads) {
    Token {
      readings = List.copyOf(readings);
      heads = List.copyOf(heads);
    }

    private static Token alone(Piece piece, List<Piece> readings) {
      int block = -1 - piece.start(); // blocks of the layout count from 0
      return new Token(piece, block, 0, 1, Block.Kind.PARAGRAPH, readings, List.of());
    }

    /** A run of cells taken out of running text; {@code readings} has at least one. */
    static Token running(List<Piece> readings) {
      return alone(readings.get(0), readings);
    }

    /** A label, a cell or prose taken out of running text. */
    static Token apart(Piece piece) {
      return alone(piece, List.of());
    }

    /** Whether it could be a label: no cell, and not a piece of prose out of running text. */
    boolean mayBeLabel() {
      boolean prose = block < 0 && PROSE.matcher(text()).find();
      return !prose && !isRunning() && !Figures.looksLikeCell(text());
    }

    boolean isRunning() {
      return !readings.isEmpty();
    }

    String text() {
      return piece.text();
    }

    boolean isLast() {
      return index == size - 1;
    }
  }

  Region {
    tokens = List.copyOf(tokens);
  }

  /** The pieces of blocks {@code from} to {@code to}, exclusive. */
  static List<Token> tokens(Layout layout, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    for (int block = from; block < to; block++) {
      Block whole = layout.blocks().get(block);
      List<Piece> pieces = MergedCells.of(whole);
      List<Piece> heads = MergedCells.heads(whole);
      if (pieces.size() == 1 && PAGE.matcher(pieces.get(0).text()).matches()) {
        continue; // between two rows, or two cells of one
      }
      for (int i = 0; i < pieces.size(); i++) {
        tokens.add(
            new Token(pieces.get(i), block, i, pieces.size(), whole.kind(), List.of(), heads));
      }
    }
    return tokens;
  }

  /** All but the first {@code count} pieces. */
  Region from(int count) {
    return new Region(tokens.subList(count, tokens.size()));
  }
}
