package org.gongkai.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.report.Addresses;
import org.gongkai.report.Cell;
import org.gongkai.report.Claim;
import org.gongkai.report.Figure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Indicator;
import org.gongkai.report.Report;
import org.gongkai.report.Reporter.Jurisdiction;
import org.gongkai.report.Span;
import org.gongkai.table.Rows;

/** The rows that a report gives to the tables of {@link Schemas}. */
public final class ReportTables {
  private static final String YUAN = "CNY";

  private final String base;
  private final Codes codes;
  private final Provinces provinces;

  /**
   * @param base what data addresses begin with
   */
  public ReportTables(String base, Codes codes, Provinces provinces) {
    this.base = base;
    this.codes = codes;
    this.provinces = provinces;
  }

  /** Every cell. */
  public void observations(Report report, Rows to) throws IOException {
    for (FormTable table : report.tables()) {
      for (Cell cell : table.cells()) {
        List<Object> row = head(report);
        row.addAll(cell(report, table, cell));
        place(row, report, cell.span());
        row.add(base + Addresses.cell(report.address(), table.table(), cell.row(), cell.column()));
        to.add(row);
      }
    }
  }

  private List<Object> cell(Report report, FormTable table, Cell cell) {
    FormKind kind = kind(table);
    return List.of(
        table.table(),
        cell.row(),
        rowLabel(kind, table, cell.row(), "zh"),
        rowLabel(kind, table, cell.row(), "en"),
        cell.column(),
        codes.label(kind.columns(), cell.column(), "zh"),
        codes.label(kind.columns(), cell.column(), "en"),
        cell.state().notation(),
        value(cell),
        unit(table, cell),
        cell.printed());
  }

  /** Every row of one table, if the report has that table. */
  public void form(FormKind kind, Report report, Rows to) throws IOException {
    for (FormTable table : report.table(kind.notation()).stream().toList()) {
      for (String row : table.cells().stream().map(Cell::row).distinct().toList()) {
        to.add(row(kind, report, table, row));
      }
    }
  }

  private List<Object> row(FormKind kind, Report report, FormTable table, String row) {
    Map<String, Cell> cells =
        table.cells().stream()
            .filter(c -> c.row().equals(row))
            .collect(Collectors.toMap(Cell::column, Function.identity()));
    if (!kind.order().containsAll(cells.keySet())) {
      throw new IllegalStateException(kind + " has no columns for all of " + cells.keySet());
    }
    List<Object> values = head(report);
    values.add(row);
    values.add(rowLabel(kind, table, row, "zh"));
    values.add(rowLabel(kind, table, row, "en"));
    values.add(table.indicator(row).flatMap(Indicator::unit).orElse(""));
    kind.order().forEach(c -> values.add(cells.containsKey(c) ? value(cells.get(c)) : ""));
    values.add(
        kind.order().stream()
            .filter(c -> cells.containsKey(c) && !cells.get(c).state().hasFigure())
            .map(c -> Schemas.columnName(c) + ":" + cells.get(c).state().notation())
            .collect(Collectors.joining(" ")));
    return values;
  }

  /** Every figure of the prose. */
  public void claims(Report report, Rows to) throws IOException {
    for (Claim claim : report.claims()) {
      String indicator = claim.indicator().orElse("");
      List<Object> row = head(report);
      row.addAll(
          List.of(
              claim.number(),
              indicator,
              codes.label("claim-indicator", indicator, "zh"),
              codes.label("claim-indicator", indicator, "en"),
              claim.facets().applicant().orElse(""),
              claim.facets().channel().orElse(""),
              claim.facets().result().orElse(""),
              claim.quantity().value(),
              claim.quantity().dimension().notation(),
              claim.quantity().unit()));
      row.add(claim.precision().notation());
      row.add(claim.basis().stream().map(Claim.Basis::notation).collect(Collectors.joining(" ")));
      row.add(claim.scope().orElse(""));
      row.add(claim.figure().printed());
      row.add(claim.sentence().printed());
      place(row, report, claim.figure().span());
      row.add(base + Addresses.claim(report.address(), claim.number()));
      to.add(row);
    }
  }

  /** Everything that was found in a report. */
  public void findings(Report report, Assessment assessment, Rows to) throws IOException {
    for (Finding finding : assessment.findings()) {
      List<Object> row = head(report);
      row.addAll(
          Arrays.asList(
              finding.rule(),
              codes.severity(finding.rule()),
              finding.place(),
              finding.state().notation(),
              finding.left().sum().map(Object.class::cast).orElse(""),
              finding.right().sum().map(Object.class::cast).orElse(""),
              finding.difference().map(Object.class::cast).orElse(""),
              finding.fault().map(f -> f.blame().notation()).orElse(""),
              finding.fault().map(Finding.Fault::reason).or(finding::reason).orElse(""),
              finding.sentenceZh(),
              finding.sentenceEn()));
      row.add(base + FindingAddresses.finding(report.address(), finding.rule(), finding.place()));
      to.add(row);
    }
  }

  private List<Object> head(Report report) {
    Jurisdiction place = report.reporter().jurisdiction();
    List<Object> row = new ArrayList<>();
    row.add(base + report.address());
    row.add(report.reporter().key());
    row.add(report.reporter().name());
    row.add(place.code().orElse(""));
    row.add(provinces.of(place.key()).map(Provinces.Province::code).orElse(""));
    row.add(place.level());
    row.add(report.year());
    row.add(report.form());
    return row;
  }

  private static void place(List<Object> row, Report report, Span span) {
    row.add(report.source().sha256());
    row.add(span.start());
    row.add(span.end());
  }

  private static FormKind kind(FormTable table) {
    return FormKind.of(table.table())
        .orElseThrow(() -> new IllegalStateException("a table that is none: " + table.table()));
  }

  // An indicator of the report alone has no other label than the one printed.
  private String rowLabel(FormKind kind, FormTable table, String row, String language) {
    String label = codes.label(kind.rows(), row, language);
    return label.isEmpty() && language.equals("zh")
        ? table.indicator(row).map(Indicator::label).orElse("")
        : label;
  }

  private static Object value(Cell cell) {
    return cell.figure().map(f -> (Object) f.value()).orElse("");
  }

  private static String unit(FormTable table, Cell cell) {
    boolean money = cell.figure().filter(f -> f.measure() == Figure.Measure.AMOUNT).isPresent();
    return money ? YUAN : table.indicator(cell.row()).flatMap(Indicator::unit).orElse("");
  }
}
