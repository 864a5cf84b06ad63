package org.gongkai.gazetteer;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person decided: a printed name, in one year or in any, is this body. */
final class Overrides {
  private static final String HEADER = "printed,year,key,note";

  /**
   * @param year empty for any year
   */
  private record Case(String printed, String year) {}

  private final Map<Case, Body> bodies;

  private Overrides(Map<Case, Body> bodies) {
    this.bodies = Map.copyOf(bodies);
  }

  static Overrides none() {
    return new Overrides(Map.of());
  }

  /**
   * @param body finds a body by its key
   * @throws BadOverridesException with every fault of the file, not only the first
   * @throws UncheckedIOException if the file cannot be read
   */
  static Overrides read(Path file, Function<String, Optional<Body>> body) {
    Map<Case, Body> bodies = new HashMap<>();
    DecisionTable.rows(file, HEADER, row -> fault(row, bodies, body));
    return new Overrides(bodies);
  }

  /** A row for that very year wins over one for any year. */
  Optional<Body> body(String folded, int year) {
    return Optional.ofNullable(bodies.get(new Case(folded, String.valueOf(year))))
        .or(() -> Optional.ofNullable(bodies.get(new Case(folded, ""))));
  }

  /** All decisions as one text, which differs whenever they do. */
  String text() {
    return bodies.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue().key())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Adds the row, or says what is wrong with it. */
  private static Optional<String> fault(
      CsvTable.Row row, Map<Case, Body> bodies, Function<String, Optional<Body>> find) {
    List<String> cells = row.cells();
    if (cells.size() != 4) {
      return Optional.of("%d cells, but the columns are %s".formatted(cells.size(), HEADER));
    }
    String printed = FoldedText.fold(cells.get(0));
    String year = cells.get(1).strip();
    String key = cells.get(2).strip();
    if (printed.isEmpty()) {
      return Optional.of("printed is empty");
    }
    if (!year.isEmpty() && !year.matches("[12]\\d{3}")) {
      return Optional.of("%s is not a year".formatted(year));
    }
    Optional<Body> body = find.apply(key);
    if (body.isEmpty()) {
      return Optional.of("%s is not the key of a body with a government".formatted(key));
    }
    Body before = bodies.put(new Case(printed, year), body.get());
    return before == null
        ? Optional.empty()
        : Optional.of(
            "%s is given twice%s".formatted(printed, year.isEmpty() ? "" : " for " + year));
  }
}
