package org.gongkai.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Resolution;
import org.gongkai.gazetteer.Territory;
import org.gongkai.gazetteer.Township;

/** Finds the division or zone that a code or a full name means in a year. */
final class PlaceFinder {
  /** A place, or a sentence why there is none. */
  record Found(Optional<Territory> place, String reason) {
    static Found of(Territory place) {
      return new Found(Optional.of(place), "");
    }

    static Found none(String reason) {
      return new Found(Optional.empty(), reason);
    }
  }

  private static final int SUGGESTED = 3;

  private final Gazetteer gazetteer;

  PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param code six digits (GB/T 2260), or twelve of the statistics office that end in six zeros
   * @param within full name of a wider place; empty if none is stated
   */
  Found find(Optional<String> code, Optional<String> name, Optional<String> within, int year) {
    Optional<Found> coded = code.map(c -> byCode(c.strip(), year));
    Optional<Found> named = name.map(n -> byName(n.strip(), within, year));
    if (coded.isEmpty() || coded.get().place().isEmpty() || named.isEmpty()) {
      return coded.or(() -> named).orElseGet(() -> Found.none("neither code nor name"));
    }
    Territory place = coded.get().place().get();
    // A name that fits several places is settled by the code.
    boolean agrees =
        place.name().equals(name.get().strip()) || named.get().place().equals(coded.get().place());
    return agrees
        ? coded.get()
        : Found.none(
            "the code %s is %s in %d, the name is %s"
                .formatted(code.get().strip(), place.name(), year, name.get().strip()));
  }

  private Found byCode(String code, int year) {
    List<Territory> records =
        gazetteer.ofCode(code).stream().filter(Division.class::isInstance).toList();
    return records.stream()
        .filter(d -> d.validity().covers(year))
        .findFirst()
        .map(Found::of)
        .orElseGet(() -> Found.none(noCode(code, records, year)));
  }

  private static String noCode(String code, List<Territory> records, int year) {
    String others =
        records.stream()
            .map(d -> d.name() + " (" + d.key() + ")")
            .collect(Collectors.joining(", "));
    return "no division has the code %s in %d".formatted(code, year)
        + (others.isEmpty() ? "" : "; in other years it is " + others);
  }

  private Found byName(String name, Optional<String> within, int year) {
    Resolution resolution = gazetteer.resolve(name, year, within.stream().toList());
    if (resolution instanceof Resolution.Resolved resolved) {
      Territory place = resolved.body().territory();
      if (!resolved.body().isGovernment()) {
        return Found.none(name + " is a body, not a place");
      }
      // Townships are in the graph only while a report is theirs.
      return place instanceof Township
          ? Found.none(name + " is a township, of which there is no register")
          : Found.of(place);
    }
    if (resolution instanceof Resolution.Ambiguous several) {
      return Found.none(name + " is one of " + String.join(", ", several.paths()));
    }
    Resolution.Unknown unknown = (Resolution.Unknown) resolution;
    List<String> nearest = unknown.nearest().stream().limit(SUGGESTED).toList();
    return Found.none(
        unknown.reason() + (nearest.isEmpty() ? "" : "; near: " + String.join(", ", nearest)));
  }
}
