package org.gongkai.manifest;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes manifests: CSV (RFC 4180) in UTF-8 whose first line names its columns. */
public final class Manifest {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://[^\\s/?#<>\"{}|\\\\^`]+([^\\s<>\"{}|\\\\^`%]|%[0-9a-f]{2})*");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private Manifest() {}

  /**
   * The rows of a manifest, in their order.
   *
   * @throws BadManifestException with every fault of the file, not only the first
   * @throws UncheckedIOException if the file cannot be read
   */
  public static List<ManifestRow> read(Path file) {
    return rows(file.toString(), text(file));
  }

  /**
   * The rows of a list that somebody may have been writing when the power went: a last line without
   * its end is left out.
   */
  public static List<ManifestRow> readWhole(Path file) {
    String text = text(file);
    return rows(file.toString(), text.substring(0, text.lastIndexOf('\n') + 1));
  }

  /** The line that names the columns. */
  public static String header() {
    return line(ManifestRow.COLUMNS);
  }

  /** One row as a line. */
  public static String line(ManifestRow row) {
    return line(row.cells());
  }

  private static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(line, FORMAT)) {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static List<ManifestRow> rows(String name, String text) {
    List<CSVRecord> records;
    try (Reader reader = new StringReader(text);
        CSVParser parser =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(reader)) {
      records = parser.getRecords();
    } catch (IOException | UncheckedIOException e) {
      throw new BadManifestException(List.of(name + ": " + e.getMessage()));
    }
    List<String> header =
        records.isEmpty()
            ? List.of()
            : records.get(0).toList().stream().map(String::strip).toList();
    List<String> faults = new ArrayList<>(faultsOfHeader(name, header));
    List<ManifestRow> rows = new ArrayList<>();
    if (faults.isEmpty()) {
      for (CSVRecord record : records.subList(1, records.size())) {
        RowParser row = new RowParser(header, record.toList());
        row.fault()
            .ifPresentOrElse(
                f -> faults.add("%s: row %d: %s".formatted(name, record.getRecordNumber(), f)),
                () -> rows.add(row.row()));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadManifestException(faults);
    }
    return rows;
  }

  private static List<String> faultsOfHeader(String name, List<String> header) {
    List<String> faults = new ArrayList<>();
    if (!header.contains("file") && !header.contains("address")) {
      faults.add(name + ": the first line names no column file and no column address");
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String column : header) {
      if (!ManifestRow.COLUMNS.contains(column)) {
        faults.add(
            "%s: no column is called %s; columns: %s"
                .formatted(name, column, String.join(",", ManifestRow.COLUMNS)));
      } else if (!seen.add(column)) {
        faults.add(name + ": column " + column + " stands twice");
      }
    }
    return faults;
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return marked ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadManifestException(List.of(file + ": the file is not UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An address that can be asked and named: http or https, a host, nothing that breaks an IRI. */
  static Optional<String> faultOfAddress(String address) {
    return ADDRESS.matcher(address).matches()
        ? Optional.empty()
        : Optional.of(address + " is no address of the web (http or https)");
  }
}
