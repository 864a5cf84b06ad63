package org.gongkai.reader.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.layout.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a page in reading order and writes what is shown of it; stops where a limit is reached. */
final class HtmlWalker implements NodeFilter {
  /**
   * A table being walked.
   *
   * @param grid whether its cells are cells
   * @param beside whether it is one row of cells inside a cell, and they are cells of that row
   * @param inside whether it interrupts the row of a table around it
   */
  private record Open(boolean grid, boolean beside, boolean inside, HtmlSpans spans) {}

  private final ViewWriter writer;
  private final boolean lines;
  private final Deque<Open> tables = new ArrayDeque<>();
  private Optional<Laid> exceeded = Optional.empty();
  private int cells;

  /** {@code lines}: whether text outside all elements is Markdown, where a line is a line. */
  HtmlWalker(ViewWriter writer, boolean lines) {
    this.writer = writer;
    this.lines = lines;
  }

  /** The limit that the page exceeds, if it does. */
  Optional<Laid> exceeded() {
    return exceeded;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (depth > Limits.DEPTH) {
      return stop("elements inside each other", Limits.DEPTH);
    }
    if (node instanceof TextNode text) {
      text(text);
      return writer.length() > Limits.CHARACTERS
          ? stop("characters", Limits.CHARACTERS)
          : FilterResult.CONTINUE;
    }
    return node instanceof Element element
        ? begin(element, HtmlRole.of(element))
        : FilterResult.CONTINUE;
  }

  private void text(TextNode text) {
    String whole = text.getWholeText();
    if (lines && isIn(text, "body")) {
      lines(whole.lines().map(Markdown::shown).toList());
    } else if (!writer.isInRow() && (isIn(text, "pre") || isIn(text, "textarea"))) {
      lines(whole.lines().toList());
    } else {
      boolean raised = writer.isBehindText() && Raised.mayBe(whole) && isRaised(text);
      writer.text(raised ? Raised.digits(whole) : whole);
    }
  }

  private static boolean isRaised(TextNode text) {
    Element around = text.parent();
    while (around != null && HtmlRole.of(around) == HtmlRole.INLINE) {
      if (HtmlRole.raises(around)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  /** Lines of plain text; wide gaps and tabs keep cells apart. */
  private void lines(List<String> plain) {
    boolean[] aligned = Aligned.rows(plain);
    for (int i = 0; i < plain.size(); i++) {
      String line = plain.get(i);
      if (aligned[i]) {
        writer.row(Aligned.cells(line).stream().map(c -> line.substring(c[0], c[1])).toList());
      } else if (line.strip().indexOf('\t') >= 0) {
        writer.row(List.of(line.split("\t", -1)));
      } else {
        writer.text(line);
        writer.lineEnds();
      }
    }
  }

  private static boolean isIn(TextNode text, String tag) {
    Element parent = text.parent();
    return parent != null && parent.nameIs(tag);
  }

  private FilterResult begin(Element element, HtmlRole role) {
    return switch (role) {
      case HIDDEN -> FilterResult.SKIP_ENTIRELY;
      case TABLE -> table(element);
      case ROW -> row(element);
      case CELL -> cell(element);
      case BREAK, BLOCK -> line();
      case INLINE -> FilterResult.CONTINUE;
    };
  }

  private FilterResult line() {
    writer.lineEnds();
    return FilterResult.CONTINUE;
  }

  private FilterResult table(Element element) {
    if (tables.size() >= Limits.TABLES_DEEP) {
      return stop("tables inside each other", Limits.TABLES_DEEP);
    }
    HtmlTable table = HtmlTable.of(element);
    boolean inside = writer.isInRow();
    boolean beside = inside && table.isGrid() && table.rows() == 1;
    tables.push(new Open(table.isGrid(), beside, inside, new HtmlSpans(writer)));
    return line();
  }

  /** A row outside any table, by its style, is one of a table that is not marked. */
  private boolean isGrid() {
    return tables.isEmpty() || tables.peek().grid();
  }

  private FilterResult row(Element element) {
    if (!isGrid()) {
      return line();
    }
    if (tables.isEmpty() || !tables.peek().beside()) {
      writer.rowBegins(Block.Kind.GRID);
      cells += spans().map(s -> s.rowBegins(element)).orElse(0);
    }
    if (cells > Limits.CELLS) {
      return stop("cells", Limits.CELLS);
    }
    return writer.rows() > Limits.BLOCKS
        ? stop("rows and paragraphs", Limits.BLOCKS)
        : FilterResult.CONTINUE;
  }

  private Optional<HtmlSpans> spans() {
    return Optional.ofNullable(tables.peek()).map(Open::spans);
  }

  private FilterResult cell(Element element) {
    if (HtmlSpans.number(element.attr("colspan")) > Limits.COLSPAN) {
      return stop("columns under one cell", Limits.COLSPAN);
    }
    if (HtmlSpans.number(element.attr("rowspan")) > Limits.ROWSPAN) {
      return stop("rows beside one cell", Limits.ROWSPAN);
    }
    if (!isGrid() || !writer.isInRow()) {
      return line();
    }
    spans().ifPresent(s -> s.cellBegins(element));
    writer.cellBegins();
    return ++cells > Limits.CELLS ? stop("cells", Limits.CELLS) : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(HtmlRole.of(element));
    }
    return FilterResult.CONTINUE;
  }

  private void end(HtmlRole role) {
    switch (role) {
      case TABLE -> endTable(tables.pop());
      case ROW -> {
        if (isGrid() && (tables.isEmpty() || !tables.peek().beside())) {
          spans().ifPresent(HtmlSpans::rowEnds);
          writer.rowEnds();
        }
      }
      case CELL -> {
        if (isGrid() && writer.isInRow()) {
          Optional<Range> ended = writer.cellEnds();
          spans().ifPresent(s -> s.cellEnds(ended));
        }
        writer.lineEnds();
      }
      case BLOCK -> writer.lineEnds();
      default -> {}
    }
  }

  private void endTable(Open table) {
    writer.lineEnds();
    if (table.inside()) {
      writer.rowGoesOn();
    }
  }

  private FilterResult stop(String what, int limit) {
    exceeded = Optional.of(Limits.exceeded(what, limit));
    return FilterResult.STOP;
  }
}
