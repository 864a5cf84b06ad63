package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;

/** The pieces of one section in reading order. */
record Region(List<Token> tokens) {
  /**
   * A piece and where it stands.
   *
   * @param block number of its block; pieces of one table row share it
   * @param index its place in its block, counted from 0
   * @param size how many pieces its block has
   * @param kind what the file says about the cells of its block
   */
  record Token(Piece piece, int block, int index, int size, Block.Kind kind) {
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
      List<Piece> pieces = whole.pieces();
      for (int i = 0; i < pieces.size(); i++) {
        tokens.add(new Token(pieces.get(i), block, i, pieces.size(), whole.kind()));
      }
    }
    return tokens;
  }

  /** All but the first {@code count} pieces. */
  Region from(int count) {
    return new Region(tokens.subList(count, tokens.size()));
  }
}
