package org.gongkai.reconcile;

/**
 * One thing that a text may mean.
 *
 * @param path whether the text names wider places as well
 * @param nested whether the place ever lay in all of these
 * @param known whether the agency stands in the data; one that does not is no candidate, but the
 *     text may mean it all the same: 鼓楼区财政局, of which one of four reports
 */
record Reading(
    Entity entity,
    Evidence place,
    OrganEvidence organ,
    boolean path,
    boolean nested,
    boolean known) {

  static Reading of(Entity entity, OrganEvidence organ, Placed placed) {
    return new Reading(entity, placed.evidence(), organ, placed.path(), placed.nested(), true);
  }

  static Reading of(Organs.Named named, Placed placed) {
    return new Reading(
        named.agency(),
        placed.evidence(),
        named.evidence(),
        placed.path(),
        placed.nested(),
        named.known());
  }

  static Reading found(Entity entity, Evidence how, OrganEvidence organ) {
    return new Reading(entity, how, organ, false, true, true);
  }

  Reading with(Entity other, Evidence how) {
    return new Reading(other, how, organ, path, nested, known);
  }

  Reading inPath(boolean inside) {
    return new Reading(entity, place, organ, true, nested && inside, known);
  }

  /** What is less than certain contends with nothing that may be. */
  int tier() {
    return organ.certain() ? place.tier() : Math.min(1, place.tier());
  }

  int score() {
    return place.score() - organ.penalty();
  }
}
