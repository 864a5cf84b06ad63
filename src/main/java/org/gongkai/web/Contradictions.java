package org.gongkai.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * What is broken in a report, both sides of it, and what may be meant.
 *
 * @param lit addresses of the cells and claims that stand on either side of something broken
 */
record Contradictions(List<Broken> broken, List<Hypothesis> hypotheses, Set<String> lit) {
  /**
   * One finding with the operands of its two sides.
   *
   * @param noughts how many cells of the right side state 0 and are not listed
   */
  record Broken(
      Map<String, Shown> said,
      List<Map<String, Shown>> left,
      List<Map<String, Shown>> right,
      int noughts) {}

  /** One repair hypothesis with the cells that it changes. */
  record Hypothesis(Map<String, Shown> said, List<Map<String, Shown>> changes) {}

  private static final String LEFT = "1";

  /** Of more operands than these, those that are nought are only counted. */
  private static final int FEW = 3;

  static Contradictions of(StoreView store, Node report) {
    List<Map<String, Shown>> sides = store.rows(PageQuery.REPORT_OPERANDS, report);
    Map<Shown, List<Map<String, Shown>>> operands = grouped(sides, "finding");
    List<Broken> broken =
        store.rows(PageQuery.REPORT_FINDINGS, report).stream()
            .map(row -> broken(row, operands.getOrDefault(row.get("finding"), List.of())))
            .toList();
    List<Hypothesis> hypotheses = new ArrayList<>();
    grouped(store.rows(PageQuery.REPORT_REPAIRS, report), "repair")
        .values()
        .forEach(rows -> hypotheses.add(new Hypothesis(rows.get(0), rows)));
    return new Contradictions(broken, List.copyOf(hypotheses), terms(sides));
  }

  /** What would be lit, for those who show nothing else of it. */
  static Set<String> lit(StoreView store, Node report) {
    return terms(store.rows(PageQuery.REPORT_OPERANDS, report));
  }

  private static Set<String> terms(List<Map<String, Shown>> sides) {
    return sides.stream().map(row -> row.get("operand").term()).collect(Collectors.toSet());
  }

  private static Broken broken(Map<String, Shown> row, List<Map<String, Shown>> operands) {
    List<Map<String, Shown>> left = operands.stream().filter(o -> isLeft(o)).toList();
    List<Map<String, Shown>> right = operands.stream().filter(o -> !isLeft(o)).toList();
    List<Map<String, Shown>> listed =
        right.size() <= FEW
            ? right
            : right.stream().filter(o -> !o.get("value").text().equals("0")).toList();
    return new Broken(row, left, listed, right.size() - listed.size());
  }

  private static boolean isLeft(Map<String, Shown> operand) {
    return operand.get("left").text().equals(LEFT);
  }

  private static Map<Shown, List<Map<String, Shown>>> grouped(
      List<Map<String, Shown>> rows, String by) {
    return rows.stream()
        .collect(Collectors.groupingBy(r -> r.get(by), LinkedHashMap::new, Collectors.toList()));
  }
}
