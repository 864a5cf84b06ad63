package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;
import org.gongkai.query.ResultTable;

/**
 * {@code /charts?place=} with all charts of a body, {@code /charts/NAME?place=} with one of them: a
 * page, CSV or JSON.
 */
final class ChartsHandler implements Handler {

  private static final List<MediaKind> FORMS =
      List.of(MediaKind.CSV, MediaKind.JSON, MediaKind.HTML);

  private final ServedData data;
  private final Surroundings around;
  private final Charts charts;

  ChartsHandler(ServedData data, Surroundings around, Charts charts) {
    this.data = data;
    this.around = around;
    this.charts = charts;
  }

  @Override
  public Answer answer(Asked asked) {
    if (asked.rest().isEmpty()) {
      return Txn.calculateRead(data.dataset(), () -> all(asked));
    }
    return charts
        .find(asked.rest())
        .map(query -> one(asked, query))
        .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, "/" + asked.path()));
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    if (asked.rest().isEmpty()) {
      return Optional.of(MediaKind.HTML);
    }
    return charts.find(asked.rest()).flatMap(query -> asked.form(FORMS));
  }

  private Answer all(Asked asked) {
    StoreView store = around.view(data, asked.language());
    List<Named> named = named(asked, store);
    Map<String, Object> model = model(named);
    List<ChartFigure> figures = new ArrayList<>();
    boolean known = named.stream().anyMatch(n -> n.body().isPresent());
    for (NamedQuery query : charts.all()) {
      boolean ofBody = query.parameter("agency").isPresent();
      if (ofBody == known && query.parameter("row").isEmpty()) {
        figures.add(charts.figure(store, query.name(), given(asked, query, named)));
      }
    }
    model.put("figures", figures);
    model.put("charts", charts.all());
    return page(asked, "charts-all", model, named);
  }

  private Answer one(Asked asked, NamedQuery query) {
    Optional<MediaKind> kind = asked.form(FORMS);
    if (kind.isEmpty()) {
      return around.refusals().unacceptable(asked, FORMS);
    }
    return Txn.calculateRead(data.dataset(), () -> one(asked, query, kind.get()));
  }

  private Answer one(Asked asked, NamedQuery query, MediaKind kind) {
    StoreView store = around.view(data, asked.language());
    List<Named> named = named(asked, store);
    Map<String, String> given = given(asked, query, named);
    boolean lacks =
        query.parameters().stream()
            .anyMatch(p -> p.required() && given.getOrDefault(p.name(), "").isEmpty());
    if (kind != MediaKind.HTML) {
      return file(asked, query, given, kind, named);
    }
    Map<String, Object> model = model(named);
    model.put("query", query);
    model.put("figures", lacks ? List.of() : List.of(charts.figure(store, query.name(), given)));
    model.put("fields", fields(query, given));
    return page(asked, "charts-one", model, named);
  }

  private Answer file(
      Asked asked, NamedQuery query, Map<String, String> given, MediaKind kind, List<Named> named) {
    Optional<Named> open = named.stream().filter(n -> n.body().isEmpty()).findFirst();
    if (open.isPresent()) {
      return around.refusals().answer(asked, Trouble.BAD_REQUEST, doubt(open.get()));
    }
    ResultTable table = charts.table(query, given);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (kind == MediaKind.CSV) {
      table.writeCsv(out);
    } else {
      table.writeJson(out);
    }
    return Answer.of(200, kind, out.toByteArray());
  }

  static String doubt(Named named) {
    String keys = String.join(", ", named.candidates().stream().map(Named.Candidate::key).toList());
    return "place=" + named.text() + (keys.isEmpty() ? ": ?" : ": " + keys);
  }

  private List<Named> named(Asked asked, StoreView store) {
    Bodies bodies = new Bodies(store.graph(), data.base());
    return asked.parameter("place").or(() -> asked.parameter("agency")).stream()
        .filter(text -> !text.isBlank())
        .map(text -> Named.of(text, bodies, store))
        .toList();
  }

  // What the reader called a place is the body by now.
  private static Map<String, String> given(Asked asked, NamedQuery query, List<Named> named) {
    Map<String, String> given = new HashMap<>();
    query
        .parameters()
        .forEach(p -> asked.parameter(p.name()).ifPresent(v -> given.put(p.name(), v)));
    given.remove("agency");
    if (query.parameter("agency").isPresent()) {
      named.stream()
          .flatMap(n -> n.body().stream())
          .forEach(body -> given.put("agency", body.getURI()));
    }
    return given;
  }

  /** One line of the form of a chart. */
  record Field(Parameter parameter, String value) {}

  private static List<Field> fields(NamedQuery query, Map<String, String> given) {
    return query.parameters().stream()
        .filter(p -> !p.name().equals("agency"))
        .map(p -> new Field(p, given.getOrDefault(p.name(), p.defaultValue().orElse(""))))
        .toList();
  }

  private static Map<String, Object> model(List<Named> named) {
    Map<String, Object> model = new HashMap<>();
    model.put("named", named);
    model.put("place", named.stream().map(Named::text).findFirst().orElse(""));
    return model;
  }

  // Of a name that nobody has there is no page; a name that several have is a page to choose on.
  private Answer page(Asked asked, String template, Map<String, Object> model, List<Named> named) {
    StoreView store = around.view(data, asked.language());
    model.put(
        "body",
        named.stream()
            .flatMap(n -> n.body().stream())
            .map(store::shown)
            .findFirst()
            .orElse(Shown.NOTHING));
    int status = named.stream().anyMatch(Named::isUnknown) ? 404 : 200;
    return Answer.of(status, MediaKind.HTML, around.pages().page(asked, template, model));
  }
}
