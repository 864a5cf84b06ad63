package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Tells tables of figures from tables that only lay out a page: these have one column, or long
 * texts beside each other, or hardly anything but other tables.
 *
 * @param isGrid whether its cells are cells
 * @param rows how many rows it has of its own
 */
record HtmlTable(boolean isGrid, int rows) {
  private static final int LONG = 200; // characters of a cell beside another
  private static final int VERY_LONG = 1000; // characters of a cell that is a whole row, a note

  /** What one cell holds besides the tables in it. */
  private record Cell(int characters, boolean hasTable) {}

  static HtmlTable of(Element table) {
    Scan scan = new Scan(table);
    table.filter(scan);
    return new HtmlTable(isGrid(scan.rows), scan.rows.size());
  }

  private static boolean isGrid(List<List<Cell>> rows) {
    boolean several = rows.stream().anyMatch(r -> r.size() > 1);
    boolean isText = rows.stream().anyMatch(r -> r.stream().anyMatch(c -> isText(c, r.size())));
    boolean isFrame = rows.stream().anyMatch(r -> r.size() == 1 && r.get(0).hasTable());
    boolean nested = rows.stream().flatMap(List::stream).anyMatch(Cell::hasTable);
    long filled =
        rows.stream().filter(r -> r.stream().filter(c -> c.characters() > 0).count() > 1).count();
    return several && !isText && !isFrame && !(nested && filled < 2);
  }

  private static boolean isText(Cell cell, int beside) {
    return cell.characters() > (beside > 1 ? LONG : VERY_LONG);
  }

  /** Walks a table and stays out of the tables in it. */
  private static final class Scan implements NodeFilter {
    private final Element table;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int characters;
    private boolean hasTable;

    Scan(Element table) {
      this.table = table;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        characters += text.isBlank() ? 0 : text.text().strip().length();
      }
      if (!(node instanceof Element element) || element.equals(table)) {
        return FilterResult.CONTINUE;
      }
      return switch (HtmlRole.of(element)) {
        case HIDDEN -> FilterResult.SKIP_ENTIRELY;
        case TABLE -> {
          hasTable = true;
          yield FilterResult.SKIP_ENTIRELY;
        }
        case ROW -> {
          rows.add(new ArrayList<>());
          yield FilterResult.CONTINUE;
        }
        case CELL -> {
          characters = 0;
          hasTable = false;
          yield FilterResult.CONTINUE;
        }
        default -> FilterResult.CONTINUE;
      };
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      boolean ends = node instanceof Element e && HtmlRole.of(e) == HtmlRole.CELL;
      if (ends && !rows.isEmpty()) {
        rows.get(rows.size() - 1).add(new Cell(characters, hasTable));
      }
      return FilterResult.CONTINUE;
    }
  }
}
