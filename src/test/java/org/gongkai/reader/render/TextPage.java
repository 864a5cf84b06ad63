package org.gongkai.reader.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.reader.render.RenderedReport.Box;
import org.gongkai.reader.render.RenderedReport.Element;
import org.gongkai.reader.render.RenderedReport.Paragraph;
import org.gongkai.reader.render.RenderedReport.Role;
import org.gongkai.reader.render.RenderedReport.Table;

/** Renders a report as text, its cells kept apart in one way or another. */
public enum TextPage {
  /** {@code | a | b |}. */
  FRAMED {
    @Override
    String row(List<String> cells) {
      return "| " + String.join(" | ", cells) + " |";
    }
  },
  /** {@code a|b}. */
  BARRED {
    @Override
    String row(List<String> cells) {
      return String.join("|", cells);
    }
  },
  /** A frame of bars, dashes and crosses. */
  DRAWN {
    @Override
    String row(List<String> cells) {
      String line = cells.stream().map(c -> "-----").collect(Collectors.joining("+", "+", "+"));
      return line + "\n|" + String.join("|", cells) + "|";
    }
  },
  /** Markdown: a delimiter row, bold labels, escapes, br inside cells. */
  MARKDOWN {
    @Override
    String row(List<String> cells) {
      return cells.stream()
          .map(TextPage::markdownCell)
          .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    String heading(Paragraph paragraph) {
      return (paragraph.role() == Role.TITLE ? "# " : "## ") + paragraph.text();
    }

    @Override
    String table(Table table) {
      String[] rows = super.table(table).split("\n", 2);
      return rows[0] + "\n|" + " :---: |".repeat(table.width()) + "\n" + rows[1];
    }
  },
  /** Three spaces between cells; empty ones leave nothing behind. */
  SPACED {
    @Override
    String row(List<String> cells) {
      return "  " + printed(cells).collect(Collectors.joining("   "));
    }
  },
  /** An ideographic space between cells; empty ones leave nothing behind. */
  IDEOGRAPHIC {
    @Override
    String row(List<String> cells) {
      return printed(cells).collect(Collectors.joining("　"));
    }
  },
  /** Tabs between cells. */
  TABBED {
    @Override
    String row(List<String> cells) {
      return String.join("\t", cells);
    }
  };

  abstract String row(List<String> cells);

  String heading(Paragraph paragraph) {
    return paragraph.text();
  }

  String table(Table table) {
    return grid(table).stream().map(this::row).collect(Collectors.joining("\n", "", "\n"));
  }

  public String render(RenderedReport report) {
    StringBuilder text = new StringBuilder();
    for (Element element : report.elements()) {
      if (element instanceof Table table) {
        text.append(table(table)).append('\n');
      } else {
        Paragraph paragraph = (Paragraph) element;
        boolean isHead = paragraph.role() == Role.TITLE || paragraph.role() == Role.HEADING;
        text.append(isHead ? heading(paragraph) : paragraph.text()).append("\n\n");
      }
    }
    return text.toString();
  }

  /** The table without spans: what a cell reaches over beyond its first place is empty. */
  private static List<List<String>> grid(Table table) {
    List<List<String>> grid = new ArrayList<>();
    int[] covered = new int[table.width()];
    for (List<Box> row : table.rows()) {
      List<String> cells = new ArrayList<>(Collections.nCopies(table.width(), ""));
      int column = 0;
      for (Box box : row) {
        while (covered[column] > 0) {
          column++;
        }
        cells.set(column, box.text());
        for (int i = 0; i < box.colspan(); i++) {
          covered[column + i] = box.rowspan();
        }
        column += box.colspan();
      }
      for (int i = 0; i < covered.length; i++) {
        covered[i] = Math.max(0, covered[i] - 1);
      }
      grid.add(cells);
    }
    return grid;
  }

  private static String markdownCell(String text) {
    String escaped = text.replaceAll("^(\\d)\\.", "$1\\\\.").replaceAll("^([-+])", "\\\\$1");
    boolean isLabel = text.length() > 6 && !text.matches(".*\\d\\d.*");
    return isLabel
        ? "**" + escaped.substring(0, 4) + "<br>" + escaped.substring(4) + "**"
        : escaped;
  }

  private static Stream<String> printed(List<String> cells) {
    return cells.stream().filter(c -> !c.isEmpty());
  }
}
