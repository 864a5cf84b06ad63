package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;

/** The front page: what the graph holds and what can be asked of it. */
final class HomeHandler implements Handler {

  private final ServedData data;
  private final Surroundings around;
  private final KeptAnswer front = new KeptAnswer(this::counted);

  HomeHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
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
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "home", model));
  }

  private void fill(Map<String, Object> model, StoreView store) {
    var whole = NodeFactory.createURI(data.base() + "id/dataset");
    model.put("counts", store.rows(PageQuery.HOME_COUNTS, whole));
    model.put("reports", store.rows(PageQuery.HOME_REPORTS, whole));
    Levels levels = Levels.of(store.rows(PageQuery.HOME_LEVELS, whole));
    model.put("levels", levels);
  }

  /** Counts of reports, a row a year and a column a level; empty where there is none. */
  record Levels(List<Shown> levels, List<Row> years) {

    record Row(Shown year, List<String> counts) {}

    static Levels of(List<Map<String, Shown>> rows) {
      Comparator<Shown> byAddress = Comparator.comparing(Shown::term);
      TreeSet<Shown> levels = new TreeSet<>(byAddress);
      rows.forEach(row -> levels.add(row.get("level")));
      Map<Shown, Map<Shown, String>> years = new TreeMap<>(byAddress.reversed());
      for (Map<String, Shown> row : rows) {
        years
            .computeIfAbsent(row.get("year"), year -> new HashMap<>())
            .put(row.get("level"), row.get("reports").text());
      }
      List<Row> lines = new ArrayList<>();
      years.forEach(
          (year, counts) ->
              lines.add(
                  new Row(year, levels.stream().map(l -> counts.getOrDefault(l, "")).toList())));
      return new Levels(List.copyOf(levels), lines);
    }
  }
}
