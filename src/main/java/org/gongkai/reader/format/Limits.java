package org.gongkai.reader.format;

import java.util.Optional;
import org.gongkai.reader.layout.Layout;
import org.gongkai.report.Problem.Code;

/**
 * What one file may hold at most. A report comes near none of these: the largest of the real ones
 * has 12,000 characters and 500 cells. Below them every file is read within a heap of 256 MB.
 */
public final class Limits {
  /** Bytes of a file; what is larger is not read into memory. */
  public static final long BYTES = 16L << 20;

  /** Characters of the text view, in UTF-16 units. */
  static final int CHARACTERS = 1_000_000;

  /** Rows and paragraphs. */
  static final int BLOCKS = 30_000;

  /** Cells of all rows, a merged one in each it stands in, and paragraphs. */
  static final int CELLS = 60_000;

  /** Tags of an HTML file, opening and closing. */
  static final int TAGS = 100_000;

  /** Elements inside each other in an HTML file. */
  static final int DEPTH = 250;

  /** Tables inside each other. */
  static final int TABLES_DEEP = 30;

  /** Columns that one cell may reach over; the HTML Standard (4.9.11) allows no more. */
  static final int COLSPAN = 1000;

  /** Rows that one cell may reach over; the HTML Standard (4.9.11) allows no more. */
  static final int ROWSPAN = 65_534;

  private Limits() {}

  /** The same, or a refusal that names the limit it exceeds. */
  static Laid check(Laid laid) {
    return laid instanceof Laid.Read read ? exceeded(read.layout()).orElse(laid) : laid;
  }

  private static Optional<Laid> exceeded(Layout layout) {
    long cells =
        layout.blocks().stream().mapToLong(b -> b.pieces().size() + b.above().size()).sum();
    if (layout.view().text().length() > CHARACTERS) {
      return Optional.of(exceeded("characters", CHARACTERS));
    }
    if (layout.blocks().size() > BLOCKS) {
      return Optional.of(exceeded("rows and paragraphs", BLOCKS));
    }
    return cells > CELLS ? Optional.of(exceeded("cells", CELLS)) : Optional.empty();
  }

  /** A refusal. */
  static Laid exceeded(String what, int limit) {
    return new Laid.Refused(Code.LIMIT_EXCEEDED, "more than " + limit + " " + what);
  }
}
