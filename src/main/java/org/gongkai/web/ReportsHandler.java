package org.gongkai.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;

/** {@code /reports}: all reports, or those of a year, a level and a place, page by page. */
final class ReportsHandler implements Handler {

  private static final String JURISDICTION = "id/jurisdiction/";

  private final ServedData data;
  private final Surroundings around;

  ReportsHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  /** A value to choose, and how many reports there are of it. */
  record Choice(String value, String label, long reports, boolean chosen) {}

  @Override
  public Answer answer(Asked asked) {
    if (!asked.rest().isEmpty()) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, "/" + asked.path());
    }
    Map<String, Object> model = new HashMap<>();
    Txn.executeRead(data.dataset(), () -> fill(model, around.view(data, asked.language()), asked));
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "reports", model));
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return Optional.of(MediaKind.HTML);
  }

  private void fill(Map<String, Object> model, StoreView store, Asked asked) {
    ReportList all = store.known().reports(store);
    Predicate<Listed> year = chosen(asked, "year", Listed::year);
    Predicate<Listed> level = chosen(asked, "level", Listed::group);
    Optional<Node> place =
        value(asked, "place").map(p -> Terms.iri(data.base() + JURISDICTION + p));
    Predicate<Listed> in = report -> place.stream().allMatch(report.places()::contains);
    List<Listed> found = all.where(year.and(level).and(in));
    model.put("years", choices(store, all.where(level.and(in)), Listed::year, asked, "year"));
    model.put("levels", choices(store, all.where(year.and(in)), Listed::group, asked, "level"));
    List<Choice> provinces =
        choices(store, all.where(year.and(level)), Listed::province, asked, "place");
    model.put("provinces", provinces);
    model.put("inner", place.isPresent() && provinces.stream().noneMatch(Choice::chosen));
    model.put("place", place.map(store::shown).orElse(Shown.NOTHING));
    model.put("placeCode", value(asked, "place").orElse(""));
    model.put("all", all.all().size());
    model.put("list", Paged.of(asked, "page", found).map(r -> ReportRow.of(store, r)));
  }

  // A form sends what was left open as an empty value.
  private static Optional<String> value(Asked asked, String name) {
    return asked.parameter(name).filter(value -> !value.isBlank());
  }

  private static Predicate<Listed> chosen(Asked asked, String name, Function<Listed, Node> of) {
    Optional<String> wanted = value(asked, name);
    return report -> wanted.stream().allMatch(Totals.local(of.apply(report))::equals);
  }

  private static List<Choice> choices(
      StoreView store,
      List<Listed> reports,
      Function<Listed, Node> of,
      Asked asked,
      String parameter) {
    Map<Node, Long> counts =
        reports.stream()
            .collect(Collectors.groupingBy(of, LinkedHashMap::new, Collectors.counting()));
    Comparator<Node> order =
        parameter.equals("year") ? Terms.BY_ADDRESS.reversed() : Totals.order();
    String wanted = value(asked, parameter).orElse("");
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(order))
        .map(
            entry -> {
              String value =
                  parameter.equals("place") ? code(entry.getKey()) : Totals.local(entry.getKey());
              return new Choice(
                  value,
                  store.shown(entry.getKey()).text(),
                  entry.getValue(),
                  value.equals(wanted));
            })
        .toList();
  }

  /** How an address of this page names a place. */
  static String code(Node place) {
    return place.getURI().replaceFirst(".*/" + JURISDICTION, "");
  }
}
