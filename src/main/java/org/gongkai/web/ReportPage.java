package org.gongkai.web;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the pages of a report and of one of its tables show: tables, contradictions, the text. */
final class ReportPage {

  /** A longer text stands on its own page alone. */
  private static final int LONGEST = 200_000;

  private static final Node REPORT = NodeFactory.createURI(Addresses.DEFINITIONS + "report");
  private static final Node FORM = NodeFactory.createURI(Addresses.DEFINITIONS + "form");
  private static final Node DERIVED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private final ServedData data;
  private final StoreView store;

  ReportPage(ServedData data, StoreView store) {
    this.data = data;
    this.store = store;
  }

  /** The tables of a report as its form prints them, with what is contradicted lit. */
  static List<FormTable> tables(StoreView store, Node report, Set<String> lit) {
    String form =
        store.object(report, FORM).map(f -> f.toString().replaceAll(".*/", "")).orElse("");
    return new FormTables(store, lit).of(report, form);
  }

  Map<String, Object> ofReport(Node report) {
    Map<String, Object> model = new HashMap<>();
    Contradictions contradictions = Contradictions.of(store, report);
    List<FormTable> tables = tables(store, report, contradictions.lit());
    List<Map<String, Shown>> claims = claims(report);
    model.put("lit", contradictions.lit());
    model.put("contradictions", contradictions);
    model.put("tables", tables);
    model.put("claims", claims);
    model.put("years", years(report));
    model.put("text", text(report, tables, claims));
    return model;
  }

  Map<String, Object> ofTable(Node slice) {
    Map<String, Object> model = new HashMap<>();
    Optional<Node> report = store.object(slice, REPORT);
    String href = store.shown(slice).href();
    List<FormTable> tables =
        report.stream()
            .flatMap(r -> tables(store, r, Contradictions.lit(store, r)).stream())
            .filter(table -> table.href().equals(href))
            .toList();
    model.put("tables", tables);
    model.put("report", report.map(store::shown).orElse(Shown.NOTHING));
    model.put("text", report.map(r -> text(r, tables, List.of())).orElse(new SafeString("")));
    return model;
  }

  private List<Map<String, Shown>> claims(Node report) {
    List<Map<String, Shown>> claims = store.rows(PageQuery.CLAIMS, report);
    claims.forEach(
        claim ->
            claim.put("anchor", new Shown(Quoted.anchor(claim.get("place")), "", "", "", false)));
    return claims;
  }

  /** Every report of the body, with what stands before and after this one. */
  record Years(List<Map<String, Shown>> all, Shown here, Shown before, Shown after) {}

  private Years years(Node report) {
    List<Map<String, Shown>> all = store.rows(PageQuery.REPORT_YEARS, report);
    Shown here = store.shown(report);
    List<Shown> reports = all.stream().map(row -> row.get("report")).toList();
    int at = reports.indexOf(here);
    Shown before = at > 0 ? reports.get(at - 1) : Shown.NOTHING;
    Shown after = at + 1 < reports.size() && at >= 0 ? reports.get(at + 1) : Shown.NOTHING;
    return new Years(all, here, before, after);
  }

  private SafeString text(Node report, List<FormTable> tables, List<Map<String, Shown>> claims) {
    List<Quoted> quotes = new ArrayList<>();
    tables.stream()
        .flatMap(ReportPage::figures)
        .forEach(figure -> Quoted.of(figure.place(), figure.href()).ifPresent(quotes::add));
    claims.forEach(
        claim -> Quoted.of(claim.get("place"), claim.get("claim").href()).ifPresent(quotes::add));
    return store
        .object(report, DERIVED)
        .map(source -> store.shown(source).local())
        .flatMap(data::text)
        .filter(text -> text.length() <= LONGEST)
        .map(text -> MarkedText.html(text, quotes))
        .orElse(new SafeString(""));
  }

  private static Stream<FormTable.Figure> figures(FormTable table) {
    return Stream.concat(
        table.parts().stream()
            .flatMap(part -> part.rows().stream())
            .flatMap(row -> row.figures().stream()),
        table.others().stream());
  }
}
