package org.gongkai.rule;

import java.util.List;
import java.util.Map;

/**
 * The arithmetic of a rule, laid out over the cells of each form that it holds for.
 *
 * @param comparison how left must stand to right
 * @param statedOnly whether a place whose cells have no figure is none, rather than undecidable
 * @param byForm its places in the order of the form
 */
public record Equation(
    Comparison comparison, boolean statedOnly, Map<String, List<Instance>> byForm) {
  /** Copies the map. */
  public Equation {
    byForm = Map.copyOf(byForm);
  }

  /** Its places on a form; none if it does not hold for that form. */
  public List<Instance> on(String form) {
    return byForm.getOrDefault(form, List.of());
  }

  /** Whether a term stands in such a report. */
  public boolean reaches(Reach reach) {
    return byForm.values().stream()
        .flatMap(List::stream)
        .anyMatch(i -> i.operands().anyMatch(o -> o.reach() == reach));
  }

  /** Whether a term stands in reports of bodies below. */
  public boolean looksDown() {
    return byForm.values().stream()
        .flatMap(List::stream)
        .anyMatch(i -> i.operands().anyMatch(o -> o.reach().looksDown()));
  }
}
