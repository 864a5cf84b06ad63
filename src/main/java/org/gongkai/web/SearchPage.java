package org.gongkai.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.search.Found;
import org.gongkai.search.Hit;
import org.gongkai.search.Kind;
import org.gongkai.search.Question;

/** What was found as its template wants it. */
final class SearchPage {
  private final Question question;
  private final Found found;
  private final ServedData data;
  private final Surroundings around;

  SearchPage(Question question, Found found, ServedData data, Surroundings around) {
    this.question = question;
    this.found = found;
    this.data = data;
    this.around = around;
  }

  /**
   * One hit.
   *
   * @param href where its name leads: to it, or to its very characters
   * @param report where the report of a text is; empty of anything else
   */
  record Row(Hit hit, String href, String report) {}

  /**
   * One kind, or all of them.
   *
   * @param count how many there are
   */
  record Facet(String chinese, String english, int count, String href, boolean chosen) {}

  Map<String, Object> model() {
    Map<String, Object> model = new HashMap<>();
    int last = question.skip() + found.hits().size();
    boolean more = last < found.total() && last + SearchHandler.PAGE <= Question.DEEPEST;
    int page = question.skip() / SearchHandler.PAGE + 1;
    model.put("q", question.text());
    model.put("kind", question.kind().map(Kind::id).orElse(""));
    model.put("rows", found.hits().stream().map(this::row).toList());
    model.put("facets", facets());
    model.put("total", found.total());
    model.put("from", question.skip() + 1);
    model.put("to", last);
    model.put("next", more ? link(question.kind(), page + 1) : "");
    model.put("previous", page > 1 ? link(question.kind(), page - 1) : "");
    return model;
  }

  private Row row(Hit hit) {
    Addresses addresses = around.addresses();
    String thing = addresses.link(hit.address());
    return hit.place()
        .map(place -> new Row(hit, addresses.link(data.base() + place.address()), thing))
        .orElse(new Row(hit, thing, ""));
  }

  private List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    int all = found.counts().values().stream().mapToInt(Integer::intValue).sum();
    facets.add(new Facet("全部", "All", all, link(Optional.empty(), 1), question.kind().isEmpty()));
    found
        .counts()
        .forEach(
            (kind, count) ->
                facets.add(
                    new Facet(
                        kind.chinese(),
                        kind.english(),
                        count,
                        link(Optional.of(kind), 1),
                        question.kind().equals(Optional.of(kind)))));
    return facets;
  }

  private String link(Optional<Kind> kind, int page) {
    String text = URLEncoder.encode(question.text(), StandardCharsets.UTF_8);
    return around.addresses().at("search")
        + "?q="
        + text
        + kind.map(k -> "&kind=" + k.id()).orElse("")
        + (page > 1 ? "&page=" + page : "");
  }
}
