package org.gongkai.rml;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/**
 * Maps sources record by record, in memory that does not grow with them. A record with a wrong
 * value gives no statement at all, and the rest goes on. What joins look up is kept: the keys and
 * subjects of all parents.
 */
public final class RecordMapper {
  /** How many records were mapped and refused, and how many lines that made. */
  public record Counts(long mapped, long refused, long statements) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(mapped + more.mapped, refused + more.refused, statements + more.statements);
    }
  }

  /** Takes whole lines of N-Quads. */
  @FunctionalInterface
  public interface Lines {
    void write(byte[] bytes, int length) throws IOException;
  }

  private final RmlPlan plan;
  private final Map<String, RecordSource> sources;

  /** A mapper for sources by the names that the mapping gives them, all of them. */
  public RecordMapper(RmlPlan plan, Map<String, RecordSource> sources) {
    for (String name : plan.sourceNames()) {
      if (!sources.containsKey(name)) {
        throw new IllegalArgumentException("no source " + name);
      }
    }
    this.plan = plan;
    this.sources = Map.copyOf(sources);
  }

  /**
   * Maps all records; lines come in the order of the records, whatever the number of threads.
   *
   * @param threads how many records are mapped at a time; with 1 none is started
   * @param told what is wrong with records, in their order
   */
  public Counts map(int threads, Lines out, Consumer<RmlProblem> told) throws IOException {
    try (Batches batches = new Batches(plan, joins(), threads, out, told)) {
      int number = 0;
      for (PlannedSource source : plan.sources()) {
        batches.begin(source, number++);
        sources.get(source.path()).each(batches);
      }
      return batches.finish();
    }
  }

  /**
   * Maps all records in this thread, each before its source is asked for the next. Neither starts
   * nor finishes {@code out}.
   *
   * @param told what is wrong with records, in their order
   */
  public Counts map(StreamRDF out, Consumer<RmlProblem> told) throws IOException {
    Run run = plan.borrow();
    try {
      run.use(joins());
      RecordRun records = new RecordRun(run, out, told);
      int number = 0;
      for (PlannedSource source : plan.sources()) {
        sources.get(source.path()).each(new Direct(source, number++, records));
      }
      return records.counts();
    } finally {
      plan.giveBack(run);
    }
  }

  private Map<RefObject, Map<List<String>, List<Node>>> joins() throws IOException {
    Map<RefObject, Map<List<String>, List<Node>>> joins = new HashMap<>();
    for (PlannedSource source : plan.sources()) {
      for (RefObject join : source.joins()) {
        joins.put(join, index(join));
      }
    }
    return joins;
  }

  // Faults are not told here: the records come again to be mapped.
  private Map<List<String>, List<Node>> index(RefObject join) throws IOException {
    Map<List<String>, List<Node>> index = new HashMap<>();
    int number = 0;
    for (String name : plan.sourceNames()) {
      if (name.equals(join.parentSource().path())) {
        break;
      }
      number++;
    }
    Run run = plan.borrow();
    try {
      sources.get(join.parentSource().path()).each(new Parents(join, index, run, number));
    } finally {
      plan.giveBack(run);
    }
    return index;
  }

  private static final class Direct implements RecordSource.Visitor {
    private final PlannedSource source;
    private final int number;
    private final RecordRun run;
    private long records;

    Direct(PlannedSource source, int number, RecordRun run) {
      this.source = source;
      this.number = number;
      this.run = run;
    }

    @Override
    public void header(List<String> columns) {
      source.check(columns);
    }

    @Override
    public void record(SourceRecord record) {
      run.map(source, record, new BlankNodes.OfOneRecord(number, records++));
    }
  }
}
