package org.gongkai.gazetteer;

/**
 * One step from a record to what came after it.
 *
 * @param record key of the older record
 * @param successor key of the record that took over, in force in {@code year}
 */
public record Succession(String record, String successor, int year, Kind kind) {
  /** What became of the older record. */
  public enum Kind {
    /** It ended: renamed, recoded, merged or divided. */
    WHOLE("whole"),
    /** It stayed, and gave up part of its territory. */
    PART("part"),
    /** It ended and the next record of the same code began the same year; no source says more. */
    SAME_CODE("same-code");

    private final String notation;

    Kind(String notation) {
      this.notation = notation;
    }

    static Kind of(String notation) {
      for (Kind kind : values()) {
        if (kind.notation.equals(notation)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of succession: " + notation);
    }
  }

  /** Whether the older record is in force no longer. */
  public boolean ends() {
    return kind != Kind.PART;
  }
}
