package org.gongkai.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * Sums of what reports state, apart for each level: the figures of a county are in those of its
 * prefecture, so over levels nothing is summed.
 */
final class Totals {

  /** The order of groups; others follow by their addresses. */
  private static final List<String> ORDER =
      List.of("province", "prefecture", "county", "township", "body");

  /** Columns of stocks: bodies share what they count, so of several bodies they are no sum. */
  private static final Set<String> STOCKS =
      Set.of("in-force", "published-total", "items-last-year", "change", "cumulative");

  /** A sum and over how many reports it is; none where no report states a figure. */
  record Sum(String text, int reports) {
    static final Sum NONE = new Sum("", 0);
  }

  /** A row, a sum a group. */
  record Line(Shown head, Shown row, Shown column, List<Sum> sums) {}

  private Totals() {}

  static Comparator<Node> order() {
    return Comparator.comparingInt((Node group) -> rank(local(group)))
        .thenComparing(Terms.BY_ADDRESS);
  }

  private static int rank(String name) {
    int at = ORDER.indexOf(name);
    return at < 0 ? ORDER.size() : at;
  }

  static String local(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  static List<Node> groups(List<Stated> figures) {
    return figures.stream().map(f -> f.report().group()).distinct().sorted(order()).toList();
  }

  /** Those that can be added up over bodies. */
  static List<Stated> summable(List<Stated> figures) {
    return figures.stream().filter(figure -> !STOCKS.contains(local(figure.column()))).toList();
  }

  /** By field and then year, newest first. */
  static List<Line> byYear(StoreView store, List<Stated> figures, List<Node> groups) {
    Comparator<Key> byField = Comparator.comparing(key -> key.row().toString() + key.column());
    Map<Key, List<Stated>> all =
        new TreeMap<>(
            byField.thenComparing(key -> key.year().toString(), Comparator.reverseOrder()));
    for (Stated figure : figures) {
      Key key = new Key(figure.row(), figure.column(), figure.report().year());
      all.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
    }
    List<Line> lines = new ArrayList<>();
    all.forEach(
        (key, some) ->
            lines.add(
                new Line(
                    store.shown(key.year()),
                    store.shown(key.row()),
                    store.shown(key.column()),
                    sums(store.language(), some, groups))));
    return lines;
  }

  private record Key(Node row, Node column, Node year) {}

  static List<Sum> sums(Language language, List<Stated> figures, List<Node> groups) {
    Map<Node, List<Stated>> byGroup = new HashMap<>();
    figures.forEach(
        f -> byGroup.computeIfAbsent(f.report().group(), g -> new ArrayList<>()).add(f));
    return groups.stream()
        .map(group -> sum(language, byGroup.getOrDefault(group, List.of())))
        .toList();
  }

  private static Sum sum(Language language, List<Stated> figures) {
    if (figures.isEmpty()) {
      return Sum.NONE;
    }
    BigDecimal sum = figures.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    String unit = figures.get(0).money() ? language.say(" 元", " yuan") : "";
    return new Sum(Cells.grouped(sum.toPlainString()) + unit, figures.size());
  }
}
