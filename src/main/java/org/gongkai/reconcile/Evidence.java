package org.gongkai.reconcile;

/** How a text names a place, from an identifier down to its first letters. */
enum Evidence {
  IDENTIFIER("identifier", 100, 5, Certainty.ALONE),
  /** The digits of a code, which several records may have had one after the other. */
  CODE("code-as-name", 100, 5, Certainty.ALONE),
  FULL_NAME("full-name", 100, 5, Certainty.ALONE),
  /** Traditional or other variant characters of the full name. */
  VARIANT("variant-characters", 98, 5, Certainty.ALONE),
  /** Not in force in the year asked about; this is what its one successor is. */
  SUCCESSOR("successor", 85, 4, Certainty.ALONE),
  /** The name without its kind: 丰城, 恩施州. */
  SHORT_NAME("short-name", 90, 4, Certainty.ALONE),
  /** What stands for a province: 赣, 内蒙. */
  LETTER("province-abbreviation", 85, 4, Certainty.ALONE),
  LATIN_WITH_KIND("latin-name-with-kind", 88, 4, Certainty.ALONE),
  LATIN("latin-name", 82, 4, Certainty.ALONE),
  /** Many townships share each short name, and divisions have most of them too. */
  TOWNSHIP_SHORT("short-name-of-township", 70, 3, Certainty.CONFIRMED),
  TOWNSHIP_LATIN("latin-name-of-township", 60, 3, Certainty.CONFIRMED),
  SAME_SOUND("one-character-off-same-sound", 74, 3, Certainty.CONFIRMED),
  ONE_OFF("one-character-off", 66, 2, Certainty.CONFIRMED),
  /** The name is right, but it says 县 of what is a 市. */
  OTHER_KIND("other-kind", 60, 1, Certainty.NEVER),
  /** What came later, where no year is asked about, or one of several successors. */
  LATER("later-record", 70, 1, Certainty.NEVER),
  INITIALS("initials", 45, 0, Certainty.NEVER),
  /** No text: found by its properties. */
  PROPERTIES("properties-only", 50, 0, Certainty.NEVER);

  /** When evidence suffices for a match, if nothing else fits as well. */
  enum Certainty {
    ALONE,
    /** Only if a parent, a path or a code bears it out. */
    CONFIRMED,
    NEVER
  }

  private final String id;
  private final int score;
  private final int tier;
  private final Certainty certainty;

  Evidence(String id, int score, int tier, Certainty certainty) {
    this.id = id;
    this.score = score;
    this.tier = tier;
    this.certainty = certainty;
  }

  String id() {
    return id;
  }

  int score() {
    return score;
  }

  /** Only what is of the highest tier found contends for a match. */
  int tier() {
    return tier;
  }

  Certainty certainty() {
    return certainty;
  }
}
