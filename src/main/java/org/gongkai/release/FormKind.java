package org.gongkai.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The four tables of the form, with the code lists of their rows and columns. */
public enum FormKind {
  /** 主动公开; the columns of all editions. */
  PROACTIVE(
      "category",
      "indicator",
      "made",
      "published",
      "published-total",
      "issued",
      "repealed",
      "in-force",
      "items-last-year",
      "change",
      "decisions",
      "projects",
      "amount"),
  /** 依申请公开. */
  REQUESTS(
      "handling",
      "applicant",
      "natural-person",
      "enterprise",
      "research",
      "welfare",
      "legal-service",
      "other-org",
      "total"),
  /** 行政复议、行政诉讼. */
  CASES("proceeding", "result", "upheld", "corrected", "other", "pending", "total"),
  /** 统计表, until 2018. */
  STATISTICS("statistic", "coverage", "year", "cumulative");

  private final String rows;
  private final String columns;
  private final List<String> order;

  FormKind(String rows, String columns, String... order) {
    this.rows = rows;
    this.columns = columns;
    this.order = List.of(order);
  }

  /** The table with that notation, if it is one. */
  public static Optional<FormKind> of(String notation) {
    return Arrays.stream(values()).filter(k -> k.notation().equals(notation)).findFirst();
  }

  /** As in code list {@code table}. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code list of its rows. */
  String rows() {
    return rows;
  }

  /** The code list of its columns. */
  String columns() {
    return columns;
  }

  /** Notations of its columns, in the order of the form. */
  List<String> order() {
    return order;
  }
}
