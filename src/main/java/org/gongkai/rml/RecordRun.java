package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;

/** Maps one record after the other: each gives all its statements, or what is wrong with it. */
final class RecordRun {
  private final Run run;
  private final StreamRDF out;
  private final Consumer<RmlProblem> told;
  private long mapped;
  private long refused;
  private long statements;

  RecordRun(Run run, StreamRDF out, Consumer<RmlProblem> told) {
    this.run = run;
    this.out = out;
    this.told = told;
  }

  void map(PlannedSource source, SourceRecord record, BlankNodes names) {
    run.begin(record, names);
    try {
      JsonNode document = record.content().parse();
      source.trie().walk(document, run);
      List<RmlProblem> found = run.problems();
      if (found.isEmpty()) {
        mapped++;
        statements += run.statements();
        run.finish(out);
      } else {
        refused++;
        found.forEach(told);
      }
    } catch (IOException e) {
      refused++;
      told.accept(RmlProblem.inSource(record.place(), ExactJson.fault(e)));
    }
    run.clearRecord();
  }

  RecordMapper.Counts counts() {
    return new RecordMapper.Counts(mapped, refused, statements);
  }
}
