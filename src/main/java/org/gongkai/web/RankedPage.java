package org.gongkai.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.chart.Ranking;
import org.gongkai.query.BadParameter;
import org.gongkai.query.Bilingual;

/**
 * Rankings as a page shows them: the beginnings of all, or one of them page by page.
 *
 * @param previous link; empty on the first page
 * @param next link; empty on the last page
 */
record RankedPage(List<Group> groups, String previous, String next) {

  private static final int BEGINNING = 25;
  private static final int SIZE = 100;

  /**
   * @param alone link to this one, page by page; empty if it is whole here
   */
  record Group(
      Shown scope,
      Shown level,
      Shown form,
      int ranked,
      List<Line> lines,
      int others,
      List<Apart> apart,
      String alone) {}

  /**
   * @param share in hundredths
   * @param value the share, 0 to 1
   */
  record Line(
      int rank,
      boolean shared,
      Shown agency,
      Shown report,
      String share,
      String value,
      String numerator,
      String denominator) {}

  record Apart(
      String why, Shown agency, Shown report, Shown finding, String missing, String denominator) {}

  /**
   * @param address of all, up to its parameters
   */
  static RankedPage of(
      List<Ranking> all, Asked asked, StoreView store, String address, Map<String, String> now) {
    String wanted = asked.parameter("group").orElse("");
    List<Ranking> shown =
        all.stream().filter(r -> wanted.isEmpty() || key(r).equals(wanted)).toList();
    if (shown.isEmpty() && !wanted.isEmpty()) {
      throw new BadParameter("group", wanted, new Bilingual("此排名中的一组", "a group of this ranking"));
    }
    int page = page(asked);
    boolean whole = shown.size() == 1;
    int size = whole ? SIZE : BEGINNING;
    int from = whole ? (page - 1) * SIZE : 0;
    List<Group> groups = new ArrayList<>();
    for (Ranking one : shown) {
      Map<String, String> alone = new TreeMap<>(now);
      alone.put("group", key(one));
      boolean more = Math.max(one.ranked().size(), one.apart().size()) > size && !whole;
      groups.add(group(one, store, from, size, more ? address + Parameters.of(alone) : ""));
    }
    int most =
        shown.stream().mapToInt(r -> Math.max(r.ranked().size(), r.apart().size())).max().orElse(0);
    return new RankedPage(
        groups,
        whole && page > 1 ? link(address, now, wanted, page - 1) : "",
        whole && from + SIZE < most ? link(address, now, wanted, page + 1) : "");
  }

  private static String link(String address, Map<String, String> now, String group, int page) {
    Map<String, String> all = new TreeMap<>(now);
    all.put("group", group);
    all.put("page", Integer.toString(page));
    return address + Parameters.of(all);
  }

  private static int page(Asked asked) {
    String text = asked.parameter("page").orElse("1");
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw new BadParameter("page", text, new Bilingual("不小于 1 的整数", "a whole number, 1 or more"));
    }
    return Integer.parseInt(text);
  }

  private static String key(Ranking one) {
    return String.join(",", local(one.scope()), local(one.level()), local(one.form()));
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static Group group(Ranking one, StoreView store, int from, int size, String alone) {
    return new Group(
        shown(store, one.scope()),
        shown(store, one.level()),
        shown(store, one.form()),
        one.ranked().size(),
        one.ranked().stream().skip(from).limit(size).map(r -> line(r, store)).toList(),
        one.apart().size(),
        one.apart().stream().skip(from).limit(size).map(a -> apart(a, store)).toList(),
        alone);
  }

  private static Line line(Ranking.Ranked one, StoreView store) {
    Ranking.Rate rate = one.rate();
    BigDecimal hundredths = rate.share().movePointRight(2);
    return new Line(
        one.rank(),
        one.shared(),
        shown(store, rate.agency()),
        shown(store, rate.report()),
        hundredths.toPlainString(),
        rate.share().toPlainString(),
        Cells.grouped(rate.numerator().toPlainString()),
        Cells.grouped(rate.denominator().toPlainString()));
  }

  private static Apart apart(Ranking.Apart one, StoreView store) {
    Ranking.Rate rate = one.rate();
    return new Apart(
        one.why(),
        shown(store, rate.agency()),
        shown(store, rate.report()),
        rate.finding().isEmpty() ? Shown.NOTHING : shown(store, rate.finding()),
        Integer.toString(rate.missing()),
        Cells.grouped(rate.denominator().toPlainString()));
  }

  private static Shown shown(StoreView store, String iri) {
    return store.shown(NodeFactory.createURI(iri));
  }
}
