package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;

/** The front page: what the graph holds and what can be asked of it. */
final class HomeHandler implements Handler {

  private static final int LATEST = 8;

  private final ServedData data;
  private final Surroundings around;
  private final KeptAnswer front = new KeptAnswer(this::counted);

  HomeHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  /** A place with how many reports it and all in it have. */
  record Place(Shown place, String code, long reports, List<Place> inside) {
    Place {
      inside = List.copyOf(inside);
    }
  }

  @Override
  public Answer answer(Asked asked) {
    if (!asked.path().isEmpty()) {
      return Txn.calculateRead(data.dataset(), () -> missing(asked));
    }
    return front.get(asked);
  }

  private Answer missing(Asked asked) {
    StoreView store = around.view(data, asked.language());
    List<Near> near = new Nearby(store, around.addresses()).of(asked.path());
    return around.refusals().missing(asked, "/" + asked.path(), near);
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return asked.path().isEmpty() ? Optional.of(MediaKind.HTML) : Optional.empty();
  }

  private Answer counted(Asked asked) {
    Map<String, Object> model = new HashMap<>();
    Txn.executeRead(data.dataset(), () -> fill(model, around.view(data, asked.language())));
    model.put("questions", data.questions());
    // It is kept for whoever asks next, whatever stood behind the question mark here.
    Asked plain = new Asked("", asked.accept(), asked.language(), "", Map.of());
    return Answer.of(200, MediaKind.HTML, around.pages().page(plain, "home", model));
  }

  private void fill(Map<String, Object> model, StoreView store) {
    ReportList reports = store.known().reports(store);
    List<Listed> all = reports.all();
    model.put("reports", all.size());
    model.put("agencies", reports.agencies());
    model.put("places", all.stream().map(Listed::place).distinct().count());
    model.put("years", all.stream().map(Listed::year).distinct().count());
    model.put("coverage", Coverage.of(store));
    model.put("provinces", inside(store, all, 1));
    model.put("latest", all.stream().limit(LATEST).map(r -> ReportRow.of(store, r)).toList());
    Node whole = NodeFactory.createURI(data.base() + "id/dataset");
    Map<String, Shown> broken = store.rows(PageQuery.HOME_FINDINGS, whole).get(0);
    model.put("broken", Cells.grouped(broken.get("findings").text()));
    model.put("brokenIn", Cells.grouped(broken.get("reports").text()));
  }

  // Two steps down from the outermost: provinces, and what is directly in them.
  private static List<Place> inside(StoreView store, List<Listed> reports, int depth) {
    Map<Node, List<Listed>> byPlace =
        reports.stream()
            .filter(report -> report.places().size() >= depth)
            .collect(
                Collectors.groupingBy(
                    report -> report.places().get(report.places().size() - depth),
                    () -> new TreeMap<>(Terms.BY_ADDRESS),
                    Collectors.toList()));
    List<Place> places = new ArrayList<>();
    byPlace.forEach(
        (place, some) ->
            places.add(
                new Place(
                    store.shown(place),
                    ReportsHandler.code(place),
                    some.size(),
                    depth == 1 ? inside(store, some, 2) : List.of())));
    return places;
  }
}
