package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The cells of one HTML table that reach over several rows (HTML Standard, 4.9.12.1): which of them
 * reach into the row being walked, and where. None reaches out of its row group.
 */
final class HtmlSpans {
  /**
   * A cell that reaches further down.
   *
   * @param column its first, counted from 0
   * @param rows how many more rows it reaches into
   */
  private record Span(int column, int width, int rows, Range cell) {
    int end() {
      return column + width;
    }
  }

  private final ViewWriter writer;
  private final List<Span> begun = new ArrayList<>();
  private List<Span> above = List.of();
  private Optional<Element> group = Optional.empty();
  private int next; // of those above
  private int column;
  private int width;
  private int rows;

  HtmlSpans(ViewWriter writer) {
    this.writer = writer;
  }

  /** Begins a row; gives how many cells of earlier rows reach into it. */
  int rowBegins(Element row) {
    Optional<Element> around = Optional.ofNullable(row.parent());
    List<Span> reaching = new ArrayList<>(begun);
    above.stream()
        .filter(s -> s.rows() > 1)
        .map(s -> new Span(s.column(), s.width(), s.rows() - 1, s.cell()))
        .forEach(reaching::add);
    reaching.sort(Comparator.comparingInt(Span::column));
    above = around.equals(group) ? reaching : List.of();
    group = around;
    begun.clear();
    next = 0;
    column = 0;
    return above.size();
  }

  /** Begins a cell in the first column that is free. */
  void cellBegins(Element cell) {
    while (next < above.size() && above.get(next).column() <= column) {
      column = Math.max(column, above.get(next).end());
      writer.reaches(above.get(next++).cell());
    }
    width = Math.max(1, number(cell.attr("colspan")));
    int said = number(cell.attr("rowspan"));
    rows = said == 0 ? Limits.ROWSPAN : said;
  }

  /** Ends a cell, of which it is known by now where it stands. */
  void cellEnds(Optional<Range> cell) {
    cell.filter(c -> rows > 1).ifPresent(c -> begun.add(new Span(column, width, rows - 1, c)));
    column += width;
    width = 0;
    rows = 1;
  }

  /** Ends a row: what is left stands behind its last cell. */
  void rowEnds() {
    while (next < above.size()) {
      writer.reaches(above.get(next++).cell());
    }
  }

  /** A span as browsers read it: the digits at its beginning; 1 if there are none. */
  static int number(String attribute) {
    String text = attribute.strip();
    int end = 0;
    while (end < text.length() && end < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end == 0 ? 1 : Integer.parseInt(text.substring(0, end));
  }
}
