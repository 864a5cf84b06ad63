package org.gongkai.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Claim;
import org.gongkai.report.Figure;
import org.gongkai.report.Figure.Measure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Issued;
import org.gongkai.report.Period;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Report;
import org.gongkai.report.Reporter;
import org.gongkai.report.Section;
import org.gongkai.report.Source;
import org.gongkai.report.Span;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/** A report that keeps every rule, all cells zero, and is then changed cell by cell. */
final class CaseReport {
  private static final FormCatalogue FORMS = FormCatalogue.load();
  private static final Span SPAN = new Span(0, 1);

  private final String form;
  private final String key;
  private final int year;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<Integer, String> sections = new TreeMap<>();
  private final List<Problem> remarks = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private Optional<Issued> issued;
  private String level = "county";

  CaseReport(String form, String key, int year) {
    this.form = form;
    this.key = key;
    this.year = year;
    issue(LocalDate.of(year + 1, 1, 31), Evidence.SIGNATURE);
    List.of("一、总体情况", "二、主动公开", "三、依申请公开", "四、复议诉讼", "五、问题", "六、其他")
        .forEach(h -> sections.put(sections.size() + 1, h));
    if (FORMS.forms().contains(form)) {
      for (String table : List.of("proactive", "requests", "cases")) {
        FORMS
            .rows(form, table)
            .forEach((row, columns) -> columns.forEach(c -> figure(table, row, c, "0")));
      }
    }
  }

  int year() {
    return year;
  }

  String key() {
    return key;
  }

  /** Sets a cell: {@code = 6}, {@code inferred 6}, or a state and its characters. */
  void cell(String path, String how, String what) {
    String[] names = path.split("/");
    if (how.equals("=")) {
      figure(names[0], names[1], names[2], what);
    } else if (how.startsWith("printed:")) {
      Figure figure = new Figure(Measure.AMOUNT, new BigDecimal(what));
      String printed = how.substring("printed:".length());
      put(path, new Cell(names[1], names[2], CellState.NUMBER, printed, SPAN, Optional.of(figure)));
    } else if (how.equals("inferred")) {
      put(
          path,
          new Cell(
              names[1],
              names[2],
              CellState.INFERRED,
              what,
              SPAN,
              number(names[2], what),
              Optional.of(org.gongkai.report.Constraint.ROW_SUM),
              List.of()));
    } else {
      CellState state = CellState.of(how).orElseThrow();
      put(path, new Cell(names[1], names[2], state, what, SPAN, Optional.empty()));
    }
  }

  private void figure(String table, String row, String column, String what) {
    put(
        String.join("/", table, row, column),
        new Cell(row, column, CellState.NUMBER, what, SPAN, number(column, what)));
  }

  private static Optional<Figure> number(String column, String what) {
    Measure measure = column.equals("amount") ? Measure.AMOUNT : Measure.COUNT;
    return Optional.of(new Figure(measure, new BigDecimal(what)));
  }

  private void put(String path, Cell cell) {
    cells.put(path, cell);
  }

  void without(String prefix) {
    cells.keySet().removeIf(p -> (p + "/").startsWith(prefix + "/"));
  }

  void level(String notation) {
    level = notation;
  }

  void issue(LocalDate day, Evidence evidence) {
    issued = Optional.of(new Issued(day, told(evidence, day.toString())));
  }

  void notIssued() {
    issued = Optional.empty();
  }

  void section(int number, String heading) {
    sections.put(number, heading);
  }

  void withoutSection(int number) {
    sections.remove(number);
  }

  void remark(String code, String part, String found) {
    remarks.add(new Problem(Problem.Code.valueOf(code), new Place("case.txt", part, 0), found));
  }

  void claim(Claim claim) {
    claims.add(claim);
  }

  int claims() {
    return claims.size();
  }

  Report report() {
    Told told = told(Evidence.TITLE, "题");
    return new Report(
        new Source("case.txt", "0".repeat(64), 1, 1, "text/plain", Optional.of("UTF-8")),
        new Reporter(
            key,
            "某机关",
            Optional.empty(),
            new Reporter.Jurisdiction("360981", Optional.of("360981"), "丰城市", level),
            told),
        year,
        told,
        Period.wholeYear(year),
        form,
        told,
        sections.entrySet().stream().map(e -> new Section(e.getKey(), e.getValue(), SPAN)).toList(),
        tables(),
        issued,
        claims,
        remarks);
  }

  private List<FormTable> tables() {
    Map<String, List<Cell>> byTable = new LinkedHashMap<>();
    cells.forEach(
        (path, cell) ->
            byTable.computeIfAbsent(View.table(path), t -> new ArrayList<>()).add(cell));
    return byTable.entrySet().stream()
        .map(e -> new FormTable(e.getKey(), SPAN, e.getValue()))
        .toList();
  }

  private static Told told(Evidence evidence, String printed) {
    return new Told(evidence, printed, SPAN);
  }
}
