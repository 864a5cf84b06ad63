package org.gongkai.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * What a graph has for a fragment, in the order in which the store finds it: the same as long as
 * the store is in the same state.
 *
 * @param count of all that match the pattern, on whatever page
 * @param counted false if counting stopped and there are more
 * @param more whether there is a next page
 */
record Matches(List<Triple> rows, long count, boolean counted, boolean more) {

  /** Counting stops here, or at the end of the page if that is later. */
  static final long MOST_COUNTED = 100_000;

  private static final int BETWEEN_LOOKS = 4096;

  /**
   * @throws QueryCancelledException if it takes longer than the limit
   */
  static Matches find(Graph graph, Fragment fragment, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    long first = fragment.skipped();
    long last = first + Fragment.SIZE;
    long stop = Math.max(MOST_COUNTED, last);
    List<Triple> rows = new ArrayList<>();
    long seen = 0;
    ExtendedIterator<Triple> found =
        graph.find(fragment.subject(), fragment.predicate(), fragment.object());
    try {
      while (seen < stop && found.hasNext()) {
        Triple triple = found.next();
        if (seen >= first && seen < last) {
          rows.add(triple);
        }
        if (++seen % BETWEEN_LOOKS == 0 && System.nanoTime() > end) {
          throw new QueryCancelledException();
        }
      }
      boolean beyond = found.hasNext();
      return new Matches(List.copyOf(rows), seen, !beyond, beyond || seen > last);
    } finally {
      found.close();
    }
  }
}
