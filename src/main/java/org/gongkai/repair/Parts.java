package org.gongkai.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Divides a grid where no sum connects its cells. */
final class Parts {
  private final Grid grid;
  private final int[] root;

  private Parts(Grid grid) {
    this.grid = grid;
    this.root = IntStream.range(0, grid.cells().size()).toArray();
    for (Grid.Sum sum : grid.sums()) {
      sum.terms().forEach(t -> root[find(t.cell())] = find(sum.terms().get(0).cell()));
    }
  }

  /** Its parts, in the order of their first cells; cells without a sum are in none. */
  static List<Grid> of(Grid grid) {
    return new Parts(grid).parts();
  }

  private int find(int cell) {
    int at = cell;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private List<Grid> parts() {
    Map<Integer, List<Grid.Sum>> sums = new HashMap<>();
    for (Grid.Sum sum : grid.sums()) {
      int part = find(sum.terms().get(0).cell());
      sums.computeIfAbsent(part, p -> new ArrayList<>()).add(sum);
    }
    Map<Integer, List<Integer>> cells = new TreeMap<>();
    Map<Integer, Integer> first = new HashMap<>();
    for (int cell = 0; cell < root.length; cell++) {
      if (sums.containsKey(find(cell))) {
        int at = cell;
        int order = first.computeIfAbsent(find(cell), p -> at);
        cells.computeIfAbsent(order, o -> new ArrayList<>()).add(cell);
      }
    }
    return cells.entrySet().stream()
        .map(e -> part(e.getValue(), sums.get(find(e.getKey()))))
        .toList();
  }

  private Grid part(List<Integer> cells, List<Grid.Sum> sums) {
    Map<Integer, Integer> position = new HashMap<>();
    cells.forEach(c -> position.put(c, position.size()));
    List<Grid.Sum> own =
        sums.stream()
            .map(
                s ->
                    new Grid.Sum(
                        s.finding(),
                        terms(s.terms(), position),
                        s.total() < 0 ? s.total() : position.get(s.total())))
            .toList();
    List<Grid.Witness> speaking =
        grid.witnesses().stream()
            .filter(w -> w.terms().stream().allMatch(t -> position.containsKey(t.cell())))
            .map(
                w ->
                    new Grid.Witness(w.operand(), terms(w.terms(), position), w.value(), w.prose()))
            .toList();
    return new Grid(cells.stream().map(c -> grid.cells().get(c)).toList(), own, speaking);
  }

  private static List<Grid.Term> terms(List<Grid.Term> terms, Map<Integer, Integer> position) {
    return terms.stream().map(t -> new Grid.Term(position.get(t.cell()), t.sign())).toList();
  }
}
