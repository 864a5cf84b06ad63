package org.gongkai.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.gongkai.query.BadParameter;
import org.gongkai.query.Bilingual;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.ParameterKind;
import org.gongkai.query.ResultTable;
import org.gongkai.web.Indicators.Indicator;

/** What a request to compare asks for, and its answer. */
final class Comparison {

  static final int MOST_BODIES = 8;
  static final int MOST_INDICATORS = 3;
  private static final String DEFAULT = "requests/received";

  private final Charts charts;
  private final StoreView store;
  private final Asked asked;
  private final Indicators indicators;
  private final List<Named> named;
  private final Set<Integer> years = new TreeSet<>();
  private final List<Indicator> chosen = new ArrayList<>();

  /**
   * @throws BadParameter if a year or an indicator cannot be, or there are too many
   */
  Comparison(Asked asked, Charts charts, StoreView store, String base) {
    this.charts = charts;
    this.store = store;
    this.asked = asked;
    this.indicators = new Indicators(store, base);
    Bodies bodies = new Bodies(store.graph(), base);
    this.named = given("place").stream().map(text -> Named.of(text, bodies, store)).toList();
    refuse("place", named.size(), MOST_BODIES);
    given("year").forEach(text -> years.add(year(text)));
    List<String> keys = given("indicator");
    refuse("indicator", keys.size(), MOST_INDICATORS);
    for (String key : keys.isEmpty() ? List.of(DEFAULT) : keys) {
      chosen.add(
          indicators
              .find(key)
              .orElseThrow(
                  () ->
                      new BadParameter(
                          "indicator", key, new Bilingual("例如 " + DEFAULT, "such as " + DEFAULT))));
    }
  }

  private List<String> given(String name) {
    return asked.all(name).stream().filter(text -> !text.isBlank()).distinct().toList();
  }

  private static void refuse(String name, int size, int most) {
    if (size > most) {
      throw new BadParameter(
          name, Integer.toString(size), new Bilingual("至多 " + most, "at most " + most));
    }
  }

  private static int year(String text) {
    if (!text.matches("[0-9]{4}")) {
      throw new BadParameter("year", text, ParameterKind.YEAR.expected());
    }
    return Integer.parseInt(text);
  }

  List<Named> named() {
    return named;
  }

  Indicators indicators() {
    return indicators;
  }

  List<String> keys() {
    return chosen.stream().map(Indicator::key).toList();
  }

  List<Node> bodies() {
    return named.stream().flatMap(n -> n.body().stream()).distinct().toList();
  }

  String applicant() {
    return asked.parameter("applicant").orElse(Indicators.APPLICANT);
  }

  String result() {
    return asked.parameter("result").orElse(Indicators.RESULT);
  }

  /** The rows of all bodies and indicators, of the years that are wanted. */
  ResultTable table() {
    List<Binding> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (Indicator indicator : chosen) {
      ResultTable part = table(indicator);
      columns = part.columns();
      rows.addAll(part.rows());
    }
    return new ResultTable(columns, rows);
  }

  /** One chart an indicator, a series a body. */
  List<ChartFigure> figures(String csv) {
    List<ChartFigure> figures = new ArrayList<>();
    for (Indicator indicator : chosen) {
      Map<String, String> given = given(indicator, bodies().get(0));
      ResultTable table = table(indicator);
      ChartFigure one =
          charts.figure(store, query(), given, table, "agency", years, title(indicator));
      figures.add(one.of("compare-" + indicator.key().replace('/', '-'), csv));
    }
    return figures;
  }

  private String title(Indicator indicator) {
    String column = column(indicator);
    boolean own = !indicator.column().isEmpty() || column.endsWith("coverage/year");
    return indicator.shown().text()
        + (own ? "" : " · " + store.shown(NodeFactory.createURI(column)).text());
  }

  private ResultTable table(Indicator indicator) {
    List<Binding> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (Node body : bodies()) {
      ResultTable part = charts.table(query(), given(indicator, body));
      columns = part.columns();
      for (int i = 0; i < part.size(); i++) {
        if (years.isEmpty() || years.contains(year(part, i))) {
          rows.add(part.rows().get(i));
        }
      }
    }
    return new ResultTable(columns, rows);
  }

  private static int year(ResultTable table, int row) {
    return Integer.parseInt(ResultTable.plain(table.value(row, "year").orElseThrow()));
  }

  private NamedQuery query() {
    return charts.find("figure").orElseThrow();
  }

  private Map<String, String> given(Indicator indicator, Node body) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("agency", body.getURI());
    given.put("row", indicator.row());
    given.put("column", column(indicator));
    return given;
  }

  private String column(Indicator indicator) {
    Optional<String> column = indicators.column(indicator, applicant(), result());
    return column.orElseThrow(
        () ->
            new BadParameter(
                "applicant",
                applicant() + ", " + result(),
                new Bilingual("表中的一列", "a column of the form")));
  }
}
