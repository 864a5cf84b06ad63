package org.gongkai.assessment;

import java.util.List;

/**
 * The run of the rules that an assessment comes from (PROV-O, prov:Activity). It has no time: equal
 * reports, rules and programs make equal runs, so a run that finds the same changes nothing.
 *
 * @param program release of the program
 * @param rules SHA-256 of the rules, 64 hex digits
 * @param used addresses of the reports that were looked at, relative to the base: the report
 *     itself, those it goes on from, those that go on from it, those of the bodies below it
 */
public record Run(String program, String rules, List<String> used) {
  /** Copies the list. */
  public Run {
    used = List.copyOf(used);
  }
}
