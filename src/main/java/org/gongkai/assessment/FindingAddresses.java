package org.gongkai.assessment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** Mints the addresses of what is found, relative to the publisher's base. Nothing else does. */
public final class FindingAddresses {
  private static final String REPORT = "id/report/";
  private static final String FINDING = "id/finding/";

  // The first part of a key is never four digits and no organ's name is a number, so the year is
  // the first part that is.
  private static final Pattern FINDING_PARTS =
      Pattern.compile(FINDING + "([^/]+(?:/[^/]+)*?/[0-9]{4})/[^/]+(?:/.+)?");

  private FindingAddresses() {}

  /** What the rules find in a report: {@code id/assessment/360981/2020}. */
  public static String assessment(String report) {
    return "id/assessment/" + key(report);
  }

  /** A finding: {@code id/finding/360981/2020/outcome-sum/natural-person}. */
  public static String finding(String report, String rule, String place) {
    return "id/finding/" + key(report) + "/" + rule + (place.isEmpty() ? "" : "/" + place);
  }

  /** How often a rule was looked at. */
  public static String tally(String report, String rule) {
    return assessment(report) + "/tally/" + rule;
  }

  /** A repair hypothesis, by its number from 1. */
  public static String repair(String report, int number) {
    return "id/repair/" + key(report) + "/" + number;
  }

  /** A change of a repair hypothesis, by its number from 1. */
  public static String change(String report, int repair, int number) {
    return repair(report, repair) + "/change/" + number;
  }

  /** A quality measurement. */
  public static String measurement(String report, String metric) {
    return assessment(report) + "/quality/" + metric;
  }

  /** The run of the rules on a report. */
  public static String run(String report) {
    return assessment(report) + "/run";
  }

  /** Where the verdicts on a report are kept: {@code id/verdicts/360981/2020}. */
  public static String verdicts(String report) {
    return "id/verdicts/" + key(report);
  }

  /** A verdict: {@code id/verdict/360981/2020/outcome-sum/total/}, and 16 hex digits. */
  static String verdict(Verdict verdict) {
    String said =
        String.join(
            "\0",
            verdict.state().notation(),
            verdict.reason(),
            verdict.author(),
            verdict.time().toString(),
            verdict.fingerprint());
    return "id/verdict/"
        + verdict.finding().substring(FINDING.length())
        + "/"
        + DigestUtils.sha256Hex(said).substring(0, 16);
  }

  /**
   * The report that a finding is about.
   *
   * @throws IllegalArgumentException if the address is of no finding
   */
  public static String reportOf(String finding) {
    Matcher parts = FINDING_PARTS.matcher(finding);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a finding: " + finding);
    }
    return REPORT + parts.group(1);
  }

  private static String key(String report) {
    if (!report.startsWith(REPORT)) {
      throw new IllegalArgumentException("not a report: " + report);
    }
    return report.substring(REPORT.length());
  }
}
