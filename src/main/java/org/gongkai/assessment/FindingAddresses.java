package org.gongkai.assessment;

/** Mints the addresses of what is found, relative to the publisher's base. Nothing else does. */
public final class FindingAddresses {
  private static final String REPORT = "id/report/";

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

  private static String key(String report) {
    if (!report.startsWith(REPORT)) {
      throw new IllegalArgumentException("not a report: " + report);
    }
    return report.substring(REPORT.length());
  }
}
