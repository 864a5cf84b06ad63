package org.gongkai.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table that a person keeps: taken whole, or refused with every fault of it. */
final class DecisionTable {
  private DecisionTable() {}

  /**
   * The rows below the header.
   *
   * @param fault what is wrong with a row; asked for each, in their order
   * @throws BadOverridesException with every fault of the file, not only the first
   * @throws UncheckedIOException if the file cannot be read
   */
  static List<CsvTable.Row> rows(
      Path file, String header, Function<CsvTable.Row, Optional<String>> fault) {
    List<CsvTable.Row> rows = CsvTable.rows(text(file));
    if (rows.isEmpty() || !String.join(",", rows.get(0).cells()).equals(header)) {
      throw new BadOverridesException(
          List.of("%s:1: the first line must be %s".formatted(file, header)));
    }
    List<CsvTable.Row> below = rows.subList(1, rows.size());
    List<String> problems = new ArrayList<>();
    for (CsvTable.Row row : below) {
      fault
          .apply(row)
          .ifPresent(what -> problems.add("%s:%d: %s".formatted(file, row.line(), what)));
    }
    if (!problems.isEmpty()) {
      throw new BadOverridesException(problems);
    }
    return below;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new BadOverridesException(List.of(file + ":1: the file is not UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
