package org.gongkai.assessment;

import java.util.List;

/**
 * What the rules find in one report, and how it stands to other reports.
 *
 * @param report address of the report, relative to the base: {@code id/report/360981/2020}
 * @param agencyKey local part of the address of its body
 * @param jurisdictionKey local part of the address of the place it acts for
 * @param year the year reported on
 * @param findings those broken, undecidable or not applicable, in the order of the rules and of the
 *     form
 * @param tallies one for each rule that was looked at, in the order of the rules
 * @param repairs hypotheses, best first
 * @param previous addresses of the reports of the year before that this one goes on from
 * @param parts addresses of the reports of bodies below it in that year
 * @param missing addresses of bodies below it that should have reported that year and are not there
 * @param measurements its quality
 */
public record Assessment(
    String report,
    String agencyKey,
    String jurisdictionKey,
    int year,
    List<Finding> findings,
    List<Tally> tallies,
    List<Repair> repairs,
    List<String> previous,
    List<String> parts,
    List<String> missing,
    List<Measurement> measurements) {
  /** Copies the lists. */
  public Assessment {
    findings = List.copyOf(findings);
    tallies = List.copyOf(tallies);
    repairs = List.copyOf(repairs);
    previous = List.copyOf(previous);
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
    measurements = List.copyOf(measurements);
  }
}
