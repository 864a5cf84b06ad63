package org.gongkai.gazetteer;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.gazetteer.Resolution.Unknown;

/** Says to a person why a printed name has no body. */
final class Explanation {
  private final Hierarchy hierarchy;
  private final Nearest nearest;

  Explanation(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.nearest = new Nearest(hierarchy);
  }

  Unknown empty() {
    return new Unknown("nothing is printed", List::of);
  }

  Unknown noPlace(String folded, int year) {
    return new Unknown(
        "no division or zone has a full name with which %s begins".formatted(folded),
        () -> nearest.names(folded, year));
  }

  Unknown notInside(String narrow, String wide, String folded, int year) {
    return new Unknown(
        "%s is not part of %s in %d".formatted(narrow, wide, year),
        () -> nearest.names(folded, year));
  }

  Unknown noOrgan(String tail, String folded, int year) {
    return new Unknown(
        "%s is not the name of an organ".formatted(tail), () -> nearest.names(folded, year));
  }

  Unknown noGovernment(Territory territory) {
    return new Unknown(
        "%s has no government that reports under the Regulation".formatted(territory.name()),
        List::of);
  }

  Unknown otherYears(List<Territory> records, int year) {
    String reason =
        records.stream().map(record -> lifeOf(record, year)).collect(Collectors.joining("; "));
    List<String> heirs =
        records.stream()
            .flatMap(record -> hierarchy.heirs(record, year).stream())
            .map(Territory::name)
            .distinct()
            .toList();
    return new Unknown(reason, () -> heirs);
  }

  private String lifeOf(Territory record, int year) {
    String life =
        "%s (%s) was in force %s"
            .formatted(record.name(), record.key(), record.validity().inWords());
    String heirs =
        hierarchy.heirs(record, year).stream()
            .map(heir -> "%s (%s)".formatted(heir.name(), heir.key()))
            .collect(Collectors.joining(" and "));
    return heirs.isEmpty() ? life : "%s, in %d its place has %s".formatted(life, year, heirs);
  }
}
