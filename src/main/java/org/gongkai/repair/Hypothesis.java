package org.gongkai.repair;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.assessment.Repair;
import org.gongkai.assessment.Repair.CellChange;
import org.gongkai.assessment.Repair.Evidence;

/** New figures for some cells of a grid, with what they cost. */
final class Hypothesis {
  /** Of a changed cell, and of a witness that disagrees; more than any plausibility. */
  private static final int WEIGHT = 10;

  private final Grid grid;
  private final Map<Integer, BigInteger> meant;
  private final Kind kind;
  private final List<Evidence> evidence;

  Hypothesis(Grid grid, Map<Integer, BigInteger> meant) {
    this.grid = grid;
    this.meant = meant;
    this.kind = new Explanation(grid).of(meant);
    this.evidence =
        grid.witnesses().stream()
            .filter(this::speaks)
            .map(w -> new Evidence(w.operand(), agrees(grid, meant, w)))
            .toList();
  }

  /** A witness speaks if a cell of its own changes, or if it disagrees in any case. */
  private boolean speaks(Grid.Witness witness) {
    return witness.terms().stream().anyMatch(t -> meant.containsKey(t.cell()))
        || !agrees(grid, meant, witness);
  }

  static boolean agrees(Grid grid, Map<Integer, BigInteger> meant, Grid.Witness witness) {
    return sum(grid, meant, witness.terms()).equals(witness.value());
  }

  /** What terms come to, with some cells changed. */
  static BigInteger sum(Grid grid, Map<Integer, BigInteger> meant, List<Grid.Term> terms) {
    BigInteger sum = BigInteger.ZERO;
    for (Grid.Term term : terms) {
      BigInteger stated = grid.cells().get(term.cell()).stated();
      sum = sum.add(term.times(meant.getOrDefault(term.cell(), stated)));
    }
    return sum;
  }

  /** Less is better: few cells, few witnesses against it, a slip of the pen that is common. */
  int cost() {
    long against = evidence.stream().filter(e -> !e.agrees()).count();
    return WEIGHT * (meant.size() + (int) against) - kind.plausibility();
  }

  /** For an order that does not depend on how they were found. */
  String cells() {
    return meant.entrySet().stream()
        .map(e -> "%05d=%s".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining(","));
  }

  Repair repair(int number, int rank, int tied) {
    List<CellChange> changes =
        meant.entrySet().stream()
            .map(e -> change(grid.cells().get(e.getKey()), e.getValue()))
            .toList();
    return new Repair(number, rank, tied, changes, kind.notation(), evidence, settled());
  }

  private static CellChange change(Grid.Cell cell, BigInteger value) {
    return new CellChange(cell.address(), cell.stated(), value);
  }

  private List<String> settled() {
    return grid.sums().stream()
        .filter(s -> sum(grid, Map.of(), s.terms()).signum() != 0)
        .map(Grid.Sum::finding)
        .toList();
  }
}
