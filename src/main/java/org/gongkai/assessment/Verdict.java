package org.gongkai.assessment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a person says of a finding. It stands as long as the cells that the finding speaks of are
 * unchanged.
 *
 * @param finding address of the finding, relative to the base
 * @param state what the person says
 * @param reason why, in the person's words
 * @param author who says it
 * @param time when, to the second
 * @param fingerprint of the finding as it was then
 */
public record Verdict(
    String finding, State state, String reason, String author, Instant time, String fingerprint) {
  /** Refuses blank words and cuts the time to the second, as it is written. */
  public Verdict {
    if (reason.isBlank() || author.isBlank()) {
      throw new IllegalArgumentException("a verdict has an author and a reason: " + finding);
    }
    FindingAddresses.reportOf(finding);
    time = time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Its own address: the finding's key and a digest of what is said, so none is there twice. */
  public String address() {
    return FindingAddresses.verdict(this);
  }

  /** Address of the report that it is about. */
  public String report() {
    return FindingAddresses.reportOf(finding);
  }

  /** Code list {@code verdict-state}. */
  public enum State {
    /** The finding is right. */
    CONFIRMED("confirmed"),
    /** The finding is wrong. */
    DISMISSED("dismissed"),
    /** The finding is right, and there is a reason for what it found. */
    EXPLAINED("explained");

    private final String notation;

    State(String notation) {
      this.notation = notation;
    }

    /** The concept's notation. */
    public String notation() {
      return notation;
    }

    /** The state with that notation, if there is one. */
    public static Optional<State> of(String notation) {
      return Arrays.stream(values()).filter(s -> s.notation.equals(notation)).findFirst();
    }
  }

  /** Whether a verdict still speaks of what is there; code list {@code verdict-standing}. */
  public enum Standing {
    /** The finding is there, about the same cells. */
    STANDS("stands"),
    /** The finding is there, but its cells have changed. */
    CELLS_CHANGED("lapsed.cells"),
    /** The report is there, but the rule finds nothing at that place. */
    NO_FINDING("lapsed.finding"),
    /** The report is not there. */
    NO_REPORT("lapsed.report");

    private final String notation;

    Standing(String notation) {
      this.notation = notation;
    }

    /** The concept's notation. */
    public String notation() {
      return notation;
    }

    /** The standing with that notation, if there is one. */
    public static Optional<Standing> of(String notation) {
      return Arrays.stream(values()).filter(s -> s.notation.equals(notation)).findFirst();
    }
  }
}
