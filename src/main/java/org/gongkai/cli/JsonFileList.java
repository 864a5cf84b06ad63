package org.gongkai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.Map;
import org.gongkai.pipeline.FileOutcome;
import org.gongkai.pipeline.FileOutcome.Result;
import org.gongkai.pipeline.Tally;
import org.gongkai.report.Problem;

/** One document by the schema ontology/files.schema.json. */
final class JsonFileList implements BatchReport.FileList {
  private final JsonGenerator out;

  JsonFileList(BufferedWriter writer) throws IOException {
    out = new JsonFactory().createGenerator(writer).useDefaultPrettyPrinter();
    out.writeStartObject();
    out.writeStringField("$schema", "https://w3id.org/gongkai/def/files.schema.json");
    out.writeArrayFieldStart("files");
  }

  @Override
  public void add(FileOutcome outcome) {
    BatchReport.write(() -> write(outcome));
  }

  private void write(FileOutcome outcome) throws IOException {
    out.writeStartObject();
    out.writeStringField("file", outcome.file());
    out.writeStringField("result", outcome.result().words());
    out.writeBooleanField("remembered", outcome.remembered());
    if (outcome.mediaType().isPresent()) {
      out.writeStringField("mediaType", outcome.mediaType().get());
    }
    out.writeArrayFieldStart("reports");
    for (String report : outcome.reports()) {
      out.writeString(report);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("problems");
    for (Problem problem : outcome.problems()) {
      write(problem);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(Problem problem) throws IOException {
    out.writeStartObject();
    out.writeStringField("severity", problem.code().severity().name());
    out.writeStringField("code", problem.code().name());
    out.writeStringField("part", problem.place().part());
    out.writeNumberField("line", problem.place().line());
    out.writeStringField("found", problem.found());
    out.writeEndObject();
  }

  @Override
  public void end(Tally tally) {
    BatchReport.write(
        () -> {
          out.writeEndArray();
          out.writeObjectFieldStart("totals");
          out.writeNumberField("files", tally.files());
          out.writeNumberField("reports", tally.reports());
          out.writeNumberField("remembered", tally.remembered());
          out.writeObjectFieldStart("results");
          for (Result result : Result.values()) {
            out.writeNumberField(result.words(), tally.of(result));
          }
          out.writeEndObject();
          counts("codes", tally.codes());
          counts("formats", tally.formats());
          out.writeEndObject();
          out.writeEndObject();
        });
  }

  private void counts(String name, Map<?, Integer> counts) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<?, Integer> count : counts.entrySet()) {
      out.writeNumberField(String.valueOf(count.getKey()), count.getValue());
    }
    out.writeEndObject();
  }

  @Override
  public void close() {
    BatchReport.write(out::close);
  }
}
