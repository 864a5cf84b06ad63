package org.gongkai.rml.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.rml.ExactJson;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.SourceRecord;

/** The elements of the array that a file is, one after another. */
record JsonElements(Path file) implements RecordSource {

  @Override
  public void each(Visitor visitor) throws IOException {
    String name = file.toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Encoding.skipMark(in);
      JsonParser parser = ExactJson.parser(in);
      long read = 0;
      try {
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          String root = "$[" + read + "]";
          long start = parser.currentLocation().getByteOffset();
          JsonNode value = ExactJson.next(parser);
          long size = parser.currentLocation().getByteOffset() - start;
          visitor.record(SourceRecord.element(name, root, size, value));
          read++;
        }
        if (parser.nextToken() != null) {
          visitor.record(SourceRecord.broken(name, "text after the end of the array"));
        }
      } catch (JsonProcessingException e) {
        visitor.record(broken(name, read, e));
      }
    }
  }

  private static SourceRecord broken(String name, long read, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return SourceRecord.broken(
        name + " line " + at.getLineNr() + " column " + at.getColumnNr(),
        ExactJson.fault(e) + "; nothing can be read from element " + read + " on");
  }
}
