package org.gongkai.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;

/**
 * Copies a database without its dead blocks. Readers go on where they are; so do writers, but for
 * the moment in which what they wrote last is repeated in the copy.
 */
final class Compaction {
  private final Generations generations;
  private final LiveDataset dataset;
  private final Writers writers;

  /** Changed only by who is alone with the database. */
  private Optional<Recorder> recorder = Optional.empty();

  Compaction(Generations generations, Writers writers) {
    this.generations = generations;
    this.dataset = generations.dataset();
    this.writers = writers;
  }

  /** The graph that a writer is to write to. */
  Graph watched(Graph graph) {
    return recorder.map(r -> r.watched(graph)).orElse(graph);
  }

  /** What was written to the last watched graph counts. */
  void committed() {
    recorder.ifPresent(Recorder::commit);
  }

  /**
   * Compacts; one at a time.
   *
   * @return false if so much was written meanwhile that the copy was given up
   */
  boolean run() throws IOException {
    Recorder changes = new Recorder();
    try (NewGeneration fresh = generations.begin()) {
      writers.alone("compact", () -> start(changes));
      fresh.load(
          load -> {
            dataset.getDefaultGraph().stream().forEach(load);
            dataset.end();
            return load;
          });
      repeat(writers.alone("compact", changes::take), fresh);
      return writers.alone("compact", () -> changed(changes, fresh));
    } finally {
      writers.alone("compact", this::stop);
    }
  }

  /** Begins the transaction in which this thread copies; what comes after it is recorded. */
  private Recorder start(Recorder changes) {
    dataset.begin(TxnType.READ);
    recorder = Optional.of(changes);
    return changes;
  }

  private Optional<Recorder> stop() {
    recorder = Optional.empty();
    if (dataset.isInTransaction()) {
      dataset.end();
    }
    return recorder;
  }

  private boolean changed(Recorder changes, NewGeneration fresh) throws IOException {
    if (changes.isOverflown()) {
      return false;
    }
    repeat(changes.take(), fresh);
    generations.change(fresh);
    return true;
  }

  private static void repeat(List<Recorder.Step> steps, NewGeneration fresh) {
    if (!steps.isEmpty()) {
      fresh.write(graph -> steps.forEach(step -> step.repeat(graph)));
    }
  }
}
