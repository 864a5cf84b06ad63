package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.code.Sums;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told.Evidence;

/**
 * The forms that are known: tells which one a report is on, and reads its tables. What it knows of
 * them stands in {@code mappings/codes}.
 */
final class Forms {
  private static final Map<String, Integer> SECTION_OF =
      Map.of(ProactiveTable.TABLE, 2, RequestsTable.TABLE, 3, CasesTable.TABLE, 4);
  private static final List<String> TABLES =
      List.of(ProactiveTable.TABLE, RequestsTable.TABLE, CasesTable.TABLE);

  private final OlderReports older = new OlderReports();
  private final Sums sums = Sums.load();
  private final FormCatalogue catalogue = FormCatalogue.load();
  private final Map<String, LabelScanner> scanners = new HashMap<>();
  private final Labels labels;
  private final RunningHeadings headings;

  private Forms(Labels labels) {
    this.labels = labels;
    this.headings = new RunningHeadings(labels);
    TABLES.forEach(t -> scanners.put(t, new LabelScanner(labels, t)));
  }

  static Forms load() {
    return new Forms(Labels.load());
  }

  /** The layout with the headings that stand in running text as blocks of their own. */
  Layout apart(Layout layout) {
    return headings.apart(layout);
  }

  /** The sections of a report that ends at {@code end}. */
  Outline outline(Layout layout, int end) {
    return new Outline(layout, labels, end);
  }

  /**
   * The form with its tables and sections, or why there is none.
   *
   * @param missing what was found instead
   */
  record Found(Optional<OlderReports.Decision> report, Code code, String missing) {
    static Found no(Code code, String missing) {
      return new Found(Optional.empty(), code, missing);
    }

    static Found of(OlderReports.Decision report) {
      return new Found(Optional.of(report), Code.NO_TABLES, "");
    }
  }

  /**
   * By labels of one of the forms since 2019; by a statistics table; by the year, where the labels
   * leave a tie; as a report without tables.
   */
  Found find(Layout layout, Outline outline, Years.Decision year, Remarks remarks) {
    FormOfTables forms = new FormOfTables(labels);
    Map<String, Region> regions = regions(layout.view(), outline);
    TABLES.forEach(t -> forms.look(t, regions.get(t)));
    Optional<FormOfTables.Decision> form = forms.decide(layout.view(), year.year(), year.told());
    if (form.filter(f -> f.told().evidence() == Evidence.LABELS).isEmpty()) {
      var older = this.older.byStatistics(layout, year.year(), remarks);
      if (older.isPresent()) {
        return Found.of(older.get());
      }
    }
    if (form.isPresent()) {
      List<FormTable> tables = tables(layout.view(), regions, form.get().form(), remarks);
      return tables.isEmpty()
          ? Found.no(Code.NO_TABLES, "labels, but no row of any table")
          : Found.of(
              new OlderReports.Decision(
                  form.get().form(), form.get().told(), tables, outline.sections()));
    }
    if (noForm(regions) == Code.UNKNOWN_FORM) {
      return Found.no(Code.UNKNOWN_FORM, "no label of a known form");
    }
    return withoutTables(layout, outline, year, remarks);
  }

  private Found withoutTables(
      Layout layout, Outline outline, Years.Decision year, Remarks remarks) {
    if (older.headsStatistics(layout)) {
      return Found.no(Code.UNKNOWN_FORM, "a statistics table, but no row that is known");
    }
    return older
        .narrative(layout, outline, year, remarks)
        .map(Found::of)
        .orElseGet(() -> Found.no(Code.NO_TABLES, "no label of a known form"));
  }

  /** Each table's section, its running text taken apart. */
  private Map<String, Region> regions(TextView view, Outline outline) {
    Map<String, Region> regions = new HashMap<>();
    Map<String, LabelText> folded = new HashMap<>();
    for (String table : TABLES) {
      RunningRows rows = new RunningRows(view, labels, table, scanners.get(table), folded);
      regions.put(table, rows.apart(outline.region(SECTION_OF.get(table))));
    }
    return regions;
  }

  /** Without any telling label: no tables at all, or tables of a form that is not known. */
  private Code noForm(Map<String, Region> regions) {
    boolean rows =
        TABLES.stream()
            .anyMatch(t -> regions.get(t).tokens().stream().anyMatch(k -> isRow(t, k.piece())));
    return rows ? Code.UNKNOWN_FORM : Code.NO_TABLES;
  }

  private boolean isRow(String table, Piece piece) {
    return labels.notation(table, Labels.Axis.ROW, piece.text()).isPresent();
  }

  private List<FormTable> tables(
      TextView view, Map<String, Region> regions, String form, Remarks remarks) {
    List<FormTable> tables = new ArrayList<>();
    for (String table : TABLES) {
      GluedTable glued = new GluedTable(sums, table);
      TableBuilder builder = new TableBuilder(table, view, remarks, glued);
      read(builder, new Part(table, regions.get(table), form), view, remarks);
      builder.build().ifPresentOrElse(tables::add, () -> missing(table, remarks));
      if (builder.hasAny()) {
        missingRows(form, table, builder, remarks);
      }
    }
    return tables;
  }

  /** One table's section, and the form it is on. */
  private record Part(String table, Region region, String form) {}

  private void read(TableBuilder builder, Part part, TextView view, Remarks remarks) {
    Map<String, List<String>> rows = catalogue.rows(part.form(), part.table());
    switch (part.table()) {
      case ProactiveTable.TABLE ->
          new ProactiveTable(labels, catalogue, remarks, builder).read(part.region(), part.form());
      case RequestsTable.TABLE ->
          new RequestsTable(labels, view, remarks, builder)
              .read(part.region(), rows.get("received"));
      default -> new CasesTable(labels, remarks, builder).read(part.region(), rows);
    }
  }

  private static void missing(String table, Remarks remarks) {
    remarks.add(Code.MISSING_TABLE, table, "no row found");
  }

  /** Rows the form has and the report does not; （六） in one row on form-2021 is no lack. */
  private void missingRows(String form, String table, TableBuilder builder, Remarks remarks) {
    Stream<String> rows = catalogue.rows(form, table).keySet().stream();
    rows.filter(r -> !builder.has(r) && !(r.startsWith("other.") && builder.has("other")))
        .forEach(r -> remarks.add(Code.MISSING_ROW, table, r));
  }
}
