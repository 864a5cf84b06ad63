package org.gongkai.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Given;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Report;

/**
 * Holds what a manifest states of a file against its reports. The report's word is taken; that they
 * differ is said.
 */
final class Statement {
  private final Gazetteer gazetteer;
  private final Given given;

  Statement(Gazetteer gazetteer, Given given) {
    this.gazetteer = gazetteer;
    this.given = given;
  }

  /** How a report contradicts what is stated; empty if it does not. */
  List<Problem> against(Report report) {
    List<Problem> found = new ArrayList<>();
    given
        .agency()
        .filter(a -> !means(a, report))
        .ifPresent(a -> found.add(differs(report, "agency", a, report.reporter().name())));
    given
        .year()
        .filter(y -> y != report.year())
        .ifPresent(y -> found.add(differs(report, "year", y, report.year())));
    given
        .sha256()
        .filter(s -> !s.equals(report.source().sha256()))
        .ifPresent(s -> found.add(differs(report, "sha256", s, report.source().sha256())));
    return found;
  }

  private boolean means(String agency, Report report) {
    Optional<Body> body = gazetteer.stated(agency, report.year());
    return body.map(b -> b.key().equals(report.reporter().key()))
        .orElseGet(() -> agency.equals(report.reporter().name()));
  }

  private static Problem differs(Report report, String what, Object manifest, Object read) {
    String found = what + ": manifest " + manifest + ", report " + read;
    return new Problem(Code.MANIFEST_DIFFERS, Place.of(report.source().file()), found);
  }
}
