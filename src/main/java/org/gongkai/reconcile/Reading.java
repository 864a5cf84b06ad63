package org.gongkai.reconcile;

/**
 * One thing that a text may mean.
 *
 * @param path whether the text names wider places as well
 * @param nested whether the place ever lay in all of these
 */
record Reading(
    Entity entity, Evidence place, OrganEvidence organ, boolean path, boolean nested) {

  static Reading of(Entity entity, OrganEvidence organ, Placed placed) {
    return new Reading(entity, placed.evidence(), organ, placed.path(), placed.nested());
  }

  static Reading found(Entity entity, Evidence how) {
    return new Reading(entity, how, OrganEvidence.PLACE, false, true);
  }

  Reading with(Entity other, Evidence how) {
    return new Reading(other, how, organ, path, nested);
  }

  /** What is less than certain contends with nothing that may be. */
  int tier() {
    return organ.certain() ? place.tier() : Math.min(1, place.tier());
  }

  int score() {
    return place.score() - organ.penalty();
  }
}
