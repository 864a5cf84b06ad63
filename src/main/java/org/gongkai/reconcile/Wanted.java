package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.gazetteer.Territory;

/**
 * What kinds of entity are asked for, and in which year.
 *
 * @param kinds never empty
 */
record Wanted(Set<Kind> kinds, OptionalInt year) {
  Wanted {
    kinds = Set.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("no kind of entity is asked for");
    }
  }

  boolean wants(Kind kind) {
    return kinds.contains(kind);
  }

  private boolean only(Kind kind) {
    return kinds.equals(Set.of(kind));
  }

  /** What a text that names a place alone may mean. */
  List<Reading> place(Placed placed) {
    List<Reading> readings = new ArrayList<>(2);
    Territory territory = placed.territory();
    if (wants(Kind.JURISDICTION)) {
      readings.add(Reading.of(Entity.jurisdiction(territory), OrganEvidence.PLACE, placed));
    }
    if (wants(Kind.AGENCY) && territory.government().isPresent()) {
      OrganEvidence how =
          only(Kind.AGENCY) ? OrganEvidence.PLACE_FOR_GOVERNMENT : OrganEvidence.OTHER_TYPE;
      readings.add(Reading.of(Entity.government(territory), how, placed));
    }
    return readings;
  }

  /** What a text that names an agency of a place may mean. */
  List<Reading> agency(Placed placed, Organs.Named named) {
    List<Reading> readings = new ArrayList<>(2);
    if (wants(Kind.AGENCY)) {
      readings.add(Reading.of(named, placed));
    }
    if (wants(Kind.JURISDICTION) && named.agency().organ().isEmpty()) {
      boolean government = named.evidence().certain() && only(Kind.JURISDICTION);
      readings.add(
          Reading.of(
              Entity.jurisdiction(placed.territory()),
              government ? OrganEvidence.GOVERNMENT_FOR_PLACE : OrganEvidence.OTHER_TYPE,
              placed));
    }
    return readings;
  }
}
