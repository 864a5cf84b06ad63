package org.gongkai.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.accuracy.Judged.Verdict;

/** Counts of judged cells, and all of them that are not right. */
public final class Scores {
  /** By what cells are counted. */
  public enum By {
    TOTAL,
    TABLE,
    FORM,
    FORMAT,
    FILE
  }

  /** Counts of one group of cells. */
  public static final class Score {
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    private Score() {}

    private void add(Verdict verdict) {
      counts.merge(verdict, 1, Integer::sum);
    }

    public int of(Verdict verdict) {
      return counts.getOrDefault(verdict, 0);
    }

    /** Cells that a person found a figure in. */
    public int expected() {
      return of(Verdict.RIGHT) + of(Verdict.WRONG) + of(Verdict.MISSING);
    }
  }

  private final Map<By, SortedMap<String, Score>> scores = new EnumMap<>(By.class);
  private final SortedMap<String, Integer> missing = new TreeMap<>();
  private final List<Judged> deviations = new ArrayList<>();

  public Scores() {
    for (By by : By.values()) {
      scores.put(by, new TreeMap<>());
    }
    scores.get(By.TOTAL).put("", new Score());
  }

  /** Counts a cell. */
  public void add(Judged cell) {
    count(By.TOTAL, "", cell);
    count(By.TABLE, cell.key().table(), cell);
    count(By.FORM, cell.form(), cell);
    count(By.FORMAT, cell.format(), cell);
    count(By.FILE, cell.file(), cell);
    if (cell.verdict() == Verdict.MISSING) {
      missing.merge(cell.reason(), 1, Integer::sum);
    }
    if (cell.verdict() != Verdict.RIGHT) {
      deviations.add(cell);
    }
  }

  private void count(By by, String name, Judged cell) {
    scores.get(by).computeIfAbsent(name, n -> new Score()).add(cell.verdict());
  }

  /** The groups, sorted by name. */
  public SortedMap<String, Score> by(By by) {
    return Collections.unmodifiableSortedMap(scores.get(by));
  }

  public Score total() {
    return scores.get(By.TOTAL).get("");
  }

  /** Missing cells by state or reason. */
  public SortedMap<String, Integer> missing() {
    return Collections.unmodifiableSortedMap(missing);
  }

  /** All cells that are not right, in the order in which they came. */
  public List<Judged> deviations() {
    return Collections.unmodifiableList(deviations);
  }

  /** Whether a figure was read that is not there. */
  public boolean isAnyFalse() {
    return total().of(Verdict.WRONG) + total().of(Verdict.CLAIMED) > 0;
  }
}
