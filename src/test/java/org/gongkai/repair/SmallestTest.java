package org.gongkai.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against trying everything: tables of three rows and three columns with their totals. */
class SmallestTest {
  private static final int SIDE = 4;
  private static final int LARGEST = 12;

  @Property(tries = 60)
  void findsAllSmallestSetsAndNoOthers(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int slips) {
    Random random = new Random(seed);
    List<BigInteger> values = sound(random);
    for (int i = 0; i < slips; i++) {
      values.set(random.nextInt(values.size()), BigInteger.valueOf(random.nextInt(LARGEST)));
    }
    List<List<Grid.Term>> sums = sums();
    Set<Map<Integer, BigInteger>> expected = tried(values, sums, 2);
    List<BigInteger> zero = sums.stream().map(s -> BigInteger.ZERO).toList();
    Set<Map<Integer, BigInteger>> found =
        new Search(new Equations(values, sums, zero), 2, 1_000_000).smallest();
    assertThat(found).isEqualTo(expected);
  }

  /** Rows and columns of a table whose last row and column are totals. */
  private static List<BigInteger> sound(Random random) {
    int[][] table = new int[SIDE][SIDE];
    for (int r = 0; r < SIDE - 1; r++) {
      for (int c = 0; c < SIDE - 1; c++) {
        int figure = random.nextInt(3);
        table[r][c] = figure;
        table[r][SIDE - 1] += figure;
        table[SIDE - 1][c] += figure;
        table[SIDE - 1][SIDE - 1] += figure;
      }
    }
    List<BigInteger> values = new ArrayList<>();
    for (int[] row : table) {
      for (int figure : row) {
        values.add(BigInteger.valueOf(figure));
      }
    }
    return values;
  }

  private static List<List<Grid.Term>> sums() {
    List<List<Grid.Term>> sums = new ArrayList<>();
    for (int i = 0; i < SIDE; i++) {
      List<Grid.Term> row = new ArrayList<>();
      List<Grid.Term> column = new ArrayList<>();
      for (int j = 0; j < SIDE; j++) {
        int sign = j == SIDE - 1 ? 1 : -1;
        row.add(new Grid.Term(i * SIDE + j, sign));
        column.add(new Grid.Term(j * SIDE + i, sign));
      }
      sums.add(row);
      sums.add(column);
    }
    return sums;
  }

  private static Set<Map<Integer, BigInteger>> tried(
      List<BigInteger> values, List<List<Grid.Term>> sums, int most) {
    Set<Map<Integer, BigInteger>> found = new HashSet<>();
    for (int size = 0; size <= most && found.isEmpty(); size++) {
      tried(new ArrayList<>(values), sums, size, 0, new TreeMap<>(), found);
    }
    return found;
  }

  private static void tried(
      List<BigInteger> values,
      List<List<Grid.Term>> sums,
      int left,
      int from,
      Map<Integer, BigInteger> path,
      Set<Map<Integer, BigInteger>> found) {
    if (left == 0) {
      if (sums.stream().allMatch(s -> comesOut(values, s))) {
        found.add(new TreeMap<>(path));
      }
      return;
    }
    for (int cell = from; cell < values.size(); cell++) {
      BigInteger stated = values.get(cell);
      for (int v = 0; v <= 3 * LARGEST; v++) {
        if (v != stated.intValue()) {
          values.set(cell, BigInteger.valueOf(v));
          path.put(cell, values.get(cell));
          tried(values, sums, left - 1, cell + 1, path, found);
          path.remove(cell);
        }
      }
      values.set(cell, stated);
    }
  }

  private static boolean comesOut(List<BigInteger> values, List<Grid.Term> sum) {
    BigInteger all = BigInteger.ZERO;
    for (Grid.Term term : sum) {
      all = all.add(term.times(values.get(term.cell())));
    }
    return all.signum() == 0;
  }
}
