package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What the page of a body shows: its reports over the years, and the bodies around it. */
final class AgencyPage implements PageFilling {

  private static final Node PREVIOUS = Terms.defined("previousReport");
  private static final Node AGENCY = Terms.defined("agency");

  /**
   * A year of a body.
   *
   * @param report {@link Shown#NOTHING} if it should be here and is not
   * @param broken how many contradictions it has
   */
  record Year(Shown year, Shown report, Shown form, List<FormTable.Figure> figures, int broken) {}

  /** A body, and how many reports of it are here. */
  record Body(Shown body, int reports) {}

  @Override
  public Map<String, Object> model(StoreView store, Node agency, Asked asked) {
    Map<String, Object> model = new HashMap<>();
    KeyFigures figures = KeyFigures.of(store, agency);
    List<Year> years = years(store, agency, figures);
    model.put("years", years);
    model.put("broken", years.stream().mapToInt(Year::broken).sum());
    model.put("chain", CarryOver.chain(store, agency, figures));
    model.put("above", bodies(store, store.rows(PageQuery.AGENCY_ABOVE, agency)));
    model.put(
        "below",
        store
            .page(PageQuery.AGENCY_BELOW, agency, asked, "below")
            .map(row -> body(store, row.get("body"))));
    model.put("before", lineage(store, agency, false));
    model.put("after", lineage(store, agency, true));
    return model;
  }

  private static List<Year> years(StoreView store, Node agency, KeyFigures figures) {
    Map<Node, Listed> reports = store.known().reports(store).of(agency);
    Set<Node> all = new LinkedHashSet<>(reports.keySet());
    all.addAll(Known.missing(store, agency));
    List<Year> years = new ArrayList<>();
    all.stream()
        .sorted(Terms.BY_ADDRESS.reversed())
        .forEach(year -> years.add(year(store, year, reports.get(year), figures)));
    return years;
  }

  private static Year year(StoreView store, Node year, Listed report, KeyFigures figures) {
    return report == null
        ? new Year(store.shown(year), Shown.NOTHING, Shown.NOTHING, List.of(), 0)
        : new Year(
            store.shown(year),
            store.shown(report.report()),
            report.form().map(store::shown).orElse(Shown.NOTHING),
            figures.of(year),
            store.rows(PageQuery.REPORT_BROKEN, report.report()).size());
  }

  private static List<Body> bodies(StoreView store, List<Map<String, Shown>> rows) {
    return rows.stream().map(row -> body(store, row.get("body"))).toList();
  }

  static Body body(StoreView store, Shown body) {
    return new Body(body, store.known().reports(store).of(Terms.iri(body.term())).size());
  }

  // By the register of places, and by the reports that go on from each other.
  private static List<Body> lineage(StoreView store, Node agency, boolean after) {
    Set<Shown> found = new LinkedHashSet<>();
    store.rows(PageQuery.AGENCY_LINEAGE, agency).stream()
        .filter(row -> row.get("after").text().equals(after ? "1" : "0"))
        .forEach(row -> found.add(row.get("body")));
    for (Listed report : store.known().reports(store).of(agency).values()) {
      List<Node> others =
          after
              ? store
                  .graph()
                  .find(Node.ANY, PREVIOUS, report.report())
                  .mapWith(Triple::getSubject)
                  .toList()
              : store.objects(report.report(), PREVIOUS);
      others.stream()
          .flatMap(other -> store.object(other, AGENCY).stream())
          .filter(other -> !other.equals(agency))
          .forEach(other -> found.add(store.shown(other)));
    }
    return found.stream().map(body -> body(store, body)).toList();
  }
}
