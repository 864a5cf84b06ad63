package org.gongkai.reconcile;

import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Territory;

/**
 * A division, or an agency of one.
 *
 * @param organ of an agency: empty for the government itself; of a division: empty
 */
public record Entity(Kind kind, Territory territory, String organ) {
  public Entity {
    if (kind == Kind.JURISDICTION && !organ.isEmpty()) {
      throw new IllegalArgumentException("a division has no organ: " + organ);
    }
    if (kind == Kind.AGENCY && territory.government().isEmpty()) {
      throw new IllegalArgumentException(territory.name() + " has no government");
    }
  }

  static Entity jurisdiction(Territory territory) {
    return new Entity(Kind.JURISDICTION, territory, "");
  }

  static Entity agency(Body body) {
    return new Entity(Kind.AGENCY, body.territory(), body.organ());
  }

  static Entity government(Territory territory) {
    return new Entity(Kind.AGENCY, territory, "");
  }

  /** {@code jurisdiction/360981}, {@code agency/360981/行政审批局}: the address behind {@code id/}. */
  public String id() {
    return kind.id() + "/" + (kind == Kind.AGENCY ? body().key() : territory.key());
  }

  /** Official name. */
  public String name() {
    return kind == Kind.AGENCY ? body().name() : territory.name();
  }

  Body body() {
    return new Body(territory, organ);
  }
}
