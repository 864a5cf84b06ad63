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
    return gazetteer.ofCode(trimmed).stream()
        .map(place -> new Placed(place, Evidence.CODE, false, true))
        .flatMap(placed -> wanted.place(placed).stream())
        .toList();
  }
}
