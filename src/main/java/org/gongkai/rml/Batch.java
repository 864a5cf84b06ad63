package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
  private int mapped;
  private int refused;
  private int statements;

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
      waiting.forEach(w -> map(w, run));
      writer.finish();
      return this;
    } finally {
      plan.giveBack(run);
    }
  }

  private void map(Waiting next, Run run) {
    run.begin(next.record(), next.names());
    try {
      JsonNode document = next.record().content().parse();
      next.source().trie().walk(document, run);
      List<RmlProblem> found = run.problems();
      if (found.isEmpty()) {
        mapped++;
        statements += run.statements();
        run.finish(writer);
      } else {
        refused++;
        problems.addAll(found);
      }
    } catch (IOException e) {
      refused++;
      problems.add(RmlProblem.inSource(next.record().place(), ExactJson.fault(e)));
    }
    run.clearRecord();
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

  int mapped() {
    return mapped;
  }

  int refused() {
    return refused;
  }

  int statements() {
    return statements;
  }

  void clear() {
    waiting.clear();
    problems.clear();
    bytes.reset();
    mapped = 0;
    refused = 0;
    statements = 0;
  }
}
