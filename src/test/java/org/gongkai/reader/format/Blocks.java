package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;

/**
 * A layout as a test writes it down: a line a block, its kind before its pieces; behind them each
 * cell that reaches in from above, with the number of pieces left of it.
 */
final class Blocks {
  private Blocks() {}

  static List<String> of(byte[] file) {
    Laid laid = Formats.lay(file);
    assertThat(laid).isInstanceOf(Laid.Read.class);
    return of(((Laid.Read) laid).layout());
  }

  static List<String> of(Layout layout) {
    String text = layout.view().text();
    layout.blocks().stream()
        .flatMap(b -> b.pieces().stream())
        .forEach(p -> assertThat(text.substring(p.start(), p.end())).isEqualTo(p.text()));
    return layout.blocks().stream().map(Blocks::line).toList();
  }

  private static String line(Block block) {
    StringBuilder line = new StringBuilder(block.kind() + " ");
    line.append(block.pieces().stream().map(Piece::text).collect(Collectors.joining("|")));
    block.above().forEach(a -> line.append(" ^" + a.before() + ":" + a.piece().text()));
    return line.toString();
  }

  /** The refusal of a file, as its code and what was found. */
  static String refusal(byte[] file) {
    Laid laid = Formats.lay(file);
    assertThat(laid).isInstanceOf(Laid.Refused.class);
    Laid.Refused refused = (Laid.Refused) laid;
    return refused.code() + ": " + refused.found();
  }
}
