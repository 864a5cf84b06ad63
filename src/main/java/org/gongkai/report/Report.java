package org.gongkai.report;

import java.util.List;
import java.util.Optional;

/**
 * One yearly report (政府信息公开工作年度报告) as read: nothing corrected, nothing guessed.
 *
 * @param source the file
 * @param reporter the body that reports
 * @param year the year reported on
 * @param yearTold how the report tells its year
 * @param period the days covered
 * @param form notation of the form, form-2019 or form-2021
 * @param formTold the labels that told it
 * @param sections those found, in the order of the text
 * @param tables those found, in the order of the form
 * @param issued the day it was issued, if it prints one
 * @param claims figures stated in the prose, in the order of the text
 * @param remarks what a person should know about the reading
 */
public record Report(
    Source source,
    Reporter reporter,
    int year,
    Told yearTold,
    Period period,
    String form,
    Told formTold,
    List<Section> sections,
    List<FormTable> tables,
    Optional<Issued> issued,
    List<Claim> claims,
    List<Problem> remarks) {
  /** Copies the lists. */
  public Report {
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    claims = List.copyOf(claims);
    remarks = List.copyOf(remarks);
  }

  /** Its address, relative to the publisher's base. */
  public String address() {
    return Addresses.report(reporter.key(), year);
  }

  /** The same report with other remarks. */
  public Report withRemarks(List<Problem> others) {
    return new Report(
        source, reporter, year, yearTold, period, form, formTold, sections, tables, issued, claims,
        others);
  }

  /** One of its tables by notation, if the report has it. */
  public Optional<FormTable> table(String notation) {
    return tables.stream().filter(t -> t.table().equals(notation)).findFirst();
  }
}
