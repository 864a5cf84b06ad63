package org.gongkai.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.gazetteer.AgencySuccessions.Step;

/**
 * Which bodies go on from which, and which lie below which. {@link #after} is {@link #before}
 * turned round, so that who depends on whom can be asked from either end. Immutable.
 */
public final class Lineage {
  private final Gazetteer gazetteer;
  private final AgencySuccessions organs;

  private Lineage(Gazetteer gazetteer, AgencySuccessions organs) {
    this.gazetteer = gazetteer;
    this.organs = organs;
  }

  /** The lineage of the bodies of a gazetteer. */
  public static Lineage of(Gazetteer gazetteer) {
    return new Lineage(gazetteer, AgencySuccessions.fromClasspath());
  }

  /**
   * This lineage, with a person's rows: CSV with the columns {@code
   * predecessor,successor,year,kind,source}, UTF-8, names of organs or keys of bodies.
   *
   * @throws BadOverridesException naming file, line and fault of each bad row
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public Lineage with(Path file) {
    return new Lineage(gazetteer, organs.with(file, gazetteer::body));
  }

  /** All that decides the lineage besides the program, as one text. */
  public String decisions() {
    return organs.text();
  }

  /**
   * What a body's report on a year may go on from: alternatives, the likeliest first, each the
   * bodies of the year before that together came to this one. Empty if the lists know none, or if
   * its place came out of one that was divided.
   */
  public List<List<Body>> before(Body body, int year) {
    List<Territory> places = placesBefore(body.territory(), year);
    List<List<Body>> alternatives = new ArrayList<>();
    alternatives.add(inAll(places, List.of(body.organ())));
    if (!body.isGovernment()) {
      for (List<Step> steps : organs.before(body, year)) {
        alternatives.add(
            steps.get(0).isOfBodies()
                ? steps.stream().flatMap(s -> gazetteer.body(s.predecessor()).stream()).toList()
                : inAll(places, steps.stream().map(Step::predecessor).toList()));
      }
    }
    return alternatives.stream().filter(a -> !a.isEmpty()).toList();
  }

  private List<Body> inAll(List<Territory> places, List<String> names) {
    return places.stream()
        .flatMap(place -> names.stream().map(name -> new Body(place, name)))
        .toList();
  }

  /** Every body whose report on the next year may go on from this one's report on a year. */
  public List<Body> after(Body body, int year) {
    Set<Body> found = new LinkedHashSet<>();
    for (Territory place : placesAfter(body.territory(), year)) {
      found.add(new Body(place, body.organ()));
      if (!body.isGovernment()) {
        organs.after(body, year + 1).stream()
            .filter(step -> !step.isOfBodies())
            .forEach(step -> found.add(new Body(place, AgencySuccessions.successor(step, place))));
      }
    }
    organs.after(body, year + 1).stream()
        .filter(Step::isOfBodies)
        .flatMap(step -> gazetteer.body(step.successor()).stream())
        .forEach(found::add);
    return List.copyOf(found);
  }

  private List<Territory> placesBefore(Territory place, int year) {
    Stream<Territory> itself = place.validity().covers(year - 1) ? Stream.of(place) : Stream.of();
    Stream<Territory> ended =
        gazetteer.predecessors(place).stream()
            .filter(before -> heir(before, year).filter(place::equals).isPresent());
    return Stream.concat(itself, ended).filter(p -> p.government().isPresent()).toList();
  }

  private List<Territory> placesAfter(Territory place, int year) {
    Stream<Territory> itself = place.validity().covers(year) ? Stream.of(place) : Stream.of();
    return Stream.concat(itself, heir(place, year + 1).stream())
        .filter(p -> p.government().isPresent())
        .toList();
  }

  /** The one place that all of a place went to in that year; empty if it was divided. */
  private Optional<Territory> heir(Territory place, int year) {
    List<String> heirs =
        gazetteer.successions(place).stream()
            .filter(step -> step.ends() && step.year() == year)
            .map(Succession::successor)
            .distinct()
            .toList();
    return heirs.size() == 1 && place.validity().covers(year - 1)
        ? gazetteer.territory(heirs.get(0))
        : Optional.empty();
  }

  /**
   * The governments whose reports cover a body in a year: of a department its own, of a government
   * that of the division above. A vertically managed organ and a zone have none.
   */
  public List<Body> above(Body body, int year) {
    if (!body.isGovernment()) {
      return body.isVertical() ? List.of() : List.of(new Body(body.territory(), ""));
    }
    if (body.territory() instanceof Zone) {
      return List.of();
    }
    return gazetteer.parents(body.territory(), year).stream()
        .filter(parent -> parent.government().isPresent())
        .map(parent -> new Body(parent, ""))
        .toList();
  }

  /**
   * Governments directly below that have to publish a report on a year: those at county level and
   * above (条例 art. 49).
   */
  public List<Body> expected(Body body, int year) {
    if (body.isGovernment() && body.territory() instanceof Division division) {
      return gazetteer.children(division, year).stream()
          .filter(child -> child.government().isPresent())
          .map(child -> new Body(child, ""))
          .toList();
    }
    return List.of();
  }

  /**
   * What the codes of townships below a place may begin with: its own code, and those of what it
   * became, as far as they tell its level. The townships' list is of one day.
   */
  public Set<String> townshipPrefixes(Territory place) {
    Set<String> prefixes = new LinkedHashSet<>();
    addPrefixes(place, prefixes, new LinkedHashSet<>());
    return prefixes;
  }

  private void addPrefixes(Territory place, Set<String> prefixes, Set<String> seen) {
    if (place instanceof Division division && seen.add(division.key())) {
      prefixes.add(
          switch (division.level()) {
            case PROVINCE -> division.code().substring(0, 2);
            case PREFECTURE -> division.code().substring(0, 4);
            default -> division.code();
          });
      gazetteer.successors(division).forEach(next -> addPrefixes(next, prefixes, seen));
    }
  }
}
