package org.gongkai.reader.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files of {@code mappings/codes} that ship with the program. */
public final class CodeTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CodeTable() {}

  /** The rows of one file; a file that is not there is a fault of the program. */
  public static List<CSVRecord> rows(String name) {
    String path = "/mappings/codes/" + name;
    try (InputStream in = CodeTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("resource " + path + " is missing");
      }
      try (var parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return parser.getRecords();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + path, e);
    }
  }
}
