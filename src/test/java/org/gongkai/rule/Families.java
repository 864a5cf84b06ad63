package org.gongkai.rule;

import java.util.List;
import java.util.Optional;
import org.gongkai.report.Addresses;
import org.gongkai.report.Report;

/** Reports that are each other's neighbours, as far as their keys and years tell. */
final class Families {
  private Families() {}

  /** A report among others: the years beside it, and the organs of its own government. */
  static Neighbourhood around(Report report, List<Report> all) {
    String key = report.reporter().key();
    int year = report.year();
    List<Report> parts =
        all.stream()
            .filter(r -> r.year() == year && r.reporter().key().startsWith(key + "/"))
            .toList();
    return new Neighbourhood(
        report,
        same(all, key, year - 1).stream().toList(),
        same(all, key, year + 1).stream().toList(),
        Addresses.report(key, year - 1),
        parts.stream().map(StatedReports::of).toList(),
        parts.stream().map(r -> Addresses.agency(r.reporter().key())).toList(),
        false);
  }

  private static Optional<Stated> same(List<Report> all, String key, int year) {
    return all.stream()
        .filter(r -> r.year() == year && r.reporter().key().equals(key))
        .findFirst()
        .map(StatedReports::of);
  }
}
