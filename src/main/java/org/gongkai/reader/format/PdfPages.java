package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;

/** Lays out the pages of a document one after the other, as if they were one long page. */
final class PdfPages {
  /** Shares of the font's size. */
  private static final double INDENT = 0.9;

  private static final double ROOM = 2.1;
  private static final double CENTRED = 0.5;
  private static final double SAME_SIZE = 0.1;
  private static final double LINE_DISTANCE = 2.6;
  private static final double SAME_EDGE = 3; // points
  private static final Pattern SENTENCE_END = Pattern.compile("[。：；！？:;!?]$");
  private static final Pattern HEADING = Pattern.compile("^[一二三四五六七八九十]{1,3}、");

  private final LayoutWriter writer = new LayoutWriter();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<PdfItem.Text> unruled = new ArrayList<>();
  private final double left;
  private final double right;
  private Optional<PdfLine> before = Optional.empty();
  private Optional<PdfTable> table = Optional.empty();
  private double first;
  private boolean newPage;

  private PdfPages(List<List<PdfItem>> pages) {
    List<PdfLine> lines =
        pages.stream()
            .flatMap(List::stream)
            .filter(i -> i instanceof PdfItem.Text t && !t.isRow())
            .map(i -> ((PdfItem.Text) i).line())
            .toList();
    this.right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    this.left = usualLeft(lines);
  }

  static Layout layout(List<List<PdfItem>> pages) {
    PdfPages all = new PdfPages(pages);
    for (List<PdfItem> page : pages) {
      all.newPage = true;
      for (PdfItem item : page) {
        all.item(item);
        all.newPage = false;
      }
    }
    all.endTable();
    all.endUnruled();
    all.endParagraph();
    return all.writer.layout();
  }

  /** Where the lines begin that are not indented: the leftmost place that two lines share. */
  private static double usualLeft(List<PdfLine> lines) {
    List<Double> lefts = lines.stream().map(PdfLine::left).sorted().toList();
    for (int i = 1; i < lefts.size(); i++) {
      if (lefts.get(i) - lefts.get(i - 1) < SAME_EDGE) {
        return lefts.get(i);
      }
    }
    return lefts.isEmpty() ? 0 : lefts.get(0);
  }

  private void item(PdfItem item) {
    if (item instanceof PdfItem.Ruled ruled) {
      endUnruled();
      endParagraph();
      ruled(ruled.table());
    } else {
      endTable();
      text((PdfItem.Text) item);
    }
  }

  private void ruled(PdfTable next) {
    boolean goesOn = newPage && table.filter(t -> t.mayGoOnIn(next)).isPresent();
    if (goesOn) {
      table = table.map(t -> t.with(next));
    } else {
      endTable();
      table = Optional.of(next);
    }
  }

  private void endTable() {
    table.ifPresent(this::write);
    table = Optional.empty();
  }

  private void write(PdfTable ruled) {
    MergedRows merged = new MergedRows(ruled.merged());
    for (List<PdfCell> row : ruled.rows()) {
      List<String> texts = row.stream().map(PdfCell::text).toList();
      merged.wrote(writer.row(Block.Kind.GRID, texts, merged.above()));
    }
  }

  private void text(PdfItem.Text text) {
    if (text.isRow()) {
      endParagraph();
      unruled.add(text);
      return;
    }
    endUnruled();
    PdfLine line = text.line();
    if (before.filter(b -> goesOn(b, line)).isPresent()) {
      PdfText.join(paragraph, line.text(), false);
    } else {
      endParagraph();
      paragraph.append(line.text());
      first = line.left();
    }
    before = Optional.of(line);
  }

  /** Whether a line is the next of a paragraph: the one before left no room for its beginning. */
  private boolean goesOn(PdfLine above, PdfLine line) {
    boolean full = above.right() > right - ROOM * above.size();
    boolean sameSize = Math.abs(above.size() - line.size()) < SAME_SIZE * above.size();
    boolean near = newPage || line.base() - above.base() < LINE_DISTANCE * line.size();
    return full && sameSize && near && (isBody(above, line) || isTitle(above, line));
  }

  /**
   * Whether a line begins where a paragraph's further lines do: further left than its first, or,
   * where nothing is indented, after a line that ends no sentence.
   */
  private boolean isBody(PdfLine above, PdfLine line) {
    boolean indented = Math.abs(line.left() - left) > INDENT * line.size();
    boolean further = first - line.left() > INDENT * line.size();
    boolean open = !SENTENCE_END.matcher(above.text()).find();
    return !indented && !HEADING.matcher(line.text()).find() && (further || open);
  }

  /** Whether two lines are a title's: the first is no paragraph's, the second in its middle. */
  private boolean isTitle(PdfLine above, PdfLine line) {
    boolean alone = paragraph.length() == above.text().length();
    boolean paragraphs = above.left() - left > 1.5 * above.size();
    double middles = (above.left() + above.right() - line.left() - line.right()) / 2;
    return alone && !paragraphs && Math.abs(middles) < CENTRED * line.size();
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      writer.paragraph(paragraph.toString());
      paragraph.setLength(0);
    }
    before = Optional.empty();
  }

  private void endUnruled() {
    PdfColumns columns = PdfColumns.of(unruled);
    for (PdfItem.Text row : unruled) {
      Optional<List<String>> cells = columns.cells(row);
      writer.row(
          cells.isPresent() ? Block.Kind.GRID : Block.Kind.ROW,
          cells.orElseGet(() -> row.segments().stream().map(PdfLine::text).toList()));
    }
    unruled.clear();
  }
}
