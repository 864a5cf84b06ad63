package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.FormTable;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.Reporter;
import org.gongkai.report.Source;

/**
 * Finds the report in a layout: who reports, on which year, on which form, and every cell of its
 * three tables (条例 art. 50). Knows nothing of formats; what it knows of the form stands in {@code
 * mappings/codes}.
 */
public final class FormParser {
  private static final Map<String, Integer> SECTION_OF =
      Map.of(ProactiveTable.TABLE, 2, RequestsTable.TABLE, 3, CasesTable.TABLE, 4);
  private static final Pattern STATISTICS = Pattern.compile("统计表|指标名称|统计指标");
  private static final List<String> TABLES =
      List.of(ProactiveTable.TABLE, RequestsTable.TABLE, CasesTable.TABLE);

  private final Labels labels = Labels.load();
  private final FormCatalogue catalogue = FormCatalogue.load();
  private final Gazetteer gazetteer;

  public FormParser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Reads the report of a layout; {@code bytes} is the file the layout was made from. */
  public ReadResult parse(Layout layout, Source source, byte[] bytes) {
    Outline outline = new Outline(layout, labels);
    Optional<Title> title = Title.find(layout, outline.firstHeading());
    if (outline.isEmpty() && title.isEmpty()) {
      return refused(source, Code.NOT_A_REPORT, "no title and no section heading");
    }
    Remarks remarks = new Remarks(source.file(), layout.view());
    Optional<Years.Decision> year =
        new Years(layout.view(), outline.endOfPreamble()).decide(title, remarks);
    if (year.isEmpty()) {
      return refused(
          source, Code.UNKNOWN_YEAR, "no title, period or text names one year from 2008 on");
    }
    FormOfTables forms = new FormOfTables(labels);
    TABLES.forEach(t -> forms.look(t, outline.region(SECTION_OF.get(t))));
    Optional<FormOfTables.Decision> form =
        forms.decide(layout.view(), year.get().year(), year.get().told());
    if (form.isEmpty()) {
      return withoutForm(layout.view().text(), source, outline);
    }
    List<FormTable> tables = tables(layout.view(), outline, form.get().form(), remarks);
    if (tables.isEmpty()) {
      return refused(source, Code.NO_TABLES, "labels, but no row of any table");
    }
    Reporters.Decision who =
        new Reporters(gazetteer, layout, outline).decide(title, year.get().year());
    if (who.reporter().isEmpty()) {
      return refused(source, who.code(), who.found());
    }
    Report report = report(source, who.reporter().get(), year.get(), form.get(), outline, tables);
    return new ReadResult.Parsed(
        report.withRemarks(remarks.problems()), layout.view().text(), bytes);
  }

  private ReadResult withoutForm(String text, Source source, Outline outline) {
    Code code = noForm(outline);
    if (code == Code.NO_TABLES && STATISTICS.matcher(text).find()) {
      return refused(source, Code.UNKNOWN_FORM, "a statistics table, as of form-2014");
    }
    if (code == Code.NO_TABLES && labels.isMentioned(RequestsTable.TABLE, text)) {
      return refused(source, Code.CELLS_NOT_APART, "labels of a table stand in running text");
    }
    return refused(source, code, "no label of form-2019 or form-2021");
  }

  /** Without any telling label: no tables at all, or tables of a form that is not known. */
  private Code noForm(Outline outline) {
    boolean rows =
        TABLES.stream()
            .flatMap(
                t -> outline.region(SECTION_OF.get(t)).tokens().stream().map(k -> Map.entry(t, k)))
            .anyMatch(e -> isRow(e.getKey(), e.getValue().piece()));
    return rows ? Code.UNKNOWN_FORM : Code.NO_TABLES;
  }

  private boolean isRow(String table, Piece piece) {
    return labels.notation(table, Labels.Axis.ROW, piece.text()).isPresent();
  }

  private List<FormTable> tables(TextView view, Outline outline, String form, Remarks remarks) {
    List<FormTable> tables = new ArrayList<>();
    for (String table : TABLES) {
      TableBuilder builder = new TableBuilder(table, view, remarks);
      read(builder, new Part(table, outline.region(SECTION_OF.get(table)), form), view, remarks);
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

  private static Report report(
      Source source,
      Reporter who,
      Years.Decision year,
      FormOfTables.Decision form,
      Outline outline,
      List<FormTable> tables) {
    return new Report(
        source,
        who,
        year.year(),
        year.told(),
        year.period(),
        form.form(),
        form.told(),
        outline.sections(),
        tables,
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static ReadResult refused(Source source, Code code, String found) {
    return new ReadResult.Refused(List.of(new Problem(code, Place.of(source.file()), found)));
  }
}
