package org.gongkai.repair;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.assessment.Repair;

/**
 * What a report may mean whose sums do not come out. Figures that no chain of sums connects are
 * looked at apart. Looked for are the smallest sets of changes that satisfy all sums, and, where
 * the prose contradicts the tables, the smallest that satisfy the prose too.
 */
public final class Repairs {
  /** Changes in one hypothesis; with more, anything could be meant. */
  static final int MOST_CHANGES = 6;

  /** Changes tried for one part of a report: about a tenth of a second. */
  static final int MOST_STEPS = 300_000;

  /** Hypotheses named for one part; {@link Repair#tied} still counts all. */
  static final int MOST_NAMED = 10;

  private Repairs() {}

  /** The hypotheses for a report, those of its first broken part first; none if all comes out. */
  public static List<Repair> of(Grid grid) {
    List<Repair> repairs = new ArrayList<>();
    for (Grid part : Parts.of(grid)) {
      if (part.sums().stream().anyMatch(s -> !holds(part, s))) {
        repairs.addAll(of(part, repairs.size()));
      }
    }
    return repairs;
  }

  private static List<Repair> of(Grid part, int before) {
    Set<Map<Integer, BigInteger>> meant = new LinkedHashSet<>(smallest(part, List.of()));
    List<Grid.Witness> prose = part.witnesses().stream().filter(Grid.Witness::prose).toList();
    if (prose.stream().anyMatch(w -> !Hypothesis.agrees(part, Map.of(), w))) {
      meant.addAll(smallest(part, prose));
    }
    List<Hypothesis> ranked =
        meant.stream()
            .map(m -> new Hypothesis(part, m))
            .sorted(Comparator.comparingInt(Hypothesis::cost).thenComparing(Hypothesis::cells))
            .toList();
    List<Repair> named = new ArrayList<>();
    for (Hypothesis hypothesis : ranked.subList(0, Math.min(ranked.size(), MOST_NAMED))) {
      int better = count(ranked, hypothesis, -1);
      int tied = count(ranked, hypothesis, 0);
      named.add(hypothesis.repair(before + named.size() + 1, better + 1, tied));
    }
    return named;
  }

  /** How many cost less (-1) or the same (0). */
  private static int count(List<Hypothesis> all, Hypothesis one, int sign) {
    return (int) all.stream().filter(h -> Integer.compare(h.cost(), one.cost()) == sign).count();
  }

  private static Set<Map<Integer, BigInteger>> smallest(Grid part, List<Grid.Witness> prose) {
    List<BigInteger> stated = part.cells().stream().map(Grid.Cell::stated).toList();
    List<List<Grid.Term>> terms =
        Stream.concat(
                part.sums().stream().map(Grid.Sum::terms), prose.stream().map(Grid.Witness::terms))
            .toList();
    List<BigInteger> wanted =
        Stream.concat(
                part.sums().stream().map(s -> BigInteger.ZERO),
                prose.stream().map(Grid.Witness::value))
            .toList();
    Equations equations = new Equations(stated, terms, wanted);
    return new Search(equations, MOST_CHANGES, MOST_STEPS).smallest();
  }

  private static boolean holds(Grid grid, Grid.Sum sum) {
    return Hypothesis.sum(grid, Map.of(), sum.terms()).signum() == 0;
  }
}
