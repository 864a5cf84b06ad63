package org.gongkai.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Division;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Territory;
import org.gongkai.gazetteer.Township;

/** Entities by their identifiers, their addresses, and the codes of the registers. */
final class Identifiers {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:.*/id/|id/)?(jurisdiction|agency)/(.+)");
  // The statistics office writes twelve digits, with zeros for what lies below.
  private static final Pattern CODE = Pattern.compile("(\\d{6}?)(?:0{6})?|(\\d{9})(?:000)?");

  private final Gazetteer gazetteer;
  private final Organs organs;

  Identifiers(Gazetteer gazetteer, Organs organs) {
    this.gazetteer = gazetteer;
    this.organs = organs;
  }

  /** The entity of an identifier or address; empty if there is none. */
  Optional<Entity> entity(String id) {
    Matcher address = ADDRESS.matcher(id);
    if (!address.matches()) {
      return Optional.empty();
    }
    String key = address.group(2);
    return address.group(1).equals(Kind.JURISDICTION.id())
        ? gazetteer.territory(key).map(Entity::jurisdiction)
        : gazetteer.body(key).filter(this::isKnown).map(Entity::agency);
  }

  private boolean isKnown(Body body) {
    return body.isGovernment() || organs.has(body);
  }

  /** All records that ever had a code of six, nine or twelve digits. */
  List<Territory> ofCode(String text) {
    Matcher code = CODE.matcher(text);
    if (!code.matches()) {
      return List.of();
    }
    String digits = code.group(1) == null ? code.group(2) : code.group(1);
    return digits.length() == 9
        ? gazetteer.territory(digits).stream().toList()
        : gazetteer.territories().stream().filter(t -> digits.equals(code(t))).toList();
  }

  /** What the entity itself, or the place of an agency, is numbered; empty for zones. */
  static String code(Territory territory) {
    if (territory instanceof Division division) {
      return division.code();
    }
    return territory instanceof Township township ? township.code() : "";
  }

  /** By an identifier, an address or a code; none if the text is nothing like one. */
  List<Reading> read(String text, Wanted wanted) {
    String trimmed = text.strip();
    Optional<Entity> entity = entity(trimmed);
    if (entity.isPresent()) {
      return List.of(Reading.found(entity.get(), Evidence.IDENTIFIER, OrganEvidence.PLACE));
    }
    return ofCode(trimmed).stream()
        .map(place -> new Placed(place, Evidence.CODE, false, true))
        .flatMap(placed -> wanted.place(placed).stream())
        .toList();
  }
}
