package org.gongkai.reader;

import java.util.ArrayList;
import java.util.List;

/** The pieces of one section in reading order. */
record Region(List<Token> tokens) {
  /**
   * A piece and where it stands.
   *
   * @param block number of its block; pieces of one table row share it
   */
  record Token(Piece piece, int block) {}

  Region {
    tokens = List.copyOf(tokens);
  }

  /** The pieces of blocks {@code from} to {@code to}, exclusive. */
  static Region of(Layout layout, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    for (int block = from; block < to; block++) {
      for (Piece piece : layout.blocks().get(block).pieces()) {
        tokens.add(new Token(piece, block));
      }
    }
    return new Region(tokens);
  }

  /** All but the first {@code count} pieces. */
  Region from(int count) {
    return new Region(tokens.subList(count, tokens.size()));
  }
}
