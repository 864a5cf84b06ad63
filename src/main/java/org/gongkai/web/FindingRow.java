package org.gongkai.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One finding as it is held to be counted and sorted; names are looked up when it is shown.
 *
 * @param fault empty if none is told
 * @param size how far its two sides are apart; negative if that cannot be said
 */
record FindingRow(
    String address,
    String rule,
    String severity,
    String state,
    String fault,
    double size,
    About about) {

  /** What is broken first, then what weighs more, then what is further apart. */
  static final Comparator<FindingRow> ORDER =
      Comparator.comparingInt((FindingRow row) -> FindingFacet.STATE.rank(row.state))
          .thenComparingInt(row -> FindingFacet.SEVERITY.rank(row.severity))
          .thenComparing(Comparator.comparingDouble(FindingRow::size).reversed())
          .thenComparing(FindingRow::address);

  /**
   * The report that findings are about; one object for all of a report's.
   *
   * @param level empty if it is not told
   * @param places its own division first, then each that it lies in
   */
  record About(String report, String year, String level, List<String> places) {
    About {
      places = List.copyOf(places);
    }
  }

  boolean has(FindingFacet facet, String value) {
    return facet == FindingFacet.PLACE ? about.places.contains(value) : single(facet).equals(value);
  }

  /**
   * What it is counted under; of a place that which lies directly in the chosen one.
   *
   * @param chosen of this facet, if one is
   */
  Optional<String> counted(FindingFacet facet, Optional<String> chosen) {
    if (facet != FindingFacet.PLACE) {
      return Optional.of(single(facet)).filter(value -> !value.isEmpty());
    }
    int above = chosen.map(about.places::indexOf).orElse(about.places.size());
    return above > 0 ? Optional.of(about.places.get(above - 1)) : Optional.empty();
  }

  private String single(FindingFacet facet) {
    return switch (facet) {
      case STATE -> state;
      case SEVERITY -> severity;
      case FAULT -> fault;
      case LEVEL -> about.level;
      case YEAR -> about.year;
      case RULE -> rule;
      case PLACE -> about.places.isEmpty() ? "" : about.places.get(0);
    };
  }
}
