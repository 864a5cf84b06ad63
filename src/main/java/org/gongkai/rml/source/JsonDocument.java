package org.gongkai.rml.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.rml.ExactJson;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.SourceRecord;

/** A file that is one document, held in memory as a whole. */
record JsonDocument(Path file) implements RecordSource {

  @Override
  public void each(Visitor visitor) throws IOException {
    visitor.record(
        SourceRecord.document(
            file.toString(),
            Files.size(file),
            () -> {
              try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                Encoding.skipMark(in);
                return ExactJson.parse(in);
              }
            }));
  }
}
