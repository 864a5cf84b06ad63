package org.gongkai.gazetteer;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which organ took over from which. An organ's name without a place holds for the organs of every
 * place; a row with the keys of two bodies holds for these alone.
 */
final class AgencySuccessions {
  static final String HEADER = "predecessor,successor,year,kind,source";

  private static final String PLACE = "{place}";
  private static final Set<String> KINDS = Set.of("renamed", "merged");

  /**
   * One organ that another took over.
   *
   * @param predecessor name, or key of a body
   * @param year first year that the successor may report on
   * @param merged whether the successor also took over the other organs of its merged rows
   */
  record Step(String predecessor, String successor, int year, boolean merged) {
    boolean isOfBodies() {
      return successor.contains("/");
    }
  }

  private final List<Step> steps;

  private AgencySuccessions(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  static AgencySuccessions fromClasspath() {
    return new AgencySuccessions(
        Edition.agencySuccessions().stream().map(AgencySuccessions::step).toList());
  }

  /**
   * These, with a person's rows before them.
   *
   * @param body finds a body by its key
   * @throws BadOverridesException with every fault of the file
   * @throws UncheckedIOException if the file cannot be read
   */
  AgencySuccessions with(Path file, Function<String, Optional<Body>> body) {
    List<CsvTable.Row> rows = DecisionTable.rows(file, HEADER, row -> fault(row.cells(), body));
    Stream<Step> own = rows.stream().map(r -> step(r.cells()));
    return new AgencySuccessions(Stream.concat(own, steps.stream()).toList());
  }

  /** All rows as one text, which differs whenever they do. */
  String text() {
    return steps.toString();
  }

  /**
   * What an organ took over in that year or the year before it, each list all of one step: offices
   * were opened for months after the reform.
   */
  List<List<Step>> before(Body body, int year) {
    List<Step> all = steps.stream().filter(s -> applies(s, year) && isSuccessor(s, body)).toList();
    Stream<List<Step>> renamed = all.stream().filter(s -> !s.merged()).map(List::of);
    Stream<List<Step>> merged =
        Stream.of(true, false)
            .map(b -> all.stream().filter(s -> s.merged() && s.isOfBodies() == b).toList())
            .filter(group -> !group.isEmpty());
    return Stream.concat(renamed, merged).toList();
  }

  private static boolean applies(Step step, int year) {
    return year == step.year() || year == step.year() + 1;
  }

  /** Steps by which an organ went into another that may report on that year. */
  List<Step> after(Body body, int year) {
    return steps.stream()
        .filter(s -> applies(s, year))
        .filter(s -> s.predecessor().equals(s.isOfBodies() ? body.key() : body.organ()))
        .toList();
  }

  private static boolean isSuccessor(Step step, Body body) {
    return step.isOfBodies()
        ? step.successor().equals(body.key())
        : successor(step, body.territory()).equals(body.organ());
  }

  /** The successor's name in a place. */
  static String successor(Step step, Territory territory) {
    return step.successor().replace(PLACE, territory.name());
  }

  private static Optional<String> fault(List<String> cells, Function<String, Optional<Body>> body) {
    if (cells.size() != 5) {
      return Optional.of("%d cells, but the columns are %s".formatted(cells.size(), HEADER));
    }
    if (!cells.get(2).matches("[12]\\d{3}")) {
      return Optional.of("%s is not a year".formatted(cells.get(2)));
    }
    if (!KINDS.contains(cells.get(3))) {
      return Optional.of("%s is neither renamed nor merged".formatted(cells.get(3)));
    }
    if (cells.get(4).isBlank()) {
      return Optional.of("no source is named");
    }
    return Stream.of(cells.get(0), cells.get(1))
        .flatMap(name -> faultOfName(name, cells, body).stream())
        .findFirst();
  }

  private static Optional<String> faultOfName(
      String name, List<String> cells, Function<String, Optional<Body>> body) {
    boolean ofBodies = cells.get(1).contains("/");
    if (ofBodies) {
      return body.apply(name).isPresent()
          ? Optional.empty()
          : Optional.of("%s is not the key of a body".formatted(name));
    }
    return Organs.isName(name.replace(PLACE, ""))
        ? Optional.empty()
        : Optional.of("%s is not the name of an organ".formatted(name));
  }

  private static Step step(List<String> cells) {
    return new Step(
        cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3).equals("merged"));
  }
}
