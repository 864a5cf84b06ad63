package org.gongkai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Which body reported on which year: a row a body, a column a year. */
final class BodyGrid {

  /** What is known of a body in a year. */
  enum Kind {
    REPORTED("●", "有报告", "reported"),
    MISSING("✕", "应报未见", "should have reported, not here"),
    NONE("", "当年不存在", "did not exist that year"),
    UNKNOWN("·", "数据中没有，也无从知道是否应报", "not here, and nothing says that it should be");

    private final String sign;
    private final String chinese;
    private final String english;

    Kind(String sign, String chinese, String english) {
      this.sign = sign;
      this.chinese = chinese;
      this.english = english;
    }

    public String sign() {
      return sign;
    }

    public String chinese() {
      return chinese;
    }

    public String english() {
      return english;
    }
  }

  /** One year of one body. */
  record Mark(Kind kind, String year, String href) {
    public String css() {
      return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param head what the row is called: a body, or the place that it governs
   * @param inside reports of the place and all in it
   */
  record Line(Shown head, String code, List<Mark> marks, long reported, long missing, long inside) {
    Line {
      marks = List.copyOf(marks);
    }
  }

  private final StoreView store;
  private final List<Node> years;

  /**
   * @param years the columns
   */
  BodyGrid(StoreView store, List<Node> years) {
    this.store = store;
    this.years = List.copyOf(years);
  }

  List<Shown> years() {
    return years.stream().map(store::shown).toList();
  }

  Line line(Shown head, String code, Node body, Node place, long inside) {
    Map<Node, Listed> reports = store.known().reports(store).of(body);
    Set<Node> missing = Set.copyOf(Known.missing(store, body));
    Span span = Span.of(store, place);
    List<Mark> marks = new ArrayList<>();
    for (Node year : years) {
      Kind kind = kind(year, reports, missing, span);
      String href = kind == Kind.REPORTED ? store.shown(reports.get(year).report()).href() : "";
      marks.add(new Mark(kind, store.shown(year).local(), href));
    }
    return new Line(
        head, code, marks, count(marks, Kind.REPORTED), count(marks, Kind.MISSING), inside);
  }

  private static Kind kind(Node year, Map<Node, Listed> reports, Set<Node> missing, Span span) {
    if (reports.containsKey(year)) {
      return Kind.REPORTED;
    }
    if (missing.contains(year)) {
      return Kind.MISSING;
    }
    String number = year.getURI().substring(year.getURI().lastIndexOf('/') + 1);
    return span.covers(number) ? Kind.UNKNOWN : Kind.NONE;
  }

  private static long count(List<Mark> marks, Kind kind) {
    return marks.stream().filter(mark -> mark.kind() == kind).count();
  }
}
