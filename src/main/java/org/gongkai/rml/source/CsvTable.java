package org.gongkai.rml.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.rml.CsvDialect;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.SourceRecord;

/** The rows of a table with a header; each is an object of strings. Blank lines mean nothing. */
record CsvTable(Path file, CsvDialect dialect) implements RecordSource {
  private static final int MARK = 0xfeff;
  private static final char REPLACEMENT = 0xfffd;

  @Override
  public void each(Visitor visitor) throws IOException {
    try (Reader reader = reader();
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format()).get()) {
      Rows rows = new Rows(parser);
      try {
        rows.each(visitor);
      } catch (CSVException e) {
        visitor.record(broken(rows, e));
      } catch (UncheckedIOException e) {
        visitor.record(broken(rows, e.getCause()));
      }
    }
  }

  private static SourceRecord broken(Rows rows, IOException e) {
    return SourceRecord.broken(
        rows.place(), "not CSV: " + e.getMessage() + "; nothing can be read from this row on");
  }

  // What bytes become that are not of the encoding: found by row, when all of it is read.
  private boolean isDecoded(List<String> cells) {
    return cells.stream().noneMatch(cell -> cell.indexOf(REPLACEMENT) >= 0);
  }

  private String notDecoded() {
    return "bytes that are not "
        + dialect.encoding()
        + " (csvw:encoding says how a file is written)";
  }

  private Reader reader() throws IOException {
    var decoder =
        dialect
            .encoding()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(dialect.delimiter())
        .setQuote(dialect.quote())
        .setIgnoreEmptyLines(false)
        .get();
  }

  private final class Rows {
    private final CSVParser parser;
    private long line;

    Rows(CSVParser parser) {
      this.parser = parser;
    }

    String place() {
      return file + " line " + (line + 1);
    }

    void each(Visitor visitor) throws IOException {
      Iterator<CSVRecord> rows = parser.iterator();
      if (!rows.hasNext()) {
        visitor.record(SourceRecord.broken(place(), "there is no header"));
        return;
      }
      List<String> header = rows.next().toList();
      if (!isDecoded(header)) {
        visitor.record(SourceRecord.broken(place(), notDecoded()));
        return;
      }
      if (new HashSet<>(header).size() < header.size()) {
        visitor.record(SourceRecord.broken(place(), "a column stands twice in the header"));
        return;
      }
      visitor.header(header);
      line = parser.getCurrentLineNumber();
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        if (row.size() > 1 || !row.get(0).isEmpty()) {
          visitor.record(record(row, header));
        }
        line = parser.getCurrentLineNumber();
      }
    }

    private SourceRecord record(CSVRecord row, List<String> header) {
      if (row.size() != header.size()) {
        return SourceRecord.broken(
            place(), row.size() + " cells where the header has " + header.size());
      }
      if (!isDecoded(row.toList())) {
        return SourceRecord.broken(place(), notDecoded());
      }
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < header.size(); i++) {
        String cell = row.get(i);
        if (!dialect.nulls().contains(cell)) {
          object.put(header.get(i), cell);
        }
      }
      return SourceRecord.element(place(), "$", parser.getCurrentLineNumber() - line, object);
    }
  }
}
