package org.gongkai.accuracy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The figures that a person found in files: CSV with the columns file, table, row, column, value;
 * money in yuan. A column report, which may be left out, names one of several reports in a file by
 * its address. A table that is not mentioned for a report is not known; of one that is, every
 * figure is there.
 */
public final class Expected {
  private static final List<String> COLUMNS = List.of("file", "table", "row", "column", "value");

  private static final String REPORT = "report";

  private final SortedMap<String, SortedMap<String, Map<CellKey, BigDecimal>>> files;

  private Expected(SortedMap<String, SortedMap<String, Map<CellKey, BigDecimal>>> files) {
    this.files = files;
  }

  /**
   * Reads expected figures.
   *
   * @throws BadExpectedException with every fault, not only the first
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Expected read(Path file) {
    SortedMap<String, SortedMap<String, Map<CellKey, BigDecimal>>> files = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      List<String> header = new ArrayList<>(rows.getHeaderNames());
      header.remove(REPORT);
      if (!header.equals(COLUMNS)) {
        String line = String.join(",", COLUMNS) + ", with or without report";
        throw new BadExpectedException(List.of(file + ": the first line must be " + line));
      }
      for (CSVRecord row : rows) {
        fault(row, files)
            .ifPresent(f -> faults.add("%s: row %d: %s".formatted(file, row.getRecordNumber(), f)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!faults.isEmpty()) {
      throw new BadExpectedException(faults);
    }
    return new Expected(files);
  }

  /** Adds a row, or says what is wrong with it. */
  private static Optional<String> fault(
      CSVRecord row, Map<String, SortedMap<String, Map<CellKey, BigDecimal>>> files) {
    if (!row.isConsistent()) {
      return Optional.of(row.size() + " cells, unlike the header");
    }
    String value = row.get("value");
    if (!value.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return Optional.of("no figure: " + value);
    }
    CellKey key = new CellKey(row.get("table"), row.get("row"), row.get("column"));
    BigDecimal before =
        files
            .computeIfAbsent(row.get("file"), f -> new TreeMap<>())
            .computeIfAbsent(
                row.isMapped(REPORT) ? row.get(REPORT) : "", r -> new LinkedHashMap<>())
            .put(key, new BigDecimal(value));
    return before == null ? Optional.empty() : Optional.of("the cell stands twice");
  }

  /** Names of the files. */
  public Set<String> files() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /**
   * The file whose figures a file must have: the one of its name; else the one of its name but for
   * the ending, so that a report in other formats is held against the same figures.
   */
  public Optional<String> match(String name) {
    if (files.containsKey(name)) {
      return Optional.of(name);
    }
    List<String> others = files.keySet().stream().filter(f -> stem(f).equals(stem(name))).toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** The figures of a file by the report they are of; under "" those that name none. */
  SortedMap<String, Map<CellKey, BigDecimal>> of(String file) {
    return Collections.unmodifiableSortedMap(files.getOrDefault(file, new TreeMap<>()));
  }
}
