package org.gongkai.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arithmetic of a rule, laid out over the cells of each form that it holds for.
 *
 * @param comparison how left must stand to right
 * @param statedOnly whether a place whose cells have no figure is none, rather than undecidable
 * @param reaches in which reports its terms stand
 * @param byForm its places in the order of the form
 */
public record Equation(
    Comparison comparison,
    boolean statedOnly,
    Set<Reach> reaches,
    Map<String, List<Instance>> byForm) {
  /** Copies the collections. */
  public Equation {
    reaches = Set.copyOf(reaches);
    byForm = Map.copyOf(byForm);
  }

  /** Its places on a form; none if it does not hold for that form. */
  public List<Instance> on(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  /** Whether a term stands in such a report. */
  public boolean reaches(Reach reach) {
    return reaches.contains(reach);
  }

  /** Whether a term stands in reports of bodies below. */
  public boolean looksDown() {
    return reaches.contains(Reach.EACH_PART)
        || reaches.contains(Reach.KNOWN_PARTS)
        || reaches.contains(Reach.ALL_PARTS);
  }
}
