package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.gongkai.chart.Ranking;
import org.gongkai.query.BadParameter;
import org.gongkai.query.Bilingual;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.query.QueryRunner;
import org.gongkai.query.ResultTable;

/** {@code /rankings?indicator=&year=&under=&group=}: rates in order, each with its denominator. */
final class RankingsHandler implements Handler {

  private static final List<MediaKind> FORMS = List.of(MediaKind.CSV, MediaKind.HTML);

  private final QueryCatalogue queries = QueryCatalogue.rankings();
  private final ServedData data;
  private final Surroundings around;
  private final QueryRunner runner;
  private final KeptTables kept;

  RankingsHandler(ServedData data, Surroundings around, QueryRunner runner) {
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

  private NamedQuery query(Asked asked) {
    String name = asked.parameter("indicator").orElse("granted");
    return queries
        .find(name)
        .orElseThrow(
            () ->
                new BadParameter(
                    "indicator", name, new Bilingual(names("、") + " 之一", "one of " + names(", "))));
  }

  private Answer answer(Asked asked, MediaKind kind) {
    StoreView store = around.view(data, asked.language());
    List<Shown> years = years(store);
    NamedQuery query = query(asked);
    Map<String, String> given = given(asked, query, years);
    if (!given.containsKey("year")) {
      return page(asked, query, given, years, store, new ResultTable(List.of(), List.of()));
    }
    ResultTable table = kept.get(query, given);
    if (kind == MediaKind.CSV) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      table.writeCsv(out);
      return Answer.of(200, kind, out.toByteArray());
    }
    return page(asked, query, given, years, store, table);
  }

  private List<Shown> years(StoreView store) {
    return store
        .rows(PageQuery.REPORTED_YEARS, NodeFactory.createURI(data.base() + "id/dataset"))
        .stream()
        .map(row -> row.get("year"))
        .toList();
  }

  // Without a year the latest that has reports is meant.
  private static Map<String, String> given(Asked asked, NamedQuery query, List<Shown> years) {
    Map<String, String> given = new TreeMap<>();
    query
        .parameters()
        .forEach(
            p ->
                asked
                    .parameter(p.name())
                    .filter(v -> !v.isBlank())
                    .ifPresent(v -> given.put(p.name(), v)));
    if (!given.containsKey("year") && !years.isEmpty()) {
      given.put("year", years.get(0).text());
    }
    return given;
  }

  private String names(String between) {
    return queries.all().stream().map(NamedQuery::name).collect(Collectors.joining(between));
  }

  private static int least(NamedQuery query, Map<String, String> given) {
    String usual = query.parameter("least").flatMap(p -> p.defaultValue()).orElseThrow();
    String text = given.getOrDefault("least", usual);
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
      throw new BadParameter(
          "least", text, new Bilingual("不小于 1 的整数", "a whole number, 1 or more"));
    }
    return Integer.parseInt(text);
  }

  private Answer page(
      Asked asked,
      NamedQuery query,
      Map<String, String> given,
      List<Shown> years,
      StoreView store,
      ResultTable table) {
    int least = least(query, given);
    Map<String, String> now = new TreeMap<>(given);
    now.put("indicator", query.name());
    String address = around.addresses().at("rankings") + "?";
    RankedPage page = RankedPage.of(Ranking.of(table, least), asked, store, address, now);
    Map<String, Object> model = new HashMap<>();
    model.put("queries", queries.all());
    model.put("query", query);
    model.put("years", years);
    model.put("year", given.getOrDefault("year", ""));
    model.put("under", given.getOrDefault("under", ""));
    model.put("least", least);
    model.put("page", page);
    model.put("csv", address + Parameters.of(now) + "&format=csv");
    String text = given.containsKey("year") ? runner.text(query, given, data.dataset()) : "";
    model.put("text", text);
    model.put("ask", around.addresses().at("query") + "?" + Parameters.of(Map.of("query", text)));
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "rankings", model));
  }
}
