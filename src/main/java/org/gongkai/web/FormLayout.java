package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a form prints one of its tables; read from {@code web/layout/TABLE.FORM.txt}. */
record FormLayout(List<Block> blocks) {

  FormLayout {
    blocks = List.copyOf(blocks);
  }

  /** Rows under one set of headings; the title may be empty. */
  record Block(String title, List<LayoutNode> columns, List<LayoutNode> rows) {
    Block {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** Empty if the form has no such table. */
  static Optional<FormLayout> of(String table, String form) {
    String path = "web/layout/" + table + "." + form + ".txt";
    try (InputStream in = FormLayout.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormLayout parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("block")) {
        int columns = i + 1;
        int rows = lines.subList(columns, lines.size()).indexOf("rows") + columns;
        int end = end(lines, rows);
        blocks.add(
            new Block(
                lines.get(i).substring("block".length()).strip(),
                nodes(lines.subList(columns + 1, rows), 1),
                nodes(lines.subList(rows + 1, end), 1)));
      }
    }
    return new FormLayout(blocks);
  }

  private static int end(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).startsWith("block")) {
      end++;
    }
    return end;
  }

  private static List<LayoutNode> nodes(List<String> lines, int level) {
    List<LayoutNode> nodes = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int next = i + 1;
      while (next < lines.size() && level(lines.get(next)) > level) {
        next++;
      }
      String words = lines.get(i).substring(level).strip();
      nodes.add(node(words, nodes(lines.subList(i + 1, next), level + 1)));
      i = next;
    }
    return nodes;
  }

  private static int level(String line) {
    return (int) line.chars().takeWhile(c -> c == '-').count();
  }

  private static LayoutNode node(String words, List<LayoutNode> children) {
    String[] languages = words.split(" \\| ", 2);
    if (languages.length == 2) {
      return new LayoutNode("", "", languages[0], languages[1], children);
    }
    int space = words.indexOf(' ');
    String mark = space < 0 ? "" : words.substring(0, space);
    return new LayoutNode(mark, words.substring(space + 1), "", "", children);
  }
}
