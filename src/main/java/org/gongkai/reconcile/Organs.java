package org.gongkai.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Territory;

/** The agencies that report besides the governments of the register, and words for governments. */
final class Organs {
  /**
   * An agency of a place and how it was named.
   *
   * @param known whether it stands in the data
   */
  record Named(Entity agency, OrganEvidence evidence, boolean known) {
    Named(Entity agency, OrganEvidence evidence) {
      this(agency, evidence, true);
    }
  }

  private final Map<String, String> governments;
  private final Map<Territory, List<Body>> byPlace = new HashMap<>();
  private final Map<String, List<Body>> byOrgan = new HashMap<>();
  private final Map<String, List<Body>> byName = new HashMap<>();

  Organs(NameWords words, Collection<Body> bodies) {
    this.governments = words.of("government");
    for (Body body : bodies) {
      if (!body.isGovernment()) {
        byPlace.computeIfAbsent(body.territory(), place -> new ArrayList<>()).add(body);
        byOrgan.computeIfAbsent(Script.key(body.organ()), key -> new ArrayList<>()).add(body);
        byName.computeIfAbsent(Script.key(body.name()), key -> new ArrayList<>()).add(body);
      }
    }
  }

  boolean has(Body body) {
    return of(body.territory()).contains(body);
  }

  List<Body> of(Territory territory) {
    return byPlace.getOrDefault(territory, List.of());
  }

  /** Whether a text ends the name of some agency, so that what stands before it is a place. */
  boolean isTail(String tail, OptionalInt year) {
    return governments.containsKey(tail)
        || byOrgan.containsKey(tail)
        || byOrgan.containsKey(full(tail, year));
  }

  /** Agencies whose whole name this is, such as 国家税务总局丰城市税务局. */
  List<Body> called(String key) {
    return byName.getOrDefault(key, List.of());
  }

  /** Agencies of whatever place whose organ this is. */
  List<Body> anywhere(String key, OptionalInt year) {
    return byOrgan.getOrDefault(key, byOrgan.getOrDefault(full(key, year), List.of()));
  }

  /**
   * What the words behind the name of a place mean there. Where no such agency of it reports but
   * one of another place does, it is one that the data do not know.
   */
  List<Named> read(Territory territory, String tail, OptionalInt year) {
    List<Named> found = new ArrayList<>();
    String government = governments.get(tail);
    if (government != null && territory.government().isPresent()) {
      found.add(new Named(Entity.government(territory), government(government)));
    }
    for (Body body : of(territory)) {
      String organ = Script.key(body.organ());
      if (organ.equals(tail)) {
        found.add(new Named(Entity.agency(body), OrganEvidence.ORGAN));
      } else if (organ.equals(full(tail, year))) {
        found.add(new Named(Entity.agency(body), OrganEvidence.ORGAN_SHORT));
      }
    }
    if (found.isEmpty() && territory.government().isPresent()) {
      anywhere(tail, year).stream()
          .limit(1)
          .map(body -> new Entity(Kind.AGENCY, territory, body.organ()))
          .forEach(agency -> found.add(new Named(agency, OrganEvidence.ORGAN, false)));
    }
    return found;
  }

  /** Agencies of the place whose organ is abbreviated or misspelt so. */
  List<Named> readNearly(Territory territory, String tail) {
    List<Named> found = new ArrayList<>();
    for (Body body : of(territory)) {
      String organ = Script.key(body.organ());
      if (abbreviates(tail, organ)) {
        found.add(new Named(Entity.agency(body), OrganEvidence.ORGAN_ABBREVIATED));
      } else if (organ.length() >= 4 && OneOff.differsInOne(tail, organ)) {
        found.add(new Named(Entity.agency(body), OrganEvidence.ORGAN_ONE_OFF));
      }
    }
    return found;
  }

  private static OrganEvidence government(String means) {
    return switch (means) {
      case "official" -> OrganEvidence.GOVERNMENT;
      case "short" -> OrganEvidence.GOVERNMENT_SHORT;
      default -> OrganEvidence.OFFICE;
    };
  }

  private static String full(String organ, OptionalInt year) {
    return Gazetteer.fullOrganName(organ, year.orElse(Integer.MAX_VALUE));
  }

  /** At least two of its characters in their order, the last one being the last. */
  static boolean abbreviates(String text, String organ) {
    if (text.length() < 2
        || text.length() >= organ.length()
        || text.charAt(text.length() - 1) != organ.charAt(organ.length() - 1)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < organ.length() && at < text.length(); i++) {
      if (organ.charAt(i) == text.charAt(at)) {
        at++;
      }
    }
    return at == text.length();
  }
}
