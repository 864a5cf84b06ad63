package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.gongkai.query.ResultTable;

/** {@code /compare?place=&place=&year=&indicator=}: figures of several bodies side by side. */
final class CompareHandler implements Handler {

  private static final List<MediaKind> FORMS = List.of(MediaKind.CSV, MediaKind.HTML);

  private final ServedData data;
  private final Surroundings around;
  private final Charts charts;

  CompareHandler(ServedData data, Surroundings around, Charts charts) {
    this.data = data;
    this.around = around;
    this.charts = charts;
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
    Comparison comparison = new Comparison(asked, charts, store, data.base());
    return kind == MediaKind.CSV ? csv(asked, comparison) : page(asked, comparison, store);
  }

  private Answer csv(Asked asked, Comparison comparison) {
    for (Named named : comparison.named()) {
      if (named.body().isEmpty()) {
        return around.refusals().answer(asked, Trouble.BAD_REQUEST, ChartsHandler.doubt(named));
      }
    }
    if (comparison.bodies().isEmpty()) {
      return around.refusals().answer(asked, Trouble.BAD_REQUEST, "place=…");
    }
    ResultTable table = comparison.table();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.writeCsv(out);
    return Answer.of(200, MediaKind.CSV, out.toByteArray());
  }

  private Answer page(Asked asked, Comparison comparison, StoreView store) {
    Map<String, Object> model = new HashMap<>();
    String address = around.addresses().at("compare") + "?";
    Map<String, List<String>> now = parameters(asked, comparison);
    model.put("named", comparison.named());
    model.put("before", address + Parameters.ofAll(now) + "&place=");
    model.put("slots", slots(comparison));
    model.put("groups", comparison.indicators().groups());
    model.put("chosen", padded(comparison.keys()));
    model.put("applicants", comparison.indicators().applicants());
    model.put("applicant", comparison.applicant());
    model.put("results", comparison.indicators().results());
    model.put("result", comparison.result());
    model.put("years", years(store));
    model.put("wanted", asked.all("year"));
    model.put("share", address + Parameters.ofAll(now));
    boolean some = !comparison.bodies().isEmpty();
    String csv = address + Parameters.ofAll(now) + "&format=csv";
    model.put("figures", some ? comparison.figures(csv) : List.of());
    model.put("silent", silent(comparison, store));
    int status = comparison.named().stream().anyMatch(Named::isUnknown) ? 404 : 200;
    return Answer.of(status, MediaKind.HTML, around.pages().page(asked, "compare", model));
  }

  /** Who is certain, and has no report. */
  private static List<Shown> silent(Comparison comparison, StoreView store) {
    ReportList reports = store.known().reports(store);
    return comparison.bodies().stream()
        .filter(body -> reports.of(body).isEmpty())
        .map(store::shown)
        .toList();
  }

  private List<Shown> years(StoreView store) {
    return store
        .rows(PageQuery.REPORTED_YEARS, NodeFactory.createURI(data.base() + "id/dataset"))
        .stream()
        .map(row -> row.get("year"))
        .toList();
  }

  // Whoever is certain stands by a key that stays certain.
  private static Map<String, List<String>> parameters(Asked asked, Comparison comparison) {
    Map<String, List<String>> now = new LinkedHashMap<>();
    now.put(
        "place",
        comparison.named().stream().filter(n -> !n.key().isEmpty()).map(Named::key).toList());
    now.put("indicator", comparison.keys());
    now.put("year", asked.all("year").stream().filter(y -> !y.isBlank()).toList());
    now.put("applicant", List.of(comparison.applicant()));
    now.put("result", List.of(comparison.result()));
    return now;
  }

  private static List<String> slots(Comparison comparison) {
    List<String> slots = new ArrayList<>(comparison.named().stream().map(Named::text).toList());
    int wanted = Math.min(Comparison.MOST_BODIES, Math.max(4, slots.size() + 1));
    while (slots.size() < wanted) {
      slots.add("");
    }
    return slots;
  }

  private static List<String> padded(List<String> keys) {
    List<String> padded = new ArrayList<>(keys);
    while (padded.size() < Comparison.MOST_INDICATORS) {
      padded.add("");
    }
    return padded;
  }
}
