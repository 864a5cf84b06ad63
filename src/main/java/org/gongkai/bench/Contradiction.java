package org.gongkai.bench;

/** What is planted in generated reports; each breaks what its name says, and nothing else. */
enum Contradiction {
  NONE,
  OUTCOME,
  RECEIVED,
  CASE,
  NEGATIVE,
  NOT_WHOLE,
  CARRIED_OVER,
  ITEMS,
  STOCK,
  PART,
  PARTS,
  DISPUTES,
  CLAIM,
  CLAIM_ABOUT,
  CLAIM_MORE,
  CLAIM_LESS,
  CLAIM_PART,
  CLAIM_CARRIED_OVER,
  YEAR,
  NAME,
  MANIFEST,
  LATE,
  SECTION_MISSING,
  SECTION_NUMBER;

  /**
   * Whether it can be planted there.
   *
   * @param parts how many bodies are directly below
   * @param level 0 for a province
   */
  boolean fits(int parts, int level, int year) {
    return switch (this) {
      case NONE, YEAR, NAME, MANIFEST, LATE, SECTION_MISSING, SECTION_NUMBER -> true;
      case PART, PARTS -> parts >= 2 && level == 1;
      case CARRIED_OVER -> parts == 0 && year > ReportTree.FIRST_YEAR;
      case ITEMS -> parts == 0 && year == 2020;
      case STOCK -> parts == 0 && year == ReportTree.LAST_YEAR;
      default -> parts == 0;
    };
  }
}
