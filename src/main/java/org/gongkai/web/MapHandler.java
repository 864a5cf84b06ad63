package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.gongkai.chart.ChartJson;
import org.gongkai.chart.Plane;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.query.QueryRunner;
import org.gongkai.query.ResultTable;

/** {@code /map?indicator=&year=&level=}: one figure of each government, where its place is. */
final class MapHandler implements Handler {

  private static final List<MediaKind> FORMS = List.of(MediaKind.CSV, MediaKind.HTML);
  private static final List<String> LEVELS = List.of("province", "prefecture", "county");
  private static final int SIZE = 100;

  private final QueryCatalogue queries = QueryCatalogue.maps();
  private final ServedData data;
  private final Surroundings around;
  private final QueryRunner runner;
  private final KeptTables kept;

  MapHandler(ServedData data, Surroundings around, QueryRunner runner) {
    this.data = data;
    this.around = around;
    this.runner = runner;
    this.kept = new KeptTables(data, runner);
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return asked.form(FORMS);
  }

  @Override
  public Answer answer(Asked asked) {
    Optional<MediaKind> kind = asked.form(FORMS);
    if (kind.isEmpty()) {
      return around.refusals().unacceptable(asked, FORMS);
    }
    return Txn.calculateRead(data.dataset(), () -> answer(asked, kind.get()));
  }

  private Answer answer(Asked asked, MediaKind kind) {
    StoreView store = around.view(data, asked.language());
    MapQuestion question = MapQuestion.of(asked, store, data.base(), LEVELS);
    NamedQuery query = queries.find("figures").orElseThrow();
    ResultTable figures = kept.get(query, question.given());
    if (kind == MediaKind.CSV) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      figures.writeCsv(out);
      return Answer.of(200, kind, out.toByteArray());
    }
    return page(asked, store, question, query, figures);
  }

  private Answer page(
      Asked asked, StoreView store, MapQuestion question, NamedQuery query, ResultTable figures) {
    ResultTable divisions = kept.get(queries.find("divisions").orElseThrow(), Map.of());
    Plane.Picture picture = Plane.picture(figures, divisions);
    ChartJson json =
        new ChartJson(iri -> store.shown(NodeFactory.createURI(iri)).text(), store.language()::say);
    String unit = store.language().say(query.header().unit().zh(), query.header().unit().en());
    String text = runner.text(query, question.given(), data.dataset());
    String address = around.addresses().at("map") + "?";
    int page = question.page();
    int last = Math.max(1, (figures.size() + SIZE - 1) / SIZE);
    Map<String, Object> model = new HashMap<>(question.model());
    model.put("levels", levels(store));
    model.put("unit", unit);
    model.put("json", json.of(picture, question.title(), unit));
    model.put("size", figures.size());
    model.put("unplaced", picture.unplaced());
    model.put("places", places(store, figures, (page - 1) * SIZE));
    model.put("from", (page - 1) * SIZE);
    model.put("previous", page > 1 ? address + question.link(page - 1) : "");
    model.put("next", page < last ? address + question.link(page + 1) : "");
    model.put("csv", address + question.link(1) + "&format=csv");
    model.put("text", text);
    model.put("ask", around.addresses().at("query") + "?" + Parameters.of(Map.of("query", text)));
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "map", model));
  }

  /** One place with its figure. */
  record Line(Shown agency, ChartFigure.Cell cell, boolean placed) {}

  private static List<Line> places(StoreView store, ResultTable figures, int from) {
    List<Line> lines = new ArrayList<>();
    for (int i = from; i < Math.min(figures.size(), from + SIZE); i++) {
      lines.add(
          new Line(
              store.shown(figures.value(i, "agency").orElseThrow()),
              Charts.cell(store, Plane.point(figures, i), false),
              figures.value(i, "lat").isPresent()));
    }
    return lines;
  }

  private static List<Shown> levels(StoreView store) {
    return LEVELS.stream()
        .map(l -> store.shown(NodeFactory.createURI(Addresses.DEFINITIONS + "level/" + l)))
        .toList();
  }
}
