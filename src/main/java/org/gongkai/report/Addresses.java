package org.gongkai.report;

/**
 * Mints every address of published data, relative to the publisher's base, with raw Chinese (NFC).
 * Nothing else builds one: the parsed JSON carries them and mappings use them by reference.
 */
public final class Addresses {
  private Addresses() {}

  /** A division or zone, for example {@code id/jurisdiction/360981}. */
  public static String jurisdiction(String key) {
    return "id/jurisdiction/" + key;
  }

  /** An agency, for example {@code id/agency/360981/行政审批局}. */
  public static String agency(String key) {
    return "id/agency/" + key;
  }

  /** A year. */
  public static String year(int year) {
    return "id/year/" + year;
  }

  /** A report, by its agency's key and its year. */
  public static String report(String agencyKey, int year) {
    return "id/report/" + agencyKey + "/" + year;
  }

  /** The part of a report that falls into one cube. */
  public static String slice(String report, String cube) {
    return report + "/" + cube;
  }

  /** The statistical period of a report. */
  public static String period(String report) {
    return report + "/period";
  }

  /** One cell of a report: table, row, column. */
  public static String cell(String report, String table, String row, String column) {
    return report + "/" + table + "/" + row + "/" + column;
  }

  /** An indicator that one report alone prints, by its row. */
  public static String indicator(String report, String table, String row) {
    return report + "/" + table + "/" + row;
  }

  /** A figure in the prose of a report, by its number from 1. */
  public static String claim(String report, int number) {
    return report + "/claim/" + number;
  }

  /**
   * The data cube that a table's column falls into: each table is one, but sums of money are one of
   * their own, because every figure of a cube has the same measure (Data Cube, IC-14).
   */
  public static String cube(String table, String column) {
    return column.equals("amount") ? "amounts" : table;
  }

  /** The data set of all figures of one cube on one form. */
  public static String dataSet(String cube, String form) {
    return "id/dataset/" + cube + "/" + form;
  }

  /** A source, by the hash of its bytes. */
  public static String source(String sha256) {
    return "source/" + sha256;
  }

  /** Characters of a source's text view (RFC 5147 section 2.1.1). */
  public static String place(String sha256, Span span) {
    return source(sha256) + "#char=" + span.start() + "," + span.end();
  }
}
