package org.gongkai.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;

/**
 * What of the forms can be compared: each field once, whatever form it is on. A field of the tables
 * on requests and on cases is a row, of which a reader chooses the column.
 */
final class Indicators {

  static final String APPLICANT = "total";
  static final String RESULT = "total";

  private static final List<String> APPLICANTS =
      List.of(
          "total",
          "natural-person",
          "enterprise",
          "research",
          "welfare",
          "legal-service",
          "other-org");
  private static final List<String> RESULTS =
      List.of("total", "upheld", "corrected", "other", "pending");

  /**
   * @param key its notation without the form: {@code requests/received}
   * @param table address of its table
   * @param column empty if a reader chooses it
   */
  record Indicator(String key, String table, Shown shown, String row, String column) {}

  /** A table with its indicators. */
  record Group(Shown table, List<Indicator> indicators) {}

  private final StoreView store;
  private final Map<String, Indicator> all = new LinkedHashMap<>();

  Indicators(StoreView store, String base) {
    this.store = store;
    for (Map<String, Shown> row :
        store.rows(PageQuery.INDICATORS, NodeFactory.createURI(base + "id/dataset"))) {
      String code = row.get("code").text();
      String key = code.substring(code.indexOf('/') + 1);
      all.putIfAbsent(
          key,
          new Indicator(
              key,
              row.get("table").term(),
              row.get("field"),
              row.get("row").term(),
              row.get("column").term()));
    }
  }

  Optional<Indicator> find(String key) {
    return Optional.ofNullable(all.get(key));
  }

  List<Group> groups() {
    Map<String, List<Indicator>> groups = new LinkedHashMap<>();
    for (String table : List.of("requests", "cases", "proactive", "statistics")) {
      groups.put(term("table/" + table), new ArrayList<>());
    }
    all.values().forEach(i -> groups.computeIfAbsent(i.table(), t -> new ArrayList<>()).add(i));
    return groups.entrySet().stream()
        .filter(e -> !e.getValue().isEmpty())
        .map(e -> new Group(store.shown(NodeFactory.createURI(e.getKey())), e.getValue()))
        .toList();
  }

  /** Kinds of applicants, by what stands for them in an address. */
  List<Shown> applicants() {
    return shown("applicant/", APPLICANTS);
  }

  /** Results of proceedings, by what stands for them in an address. */
  List<Shown> results() {
    return shown("result/", RESULTS);
  }

  /** The column that is meant; empty if there is none of that name. */
  Optional<String> column(Indicator indicator, String applicant, String result) {
    if (!indicator.column().isEmpty()) {
      return Optional.of(indicator.column());
    }
    String table = indicator.table().substring(indicator.table().lastIndexOf('/') + 1);
    return switch (table) {
      case "requests" -> chosen("applicant/", APPLICANTS, applicant);
      case "cases" -> chosen("result/", RESULTS, result);
      default -> Optional.of(term("coverage/year"));
    };
  }

  private static Optional<String> chosen(String scheme, List<String> names, String name) {
    return Optional.of(name).filter(names::contains).map(n -> term(scheme + n));
  }

  private List<Shown> shown(String scheme, List<String> names) {
    return names.stream().map(n -> store.shown(NodeFactory.createURI(term(scheme + n)))).toList();
  }

  private static String term(String path) {
    return Addresses.DEFINITIONS + path;
  }
}
