package org.gongkai.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.chart.Chart;
import org.gongkai.chart.ChartJson;
import org.gongkai.chart.ChartKind;
import org.gongkai.chart.Line;
import org.gongkai.chart.Mark;
import org.gongkai.chart.Point;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.query.QueryRunner;
import org.gongkai.query.ResultTable;

/** Makes figures for pages out of the queries in {@code queries/charts}. */
final class Charts {

  private final QueryCatalogue queries = QueryCatalogue.charts();
  private final ServedData data;
  private final Surroundings around;
  private final QueryRunner runner;

  Charts(ServedData data, Surroundings around, QueryRunner runner) {
    this.data = data;
    this.around = around;
    this.runner = runner;
  }

  Collection<NamedQuery> all() {
    return queries.all();
  }

  Optional<NamedQuery> find(String name) {
    return queries.find(name);
  }

  ResultTable table(NamedQuery query, Map<String, String> given) {
    return runner.execute(query, given, data.dataset());
  }

  /**
   * A chart of one query, for a page that shows it among others.
   *
   * @param given values of its parameters, as for a question
   * @throws org.gongkai.query.BadParameter if one of them cannot be
   */
  ChartFigure figure(StoreView store, String name, Map<String, String> given) {
    NamedQuery query = queries.find(name).orElseThrow();
    return figure(store, query, given, table(query, given), "series", Set.of(), "");
  }

  /**
   * @param series the column that parts the rows
   * @param years that are wanted; all if empty
   * @param title what it is called; as the query is if empty
   */
  ChartFigure figure(
      StoreView store,
      NamedQuery query,
      Map<String, String> given,
      ResultTable table,
      String series,
      Set<Integer> years,
      String title) {
    ChartKind kind = ChartKind.of(query.header().chart());
    Chart chart = Chart.of(kind, table, series, new TreeSet<>(years));
    Language language = store.language();
    String called = title.isEmpty() ? language.say(query.titleZh(), query.titleEn()) : title;
    String unit = language.say(query.header().unit().zh(), query.header().unit().en());
    ChartJson json = new ChartJson(iri -> shown(store, iri).text(), language::say);
    String text = runner.text(query, given, data.dataset());
    String values = Parameters.of(given);
    String page = around.addresses().at("charts/" + query.name());
    return new ChartFigure(
        query.name(),
        called,
        language.say(query.answers().zh(), query.answers().en()),
        unit,
        json.of(chart, called, unit),
        years(store, chart),
        chart.lines().stream().map(line -> series(store, line)).toList(),
        chart.marks().stream().filter(mark -> mark != Mark.NUMBER).toList(),
        chart.forms().size() > 1,
        text,
        around.addresses().at("query") + "?" + Parameters.of(Map.of("query", text)),
        page + "?" + values + (values.isEmpty() ? "" : "&") + "format=csv",
        page + (values.isEmpty() ? "" : "?" + values));
  }

  private static Shown shown(StoreView store, String iri) {
    return store.shown(NodeFactory.createURI(iri));
  }

  private static List<ChartFigure.Year> years(StoreView store, Chart chart) {
    List<ChartFigure.Year> years = new ArrayList<>();
    String before = "";
    for (int i = 0; i < chart.years().size(); i++) {
      int at = i;
      Set<String> forms = new TreeSet<>();
      chart.lines().forEach(line -> forms.add(line.points().get(at).form()));
      forms.remove("");
      String form = forms.size() == 1 ? forms.iterator().next() : "";
      boolean begins = !form.isEmpty() && !before.isEmpty() && !form.equals(before);
      String label = form.isEmpty() ? "" : shown(store, form).text();
      years.add(new ChartFigure.Year(chart.years().get(i).toString(), label, begins));
      before = form.isEmpty() ? before : form;
    }
    return years;
  }

  private static ChartFigure.Series series(StoreView store, Line line) {
    List<ChartFigure.Cell> cells = new ArrayList<>();
    String before = "";
    for (Point point : line.points()) {
      boolean begins = !point.form().isEmpty() && !before.isEmpty() && !point.form().equals(before);
      cells.add(cell(store, point, begins));
      before = point.form().isEmpty() ? before : point.form();
    }
    return new ChartFigure.Series(shown(store, line.series()), cells);
  }

  static ChartFigure.Cell cell(StoreView store, Point point, boolean begins) {
    Mark mark = point.mark();
    String said = store.language().say(mark.chinese(), mark.english());
    String form = point.form().isEmpty() ? "" : shown(store, point.form()).text();
    String hint = mark == Mark.NUMBER ? form : form.isEmpty() ? said : said + " (" + form + ")";
    String text = point.value().map(v -> Cells.grouped(v.toPlainString())).orElseGet(mark::sign);
    String href = point.source().isEmpty() ? "" : shown(store, point.source()).href();
    return new ChartFigure.Cell(text, href, mark.key(), hint, begins);
  }
}
