package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.reader.code.FurnitureWords;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.code.Sums;
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

  private final FurnitureWords furnitureWords = FurnitureWords.load();
  private final Sums sums = Sums.load();
  private final Map<String, LabelScanner> scanners = new HashMap<>();
  private final Labels labels;
  private final FormCatalogue catalogue;
  private final RunningHeadings headings;
  private final Gazetteer gazetteer;

  public FormParser(Gazetteer gazetteer) {
    this(Labels.load(), FormCatalogue.load(), gazetteer);
  }

  private FormParser(Labels labels, FormCatalogue catalogue, Gazetteer gazetteer) {
    this.labels = labels;
    this.catalogue = catalogue;
    this.headings = new RunningHeadings(labels);
    this.gazetteer = gazetteer;
    TABLES.forEach(t -> scanners.put(t, new LabelScanner(labels, t)));
  }

  /** The same parser with another gazetteer. */
  public FormParser with(Gazetteer other) {
    return new FormParser(labels, catalogue, other);
  }

  /**
   * Reads the reports of a layout, of which one refused does not refuse the others; {@code bytes}
   * is the file the layout was made from.
   */
  public List<ReadResult> parse(Layout layout, Source source, byte[] bytes) {
    Furniture furniture = Furniture.of(layout.view(), furnitureWords);
    Source addressed = furniture.addressed(source);
    return ReportParts.of(layout, furniture.rest()).stream()
        .map(part -> parse(part, furniture, addressed, bytes))
        .toList();
  }

  private ReadResult parse(ReportPart part, Furniture furniture, Source source, byte[] bytes) {
    Layout layout = headings.apart(part.layout());
    Outline outline = new Outline(layout, labels, part.end());
    Imprint imprint = new Imprint(part, furniture, outline.endOfPreamble());
    if (outline.isEmpty() && !imprint.hasTitle()) {
      return refused(source, Code.NOT_A_REPORT, "no title and no section heading");
    }
    Remarks remarks = new Remarks(source.file(), layout.view());
    Optional<Years.Decision> year = imprint.year(remarks);
    if (year.isEmpty()) {
      return refused(source, Code.UNKNOWN_YEAR, imprint.noYear());
    }
    FormOfTables forms = new FormOfTables(labels);
    Map<String, Region> regions = regions(layout.view(), outline);
    TABLES.forEach(t -> forms.look(t, regions.get(t)));
    Optional<FormOfTables.Decision> form =
        forms.decide(layout.view(), year.get().year(), year.get().told());
    if (form.isEmpty()) {
      return withoutForm(layout.view().text(), source, regions);
    }
    List<FormTable> tables = tables(layout.view(), regions, form.get().form(), remarks);
    if (tables.isEmpty()) {
      return refused(source, Code.NO_TABLES, "labels, but no row of any table");
    }
    Names.Decision who = imprint.reporter(gazetteer, year.get().year(), remarks);
    if (who.body().isEmpty()) {
      return refused(source, who.code(), who.why());
    }
    Reporter reporter = who.body().get().reporter();
    Report report =
        report(source, reporter, year.get(), form.get(), outline, tables)
            .withIssued(imprint.issued(remarks))
            .withRemarks(remarks.problems());
    return new ReadResult.Parsed(report, layout.view().text(), bytes);
  }

  /** Each table's section, its running text taken apart. */
  private Map<String, Region> regions(TextView view, Outline outline) {
    Map<String, Region> regions = new HashMap<>();
    for (String table : TABLES) {
      RunningRows rows = new RunningRows(view, labels, table, scanners.get(table));
      regions.put(table, rows.apart(outline.region(SECTION_OF.get(table))));
    }
    return regions;
  }

  private ReadResult withoutForm(String text, Source source, Map<String, Region> regions) {
    Code code = noForm(regions);
    if (code == Code.NO_TABLES && STATISTICS.matcher(text).find()) {
      return refused(source, Code.UNKNOWN_FORM, "a statistics table, as of form-2014");
    }
    return refused(source, code, "no label of form-2019 or form-2021");
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
