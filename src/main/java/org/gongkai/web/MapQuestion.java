package org.gongkai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.query.BadParameter;
import org.gongkai.query.Bilingual;
import org.gongkai.web.Indicators.Indicator;

/**
 * What a request for a map asks for, with what it leaves out filled in.
 *
 * @param given values of the query's parameters
 * @param address what of the request stands in links to its other pages
 */
record MapQuestion(
    Map<String, String> given,
    Map<String, String> address,
    Map<String, Object> model,
    String title,
    int page) {

  private static final String INDICATOR = "requests/received";

  /**
   * @throws BadParameter if one of its values cannot be
   */
  static MapQuestion of(Asked asked, StoreView store, String base, List<String> levels) {
    Indicators indicators = new Indicators(store, base);
    String key = value(asked, "indicator", INDICATOR);
    Indicator indicator =
        indicators
            .find(key)
            .orElseThrow(
                () ->
                    new BadParameter(
                        "indicator",
                        key,
                        new Bilingual("例如 " + INDICATOR, "such as " + INDICATOR)));
    String applicant = value(asked, "applicant", Indicators.APPLICANT);
    String result = value(asked, "result", Indicators.RESULT);
    String column =
        indicators
            .column(indicator, applicant, result)
            .orElseThrow(
                () ->
                    new BadParameter(
                        "applicant", applicant, new Bilingual("表中的一列", "a column of the form")));
    String level = value(asked, "level", "county");
    if (!levels.contains(level)) {
      throw new BadParameter(
          "level",
          level,
          new Bilingual(String.join("、", levels) + " 之一", "one of " + String.join(", ", levels)));
    }
    List<Shown> years =
        store.rows(PageQuery.REPORTED_YEARS, NodeFactory.createURI(base + "id/dataset")).stream()
            .map(row -> row.get("year"))
            .toList();
    String year = value(asked, "year", years.isEmpty() ? "2020" : years.get(0).text());
    String page = value(asked, "page", "1");
    if (!page.matches("[1-9][0-9]{0,5}")) {
      throw new BadParameter("page", page, new Bilingual("不小于 1 的整数", "a whole number, 1 or more"));
    }
    Map<String, String> given = new HashMap<>();
    given.put("row", indicator.row());
    given.put("column", column);
    given.put("year", year);
    given.put("level", Addresses.DEFINITIONS + "level/" + level);
    Map<String, String> address = new TreeMap<>();
    address.put("indicator", key);
    address.put("applicant", applicant);
    address.put("result", result);
    address.put("year", year);
    address.put("level", level);
    Map<String, Object> model = new HashMap<>(address);
    model.put("groups", indicators.groups());
    model.put("applicants", indicators.applicants());
    model.put("results", indicators.results());
    model.put("years", years);
    String title = indicator.shown().text() + " · " + year;
    model.put("title", title);
    return new MapQuestion(given, address, model, title, Integer.parseInt(page));
  }

  private static String value(Asked asked, String name, String usual) {
    return asked.parameter(name).filter(text -> !text.isBlank()).orElse(usual);
  }

  String link(int number) {
    Map<String, String> all = new TreeMap<>(address);
    if (number > 1) {
      all.put("page", Integer.toString(number));
    }
    return Parameters.of(all);
  }
}
