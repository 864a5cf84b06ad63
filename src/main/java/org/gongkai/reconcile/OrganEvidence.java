package org.gongkai.reconcile;

/** How the words behind the name of a place name an agency of it, or that they name the place. */
enum OrganEvidence {
  PLACE("", 0, true),
  GOVERNMENT("government", 0, true),
  /** 政府, 府, 管委会. */
  GOVERNMENT_SHORT("government-abbreviated", 3, true),
  /** The name of a place where an agency is asked for. */
  PLACE_FOR_GOVERNMENT("place-for-government", 8, true),
  /** The name of a government where a place is asked for. */
  GOVERNMENT_FOR_PLACE("government-for-place", 8, true),
  /** The one reading where either may be meant. */
  OTHER_TYPE("other-type", 25, false),
  /** The office issues what the government reports, but it is an agency of its own. */
  OFFICE("office-for-government", 20, false),
  ORGAN("organ", 0, true),
  /** A short name that can mean only one organ: 发改委. */
  ORGAN_SHORT("organ-short-name", 4, true),
  /** Its characters stand in the organ's name in this order; another organ may have them too. */
  ORGAN_ABBREVIATED("organ-abbreviated", 18, false),
  ORGAN_ONE_OFF("organ-one-character-off", 24, false),
  /** No place in the text: certain only if the parent says where. */
  ORGAN_ALONE("organ-without-place", 15, true);

  private final String id;
  private final int penalty;
  private final boolean certain;

  OrganEvidence(String id, int penalty, boolean certain) {
    this.id = id;
    this.penalty = penalty;
    this.certain = certain;
  }

  /** Empty if there is nothing to say. */
  String id() {
    return id;
  }

  int penalty() {
    return penalty;
  }

  boolean certain() {
    return certain;
  }
}
