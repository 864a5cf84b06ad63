package org.gongkai.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.gongkai.query.Bilingual;

/**
 * One rule of {@code ontology/rules.ttl}.
 *
 * @param notation its notation
 * @param kind what it looks at
 * @param severity notation of code list {@code severity}
 * @param validity reports that it holds for
 * @param label its name
 * @param sentence what is wrong where it is broken, with names in braces for what stands there
 * @param equation its arithmetic; present exactly if the kind is {@link Kind#EQUATION}
 * @param presupposes notation of a rule; at the places where that one is broken this one says
 *     nothing new and is not looked at
 * @param parameters what the other kinds need to know
 */
public record Rule(
    String notation,
    Kind kind,
    String severity,
    Validity validity,
    Bilingual label,
    Bilingual sentence,
    Optional<Equation> equation,
    Optional<String> presupposes,
    Parameters parameters) {

  /** What a rule looks at; code list {@code rule-kind}. */
  public enum Kind {
    /** Sums of cells. */
    EQUATION("equation"),
    /** Figures of the prose, and the cells that count the same. */
    CLAIM("claim"),
    /** What the reader noticed in the text. */
    REMARK("remark"),
    /** The day of issue. */
    DEADLINE("deadline"),
    /** The sections of the report. */
    SECTIONS("sections"),
    /** Counts printed with a fraction. */
    WHOLE_NUMBER("whole-number");

    private final String notation;

    Kind(String notation) {
      this.notation = notation;
    }

    /** The concept's notation. */
    public String notation() {
      return notation;
    }

    /** The kind with that notation, if there is one. */
    public static Optional<Kind> of(String notation) {
      return Arrays.stream(values()).filter(k -> k.notation.equals(notation)).findFirst();
    }
  }

  /**
   * Reports that a rule holds for.
   *
   * @param forms notations of their forms
   * @param from first year reported on
   * @param until last year reported on
   */
  public record Validity(Set<String> forms, int from, int until) {
    /** Copies the set. */
    public Validity {
      forms = Set.copyOf(forms);
    }

    /** Whether it holds for such a report. */
    public boolean covers(String form, int year) {
      return forms.contains(form) && from <= year && year <= until;
    }
  }
}
