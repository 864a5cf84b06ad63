package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.reader.code.Sums.Equation;

/**
 * Which ways to part the rows of a table let its sums down the columns come out.
 *
 * <p>An equation is looked at only if every row in it is there with figures in all columns: a row
 * that is missing, empty or unreadable could be anything. The equations looked at are evidence only
 * together: reports contradict themselves, and if no choice of ways satisfies all of them, at least
 * one sum is wrong as printed, nobody knows which, and none decides anything.
 */
final class ColumnSums {
  static final int MOST_STEPS = 200_000;

  /**
   * What the sums say.
   *
   * @param kept for each row with more than one way, which of them (from 0) take part in a solution
   * @param cutShort whether there were more combinations than are tried; then nothing is kept
   */
  record Finding(Map<String, Set<Integer>> kept, boolean cutShort) {
    static final Finding NOTHING = new Finding(Map.of(), false);
  }

  /** What a row's ways add to each equation in each column. */
  private record Terms(String row, List<long[]> ways) {}

  /** Sums so far that can still come out, as a key. */
  private record State(List<Long> sums) {
    static State of(long[] sums) {
      return new State(Arrays.stream(sums).boxed().toList());
    }

    State plus(long[] terms) {
      List<Long> next = new ArrayList<>(sums);
      for (int i = 0; i < terms.length; i++) {
        next.set(i, next.get(i) + terms[i]);
      }
      return new State(next);
    }
  }

  private final List<Terms> unknown = new ArrayList<>();
  private final long[] known;
  private int steps;

  private ColumnSums(List<Equation> equations, Map<String, List<long[]>> rows, int columns) {
    known = new long[equations.size() * columns];
    for (var row : rows.entrySet()) {
      List<long[]> ways =
          row.getValue().stream().map(w -> terms(equations, row.getKey(), w)).toList();
      if (ways.stream().anyMatch(w -> Arrays.stream(w).anyMatch(t -> t != 0))) {
        if (ways.size() == 1) {
          Arrays.setAll(known, i -> known[i] + ways.get(0)[i]);
        } else {
          unknown.add(new Terms(row.getKey(), ways));
        }
      }
    }
    // Rows with the largest figures first, so that what cannot come out is seen early.
    unknown.sort(Comparator.comparingLong(ColumnSums::spread).reversed());
  }

  /**
   * Asks the equations.
   *
   * @param rows for each row with figures in all columns its ways, the figures in one order of
   *     columns for all; each at most 10^15 in size
   */
  static Finding find(List<Equation> equations, Map<String, List<long[]>> rows) {
    List<Equation> usable =
        equations.stream()
            .filter(e -> rows.keySet().containsAll(e.left()))
            .filter(e -> rows.keySet().containsAll(e.right()))
            .toList();
    Optional<List<long[]>> any = rows.values().stream().findFirst();
    if (usable.isEmpty() || any.isEmpty()) {
      return Finding.NOTHING;
    }
    return new ColumnSums(usable, rows, any.get().get(0).length).find();
  }

  private static long[] terms(List<Equation> equations, String row, long[] figures) {
    long[] terms = new long[equations.size() * figures.length];
    for (int e = 0; e < equations.size(); e++) {
      Equation equation = equations.get(e);
      int sign = (equation.left().contains(row) ? 1 : 0) - (equation.right().contains(row) ? 1 : 0);
      for (int c = 0; c < figures.length; c++) {
        terms[e * figures.length + c] = sign * figures[c];
      }
    }
    return terms;
  }

  private static long spread(Terms terms) {
    return terms.ways().stream().flatMapToLong(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  private Finding find() {
    List<Set<State>> reached = new ArrayList<>();
    reached.add(Set.of(State.of(known)));
    for (int i = 0; i < unknown.size(); i++) {
      Set<State> next = step(reached.get(i), i);
      if (steps > MOST_STEPS) {
        return new Finding(Map.of(), true);
      }
      reached.add(next);
    }
    return new Finding(kept(reached), false);
  }

  /** The states behind row {@code i} from which the rows that follow can still reach zero. */
  private Set<State> step(Set<State> states, int i) {
    long[] least = bounds(i + 1, -1);
    long[] most = bounds(i + 1, 1);
    Set<State> next = new HashSet<>();
    for (State state : states) {
      for (long[] way : unknown.get(i).ways()) {
        State further = state.plus(way);
        if (++steps > MOST_STEPS) {
          return next;
        }
        if (canReachZero(further, least, most)) {
          next.add(further);
        }
      }
    }
    return next;
  }

  private static boolean canReachZero(State state, long[] least, long[] most) {
    for (int i = 0; i < least.length; i++) {
      long missing = -state.sums().get(i);
      if (missing < least[i] || missing > most[i]) {
        return false;
      }
    }
    return true;
  }

  /** The least (sign -1) or most (sign 1) that the rows from {@code from} on can add. */
  private long[] bounds(int from, int sign) {
    long[] bounds = new long[known.length];
    for (Terms terms : unknown.subList(from, unknown.size())) {
      for (int i = 0; i < bounds.length; i++) {
        int at = i;
        long most = terms.ways().stream().mapToLong(w -> sign * w[at]).max().orElse(0);
        bounds[i] += sign * most;
      }
    }
    return bounds;
  }

  /** Walks back from zero: the ways that lead there. */
  private Map<String, Set<Integer>> kept(List<Set<State>> reached) {
    Map<String, Set<Integer>> kept = new LinkedHashMap<>();
    Set<State> alive = new HashSet<>(Set.of(State.of(new long[known.length])));
    alive.retainAll(reached.get(unknown.size()));
    for (int i = unknown.size() - 1; i >= 0; i--) {
      Set<State> before = new HashSet<>();
      Set<Integer> ways = new TreeSet<>();
      for (State state : reached.get(i)) {
        for (int w = 0; w < unknown.get(i).ways().size(); w++) {
          if (alive.contains(state.plus(unknown.get(i).ways().get(w)))) {
            ways.add(w);
            before.add(state);
          }
        }
      }
      kept.put(unknown.get(i).row(), ways);
      alive = before;
    }
    return alive.isEmpty() ? Map.of() : kept;
  }
}
