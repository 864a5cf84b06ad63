package org.gongkai.rml;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Some records on their way to lines; used again and again, by one thread at a time. */
final class Batch {
  /** Lets the bytes be read without a copy. */
  private static final class Bytes extends ByteArrayOutputStream {
    byte[] array() {
      return buf;
    }
  }

  private record Waiting(PlannedSource source, SourceRecord record, BlankNodes names) {}

  private final RmlPlan plan;
  private final Map<RefObject, Map<List<String>, List<Node>>> joins;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<RmlProblem> problems = new ArrayList<>();
  private final Bytes bytes = new Bytes();
  private final NQuadsWriter writer = new NQuadsWriter(bytes);
  private RecordMapper.Counts counts = RecordMapper.Counts.NONE;

  Batch(RmlPlan plan, Map<RefObject, Map<List<String>, List<Node>>> joins) {
    this.plan = plan;
    this.joins = joins;
  }

  void add(PlannedSource source, SourceRecord record, BlankNodes names) {
    waiting.add(new Waiting(source, record, names));
  }

  Batch run() {
    Run run = plan.borrow();
    try {
      run.use(joins);
      RecordRun records = new RecordRun(run, writer, problems::add);
      waiting.forEach(w -> records.map(w.source(), w.record(), w.names()));
      counts = records.counts();
      writer.finish();
      return this;
    } finally {
      plan.giveBack(run);
    }
  }

  int size() {
    return waiting.size();
  }

  byte[] bytes() {
    return bytes.array();
  }

  int length() {
    return bytes.size();
  }

  List<RmlProblem> problems() {
    return problems;
  }

  RecordMapper.Counts counts() {
    return counts;
  }

  void clear() {
    waiting.clear();
    problems.clear();
    bytes.reset();
    counts = RecordMapper.Counts.NONE;
  }
}
