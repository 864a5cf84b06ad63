package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the cells that reach into each row of a table while its rows are written one by one. */
final class MergedRows {
  private final Map<Integer, List<Merged>> byRow;
  private final List<List<Range>> written = new ArrayList<>();

  MergedRows(List<Merged> merged) {
    byRow = merged.stream().collect(Collectors.groupingBy(Merged::row));
  }

  /** The cells that reach into the next row; those of a row that was not written are left out. */
  List<Drafts.Above> above() {
    return byRow.getOrDefault(written.size(), List.of()).stream()
        .filter(m -> m.fromCell() < written.get(m.fromRow()).size())
        .map(m -> new Drafts.Above(m.before(), written.get(m.fromRow()).get(m.fromCell())))
        .toList();
  }

  /** The next row was written, its cells here; none if it was not written as a row. */
  void wrote(List<Range> cells) {
    written.add(cells);
  }
}
