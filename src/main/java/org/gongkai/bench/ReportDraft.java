package org.gongkai.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.gazetteer.Division;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Claim;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Figure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Issued;
import org.gongkai.report.Period;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Quantity;
import org.gongkai.report.Quote;
import org.gongkai.report.Report;
import org.gongkai.report.Reporter;
import org.gongkai.report.Section;
import org.gongkai.report.Span;
import org.gongkai.report.Told;

/** A report that is being changed. */
final class ReportDraft {
  private static final Span NOWHERE = new Span(0, 1);
  private static final Quote SENTENCE = new Quote("全年依法公开。", NOWHERE);

  private final Report form;
  private final Map<String, Long> figures = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private final List<Section> sections;
  private Reporter reporter;
  private int year;
  private Optional<Issued> issued;

  ReportDraft(Report form) {
    this.form = form;
    this.reporter = form.reporter();
    this.year = form.year();
    this.sections = new ArrayList<>(form.sections());
    this.claims.addAll(form.claims());
    this.remarks.addAll(form.remarks());
    this.issued = form.issued();
  }

  ReportDraft of(Division body, int reportedOn) {
    year = reportedOn;
    String name = body.name() + "人民政府";
    reporter =
        new Reporter(
            body.key(),
            name,
            Optional.empty(),
            new Reporter.Jurisdiction(
                body.key(), Optional.of(body.code()), body.name(), body.level().notation()),
            new Told(Told.Evidence.TITLE, name, NOWHERE));
    return issued(3, 20);
  }

  int year() {
    return year;
  }

  ReportDraft with(String path, long figure) {
    figures.put(path, figure);
    return this;
  }

  ReportDraft add(String path, long more) {
    return with(path, figure(path) + more);
  }

  /** What the cell at {@code table/row/column} states. */
  long figure(String path) {
    return Optional.ofNullable(figures.get(path)).orElseGet(() -> stated(path));
  }

  private long stated(String path) {
    String[] parts = path.split("/");
    return form.table(parts[0])
        .flatMap(t -> t.cell(parts[1], parts[2]))
        .flatMap(Cell::figure)
        .orElseThrow()
        .value()
        .longValueExact();
  }

  void text(String path, String printed) {
    texts.put(path, printed);
  }

  ReportDraft noClaims() {
    claims.clear();
    return this;
  }

  void claim(String indicator, long value) {
    claim(indicator, value, Precision.EXACT, List.of());
  }

  void claim(String indicator, long value, Precision precision, List<Basis> basis) {
    BigDecimal number = BigDecimal.valueOf(value);
    Quote quote = new Quote(value + "件", NOWHERE);
    claims.add(
        new Claim(
            claims.size() + 1,
            Optional.of(indicator),
            Claim.Facets.NONE,
            new Quantity(number, "件", number, Quantity.Dimension.COUNT),
            precision,
            Optional.empty(),
            basis,
            quote,
            SENTENCE));
  }

  void remark(Problem.Code code, String found) {
    remarks.add(new Problem(code, Place.of(form.source().file()), found));
  }

  ReportDraft issued(int month, int day) {
    LocalDate date = LocalDate.of(year + 1, month, day);
    issued = Optional.of(new Issued(date, new Told(Told.Evidence.SIGNATURE, "" + date, NOWHERE)));
    return this;
  }

  void withoutSection(int number) {
    sections.removeIf(s -> s.number() == number);
  }

  void headed(int number, String heading) {
    sections.replaceAll(s -> s.number() == number ? new Section(number, heading, s.span()) : s);
  }

  Report report() {
    return new Report(
        form.source(),
        reporter,
        year,
        new Told(Told.Evidence.TITLE, year + "年", NOWHERE),
        Period.wholeYear(year),
        form.form(),
        form.formTold(),
        sections,
        form.tables().stream().map(this::table).toList(),
        issued,
        claims,
        remarks);
  }

  private FormTable table(FormTable table) {
    return new FormTable(
        table.table(),
        table.span(),
        table.cells().stream().map(c -> cell(table.table(), c)).toList());
  }

  private Cell cell(String table, Cell cell) {
    String path = String.join("/", table, cell.row(), cell.column());
    if (texts.containsKey(path)) {
      return new Cell(
          cell.row(),
          cell.column(),
          CellState.TEXT,
          texts.get(path),
          cell.span(),
          Optional.empty());
    }
    if (!figures.containsKey(path)) {
      return cell;
    }
    Figure.Measure measure =
        cell.column().equals("amount") ? Figure.Measure.AMOUNT : Figure.Measure.COUNT;
    BigDecimal figure = BigDecimal.valueOf(figures.get(path));
    return new Cell(
        cell.row(),
        cell.column(),
        CellState.NUMBER,
        figure.toPlainString(),
        cell.span(),
        Optional.of(new Figure(measure, figure)));
  }
}
