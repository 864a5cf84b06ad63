package org.gongkai.repair;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Equations over the cells of a grid with what each lacks to come out, kept up to date as cells are
 * changed and changed back.
 */
final class Equations {
  private final List<List<Grid.Term>> equations;
  private final List<List<Grid.Term>> uses = new ArrayList<>();
  private final BigInteger[] values;
  private final BigInteger[] residuals;
  private final boolean[] changed;
  private final int most;

  /**
   * @param values of all cells
   * @param equations terms over the cells
   * @param wanted what each equation is to come to
   */
  Equations(List<BigInteger> values, List<List<Grid.Term>> equations, List<BigInteger> wanted) {
    this.values = values.toArray(BigInteger[]::new);
    this.equations = equations;
    this.changed = new boolean[this.values.length];
    for (int c = 0; c < this.values.length; c++) {
      uses.add(new ArrayList<>());
    }
    this.residuals = new BigInteger[equations.size()];
    for (int e = 0; e < residuals.length; e++) {
      BigInteger sum = BigInteger.ZERO;
      for (Grid.Term term : equations.get(e)) {
        uses.get(term.cell()).add(new Grid.Term(e, term.sign()));
        sum = sum.add(term.times(this.values[term.cell()]));
      }
      residuals[e] = sum.subtract(wanted.get(e));
    }
    this.most = uses.stream().mapToInt(List::size).max().orElse(1);
  }

  BigInteger value(int cell) {
    return values[cell];
  }

  boolean isChanged(int cell) {
    return changed[cell];
  }

  /** No change of so many cells can be enough: each is in {@code most} equations at best. */
  boolean isOutOfReach(int changes) {
    long broken = Arrays.stream(residuals).filter(r -> r.signum() != 0).count();
    return broken > (long) changes * most;
  }

  /** The broken equation with the fewest cells to choose from; -1 if all come out. */
  int narrowest() {
    int found = -1;
    for (int e = 0; e < residuals.length; e++) {
      boolean narrower = found < 0 || equations.get(e).size() < equations.get(found).size();
      if (residuals[e].signum() != 0 && narrower) {
        found = e;
      }
    }
    return found;
  }

  List<Grid.Term> terms(int equation) {
    return equations.get(equation);
  }

  /**
   * What a cell would have to be for one or another of its broken equations to come out. Two
   * changed cells may share an equation, so the one at hand need not be the one that decides.
   */
  Set<BigInteger> mended(int cell) {
    Set<BigInteger> mended = new LinkedHashSet<>();
    for (Grid.Term use : uses.get(cell)) {
      if (residuals[use.cell()].signum() != 0) {
        mended.add(values[cell].subtract(use.times(residuals[use.cell()])));
      }
    }
    return mended;
  }

  void change(int cell, BigInteger value) {
    set(cell, value);
    changed[cell] = true;
  }

  void undo(int cell, BigInteger value) {
    set(cell, value);
    changed[cell] = false;
  }

  private void set(int cell, BigInteger value) {
    BigInteger delta = value.subtract(values[cell]);
    values[cell] = value;
    for (Grid.Term use : uses.get(cell)) {
      residuals[use.cell()] = residuals[use.cell()].add(use.times(delta));
    }
  }
}
