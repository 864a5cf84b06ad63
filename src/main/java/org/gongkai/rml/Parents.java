package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Gathers the parents of a join; a record with a wrong key or subject has none. */
final class Parents implements RecordSource.Visitor {
  private final RefObject join;
  private final Map<List<String>, List<Node>> index;
  private final Run run;
  private final int source;
  private long records;

  Parents(RefObject join, Map<List<String>, List<Node>> index, Run run, int source) {
    this.join = join;
    this.index = index;
    this.run = run;
    this.source = source;
  }

  @Override
  public void header(List<String> columns) {}

  @Override
  public void record(SourceRecord record) {
    run.begin(record, new BlankNodes.OfOneRecord(source, records++));
    try {
      JsonNode document = record.content().parse();
      Map<List<String>, List<Node>> own = new HashMap<>();
      join.fill(own, document, run);
      if (run.problems().isEmpty()) {
        own.forEach((k, nodes) -> index.computeIfAbsent(k, x -> new ArrayList<>()).addAll(nodes));
      }
    } catch (IOException e) {
      // A broken record has no parents; it is told when it comes again to be mapped.
      return;
    } finally {
      run.clearRecord();
    }
  }
}
