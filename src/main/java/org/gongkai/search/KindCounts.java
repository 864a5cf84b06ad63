package org.gongkai.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts every hit by its kind. */
final class KindCounts implements CollectorManager<KindCounts.Counting, Map<Kind, Integer>> {

  /** The counts of one thread. */
  static final class Counting extends SimpleCollector {
    private final int[] counts = new int[Kind.values().length];
    private NumericDocValues kinds;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      kinds = DocValues.getNumeric(context.reader(), Fields.KIND_NUMBER);
    }

    @Override
    public void collect(int document) throws IOException {
      if (kinds.advanceExact(document)) {
        counts[(int) kinds.longValue()]++;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public Counting newCollector() {
    return new Counting();
  }

  @Override
  public Map<Kind, Integer> reduce(Collection<Counting> all) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      int sum = all.stream().mapToInt(one -> one.counts[kind.ordinal()]).sum();
      if (sum > 0) {
        counts.put(kind, sum);
      }
    }
    return counts;
  }
}
