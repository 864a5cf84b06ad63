package org.gongkai.rml.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.rml.ExactJson;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.SourceRecord;

/** A document a line, in UTF-8; blank lines mean nothing. */
record JsonLines(Path file) implements RecordSource {
  private static final int BUFFER = 1 << 16;

  @Override
  public void each(Visitor visitor) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      Encoding.skipMark(in);
      Line line = new Line();
      for (long number = 1; line.read(in); number++) {
        if (!line.isBlank()) {
          byte[] json = line.toByteArray();
          visitor.record(
              SourceRecord.document(
                  file + " line " + number, json.length, () -> ExactJson.parse(json)));
        }
      }
    }
  }

  private static final class Line extends ByteArrayOutputStream {
    private final byte[] chunk = new byte[BUFFER];
    private int from;
    private int to;

    /** Reads up to the next line feed; false at the end of the file. */
    boolean read(InputStream in) throws IOException {
      reset();
      boolean any = false;
      while (true) {
        if (from == to) {
          to = in.read(chunk);
          from = 0;
          if (to <= 0) {
            to = 0;
            return any;
          }
        }
        any = true;
        int end = from;
        while (end < to && chunk[end] != '\n') {
          end++;
        }
        write(chunk, from, end - from);
        boolean complete = end < to;
        from = complete ? end + 1 : end;
        if (complete) {
          return true;
        }
      }
    }

    boolean isBlank() {
      for (int i = 0; i < count; i++) {
        if (buf[i] != ' ' && buf[i] != '\t' && buf[i] != '\r') {
          return false;
        }
      }
      return true;
    }
  }
}
