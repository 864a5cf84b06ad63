package org.gongkai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A link in the chain of a body's reports: what it says it carried over, beside what the reports it
 * goes on from carried forward.
 *
 * @param before where it comes from; several where bodies were merged
 * @param broken the finding that says that the totals differ; {@link Shown#NOTHING} if none does
 */
record CarryOver(
    Shown year, Shown report, FormTable.Figure over, List<Before> before, Shown broken) {

  private static final Node PREVIOUS = Terms.defined("previousReport");
  private static final Node AGENCY = Terms.defined("agency");
  private static final String RULE = "carried-over";

  CarryOver {
    before = List.copyOf(before);
  }

  /**
   * @param agency empty if it is the same
   */
  record Before(Shown report, Shown year, Shown agency, FormTable.Figure forward) {}

  /** Whether all figures are there. */
  public boolean stated() {
    return Stream.concat(Stream.of(over), before.stream().map(Before::forward))
        .allMatch(figure -> figure.kind().equals("number") || figure.kind().equals("zero"));
  }

  static List<CarryOver> chain(StoreView store, Node agency, KeyFigures own) {
    List<CarryOver> chain = new ArrayList<>();
    for (Listed report : store.known().reports(store).of(agency).values()) {
      List<Before> before = before(store, report, own);
      if (!before.isEmpty()) {
        chain.add(
            new CarryOver(
                store.shown(report.year()),
                store.shown(report.report()),
                own.figure(report.year(), RULE),
                before,
                broken(store, report)));
      }
    }
    return chain;
  }

  private static List<Before> before(StoreView store, Listed report, KeyFigures own) {
    return store.objects(report.report(), PREVIOUS).stream()
        .map(earlier -> before(store, earlier, report.agency(), own))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Before> before(
      StoreView store, Node earlier, Node agency, KeyFigures own) {
    Optional<Node> year = store.object(earlier, Terms.YEAR);
    Optional<Node> body = store.object(earlier, AGENCY);
    if (year.isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    boolean same = body.get().equals(agency);
    KeyFigures figures = same ? own : KeyFigures.of(store, body.get());
    return Optional.of(
        new Before(
            store.shown(earlier),
            store.shown(year.get()),
            same ? Shown.NOTHING : store.shown(body.get()),
            figures.figure(year.get(), "carried-forward")));
  }

  private static Shown broken(StoreView store, Listed report) {
    List<Map<String, Shown>> broken =
        store.rows(PageQuery.REPORT_BROKEN, report.report()).stream()
            .filter(row -> row.get("rule").local().equals(RULE))
            .toList();
    return broken.stream()
        .filter(row -> row.get("applicant").local().equals("total"))
        .findFirst()
        .or(() -> broken.stream().findFirst())
        .map(row -> row.get("finding"))
        .orElse(Shown.NOTHING);
  }
}
