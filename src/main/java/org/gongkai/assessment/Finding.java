package org.gongkai.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one rule comes to at one place of one report. The stated figures are never changed.
 *
 * @param rule notation of the rule
 * @param place what tells it from other findings of the same rule and report: {@code
 *     natural-person}, {@code claim/10}, {@code 360981/行政审批局/licence/decisions}; empty if the rule
 *     looks at the report as a whole
 * @param state what the rule came to
 * @param left the side that the rule names first
 * @param right the other side
 * @param missing addresses of the operands that are missing or have no certain value; of a whole
 *     report if none of its cells can be had
 * @param reason notation of code list {@code finding-reason}: why it is undecidable or not
 *     applicable; empty otherwise
 * @param fault whose fault it looks to be; present exactly if it is broken
 * @param sentenceZh what is wrong, in Chinese, with the figures
 * @param sentenceEn the same in English
 * @param fingerprint SHA-256 over addresses, states and printed characters of all operands: equal
 *     as long as the cells that the finding speaks of are unchanged
 */
public record Finding(
    String rule,
    String place,
    FindingState state,
    Side left,
    Side right,
    List<String> missing,
    Optional<String> reason,
    Optional<Fault> fault,
    String sentenceZh,
    String sentenceEn,
    String fingerprint) {
  /** Copies the list; refuses a fault or a reason without the state, and the state without. */
  public Finding {
    missing = List.copyOf(missing);
    boolean fits =
        fault.isPresent() == (state == FindingState.BROKEN)
            && reason.isPresent()
                == (state == FindingState.UNDECIDABLE || state == FindingState.NOT_APPLICABLE);
    if (!fits) {
      throw new IllegalArgumentException(
          rule + " at " + place + ": " + state + ", " + reason + ", " + fault);
    }
  }

  /** Left less right, if both sides have a sum. */
  public Optional<BigDecimal> difference() {
    return left.sum().flatMap(l -> right.sum().map(r -> Side.plain(l.subtract(r))));
  }

  /**
   * Whose fault a broken rule looks to be.
   *
   * @param blame whose
   * @param reason notation of code list {@code fault-reason}
   */
  public record Fault(Blame blame, String reason) {}

  /** Code list {@code fault}. */
  public enum Blame {
    /** The report says so itself, in whatever way its cells are parted. */
    SOURCE("source"),
    /** The table was not read as the form has it. */
    READING("reading"),
    /** Nothing tells. */
    OPEN("open");

    private final String notation;

    Blame(String notation) {
      this.notation = notation;
    }

    /** The concept's notation. */
    public String notation() {
      return notation;
    }
  }
}
