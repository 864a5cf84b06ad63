package org.gongkai.reader.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A report as a person would typeset it, before any file format: paragraphs and tables, in order.
 * What a reader makes of the rendered file has to be {@link #printed()}, cell for cell.
 */
public record RenderedReport(List<Element> elements) {
  /** What stands below each other on the page. */
  public sealed interface Element {}

  /** A paragraph of one line. */
  public record Paragraph(Role role, String text) implements Element {}

  /** What a paragraph is; formats may set them differently. */
  public enum Role {
    TITLE,
    HEADING,
    PROSE,
    SIGNATURE
  }

  /**
   * A ruled table.
   *
   * @param notation which table of the form it belongs to
   * @param width columns of the grid
   * @param rows the cells that begin in each row; those that reach into it from above are left out
   */
  public record Table(String notation, int width, List<List<Box>> rows) implements Element {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * One cell of a grid.
   *
   * @param text its characters on one line; empty if nothing is printed
   * @param cell table/row/column of the form; empty for a label
   */
  public record Box(String text, int colspan, int rowspan, Optional<String> cell) {
    public static Box label(String text, int colspan, int rowspan) {
      return new Box(text, colspan, rowspan, Optional.empty());
    }

    public static Box value(String text, int colspan, String cell) {
      return new Box(text, colspan, 1, Optional.of(cell));
    }

    public boolean isLabel() {
      return cell.isEmpty();
    }
  }

  public RenderedReport {
    elements = List.copyOf(elements);
  }

  public Stream<Table> tables() {
    return elements.stream().filter(Table.class::isInstance).map(Table.class::cast);
  }

  /** The characters of every cell of the form, by table/row/column. */
  public Map<String, String> printed() {
    Map<String, String> printed = new LinkedHashMap<>();
    tables()
        .flatMap(t -> t.rows().stream())
        .flatMap(List::stream)
        .forEach(b -> b.cell().ifPresent(c -> printed.put(c, b.text())));
    return printed;
  }

  /** The same with every cell of the form changed. */
  public RenderedReport mapCells(UnaryOperator<Box> change) {
    return mapTables(
        t -> {
          List<List<Box>> rows = new ArrayList<>();
          t.rows().forEach(r -> rows.add(r.stream().map(change).toList()));
          return Stream.of(new Table(t.notation(), t.width(), rows));
        });
  }

  /** The same with zeros left blank, as many bodies print them. */
  public RenderedReport withBlankZeros() {
    return mapCells(
        b ->
            b.isLabel() || !b.text().equals("0")
                ? b
                : new Box("", b.colspan(), b.rowspan(), b.cell()));
  }

  /** The same with each article of 主动公开 in a table of its own. */
  public RenderedReport withTablePerArticle() {
    return mapTables(t -> t.notation().equals("proactive") ? articles(t) : Stream.of(t));
  }

  private static Stream<Table> articles(Table table) {
    List<List<List<Box>>> parts = new ArrayList<>();
    for (List<Box> row : table.rows()) {
      if (row.size() == 1) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(row);
    }
    return parts.stream().map(rows -> new Table(table.notation(), table.width(), rows));
  }

  private RenderedReport mapTables(Function<Table, Stream<Table>> change) {
    List<Element> mapped = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof Table table) {
        change.apply(table).forEach(mapped::add);
      } else {
        mapped.add(element);
      }
    }
    return new RenderedReport(mapped);
  }
}
