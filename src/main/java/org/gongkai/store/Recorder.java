package org.gongkai.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;

/**
 * What is written while a new generation is being made, in order, so that it can be written there
 * too. Not safe for two threads; the database has one writer.
 */
final class Recorder {
  /** Statements kept at most: some 300 MB. A build that writes more ends the compaction instead. */
  static final int MOST = 2_000_000;

  /** One statement that came or went. */
  record Step(boolean added, Triple triple) {
    void repeat(Graph graph) {
      if (added) {
        graph.add(triple);
      } else {
        graph.delete(triple);
      }
    }
  }

  private List<Step> committed = new ArrayList<>();
  private List<Step> open = new ArrayList<>();
  private boolean overflown;

  /** The graph of a transaction that begins; what it writes counts once {@link #commit} is told. */
  Graph watched(Graph graph) {
    open = new ArrayList<>();
    return new WrappedGraph(graph) {
      @Override
      public void add(Triple triple) {
        super.add(triple);
        note(new Step(true, triple));
      }

      @Override
      public void delete(Triple triple) {
        super.delete(triple);
        note(new Step(false, triple));
      }
    };
  }

  private void note(Step step) {
    if (committed.size() + open.size() < MOST) {
      open.add(step);
    } else {
      overflown = true;
    }
  }

  void commit() {
    committed.addAll(open);
    open = new ArrayList<>();
  }

  /** What was committed since the last call, in order. */
  List<Step> take() {
    List<Step> taken = committed;
    committed = new ArrayList<>();
    return taken;
  }

  /** True if more was written than is kept. */
  boolean isOverflown() {
    return overflown;
  }
}
