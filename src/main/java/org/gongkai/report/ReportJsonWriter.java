package org.gongkai.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds the JSON of one report, in the order of the schema. */
final class ReportJsonWriter {
  private final ObjectNode root;
  private final Report report;
  private final String address;
  private final String sha256;

  ReportJsonWriter(ObjectNode root, Report report) {
    this.root = root;
    this.report = report;
    this.address = report.address();
    this.sha256 = report.source().sha256();
  }

  ObjectNode write() {
    root.put("$schema", ReportJson.SCHEMA).put("address", address);
    root.put("file", report.source().file());
    source();
    reporter();
    year();
    form();
    ArrayNode sections = root.putArray("sections");
    report.sections().forEach(s -> section(sections.addObject(), s));
    ArrayNode tables = root.putArray("tables");
    report.tables().forEach(t -> table(tables.addObject(), t));
    ArrayNode claims = root.putArray("claims");
    report.claims().forEach(c -> claim(claims.addObject(), c));
    ArrayNode remarks = root.putArray("remarks");
    report.remarks().forEach(r -> remark(remarks.addObject(), r));
    return root;
  }

  private void source() {
    Source source = report.source();
    ObjectNode node = root.putObject("source");
    node.put("address", Addresses.source(sha256))
        .put("sha256", sha256)
        .put("bytes", source.bytes())
        .put("characters", source.characters())
        .put("mediaType", source.mediaType());
    source.charset().ifPresent(c -> node.put("charset", c));
    source.address().ifPresent(a -> node.put("published", a));
    source.retrieved().ifPresent(t -> node.put("retrieved", t.toString()));
  }

  private void reporter() {
    Reporter reporter = report.reporter();
    ObjectNode agency = root.putObject("agency");
    agency.put("address", Addresses.agency(reporter.key())).put("key", reporter.key());
    agency.put("name", reporter.name());
    reporter.englishName().ifPresent(n -> agency.put("englishName", n));
    told(agency, reporter.told());
    Reporter.Jurisdiction place = reporter.jurisdiction();
    ObjectNode jurisdiction = root.putObject("jurisdiction");
    jurisdiction.put("address", Addresses.jurisdiction(place.key())).put("key", place.key());
    place.code().ifPresent(c -> jurisdiction.put("code", c));
    jurisdiction.put("name", place.name()).put("level", place.level());
    root.put("scope", reporter.isGovernment() ? "territory" : "body");
  }

  private void year() {
    ObjectNode year = root.putObject("year");
    year.put("address", Addresses.year(report.year())).put("value", report.year());
    told(year, report.yearTold());
    root.putObject("period")
        .put("address", Addresses.period(address))
        .put("start", report.period().start().toString())
        .put("end", report.period().end().toString())
        .put("stated", report.period().stated());
    report.issued().ifPresent(i -> issued(root.putObject("issued"), i));
  }

  private void issued(ObjectNode node, Issued issued) {
    node.put("date", issued.date().toString());
    told(node, issued.told());
  }

  private void form() {
    ObjectNode form = root.putObject("form").put("notation", report.form());
    told(form, report.formTold());
  }

  private void told(ObjectNode node, Told told) {
    node.put("evidence", told.evidence().notation()).put("printed", told.printed());
    span(node, told.span());
  }

  private void span(ObjectNode node, Span span) {
    node.put("start", span.start()).put("end", span.end());
    node.put("place", Addresses.place(sha256, span));
  }

  private void section(ObjectNode node, Section section) {
    node.put("number", section.number()).put("heading", section.heading());
    span(node, section.span());
  }

  private void table(ObjectNode node, FormTable table) {
    node.put("table", table.table());
    span(node, table.span());
    ArrayNode slices = node.putArray("slices");
    table.cells().stream()
        .map(table::cube)
        .distinct()
        .forEach(cube -> slice(slices.addObject(), table, cube));
    ArrayNode cells = node.putArray("cells");
    table.cells().forEach(c -> cell(cells.addObject(), table, c));
    if (!table.indicators().isEmpty()) {
      ArrayNode indicators = node.putArray("indicators");
      table.indicators().forEach(i -> indicator(indicators.addObject(), table.table(), i));
    }
  }

  /** The cells of one table that are figures of one cube, or would be if they held a figure. */
  private void slice(ObjectNode node, FormTable table, String cube) {
    node.put("address", Addresses.slice(address, cube)).put("cube", cube);
    node.put("table", table.table()).put("form", report.form()).put("report", address);
    dimensions(node, cube);
    node.put("place", Addresses.place(sha256, table.span()));
    ArrayNode observations = node.putArray("observations");
    ArrayNode gaps = node.putArray("gaps");
    for (Cell cell : table.cells()) {
      if (table.cube(cell).equals(cube)) {
        (cell.figure().isPresent() ? observations : gaps).add(address(table.table(), cell));
      }
    }
  }

  private void dimensions(ObjectNode node, String cube) {
    node.put("dataSet", Addresses.dataSet(cube, report.form()));
    node.put("agency", Addresses.agency(report.reporter().key()));
    node.put("jurisdiction", Addresses.jurisdiction(report.reporter().jurisdiction().key()));
    node.put("year", Addresses.year(report.year()));
  }

  private String address(String table, Cell cell) {
    return Addresses.cell(address, table, cell.row(), cell.column());
  }

  /** A row of a statistics table; one of this report alone has an address of its own. */
  private void indicator(ObjectNode node, String table, Indicator indicator) {
    node.put("row", indicator.row()).put("label", indicator.label());
    indicator.unit().ifPresent(u -> node.put("unit", u));
    indicator.measure().ifPresent(m -> node.put("measure", m.notation()));
    indicator.parent().ifPresent(p -> node.put("parent", p));
    span(node, indicator.span());
    if (indicator.isLocal()) {
      node.put("address", Addresses.indicator(address, table, indicator.row()));
      indicator.parent().ifPresent(p -> reference(node, "broader", table, p));
    }
  }

  /** A row's concept: by notation if a code list has it, else by its address. */
  private void reference(ObjectNode node, String name, String table, String row) {
    if (Indicator.isLocal(row)) {
      node.put(name + "Address", Addresses.indicator(address, table, row));
    } else {
      node.put(name + "Notation", row);
    }
  }

  private void cell(ObjectNode node, FormTable table, Cell cell) {
    node.put("address", address(table.table(), cell));
    dimensions(node, table.cube(cell));
    node.put("row", cell.row()).put("column", cell.column());
    table
        .indicator(cell.row())
        .ifPresent(
            i -> {
              reference(node, "indicator", table.table(), cell.row());
              i.unit().ifPresent(u -> node.put("unit", u));
            });
    node.put("state", cell.state().notation()).put("printed", cell.printed());
    span(node, cell.span());
    cell.figure().ifPresent(f -> figure(node, f));
    cell.constraint().ifPresent(c -> node.put("constraint", c.notation()));
    if (!cell.candidates().isEmpty()) {
      ArrayNode candidates = node.putArray("candidates");
      cell.candidates().forEach(f -> figure(candidates.addObject(), f));
    }
  }

  /** Counts are JSON numbers; money is text, because most readers of JSON would round it. */
  private static void figure(ObjectNode node, Figure figure) {
    if (figure.measure() == Figure.Measure.COUNT) {
      node.put("count", figure.value().toBigIntegerExact());
    } else {
      node.put("amount", figure.value().toPlainString());
    }
  }

  private void claim(ObjectNode node, Claim claim) {
    node.put("address", Addresses.claim(address, claim.number())).put("number", claim.number());
    node.put("agency", Addresses.agency(report.reporter().key()));
    node.put("jurisdiction", Addresses.jurisdiction(report.reporter().jurisdiction().key()));
    node.put("year", Addresses.year(report.year()));
    ClaimJson.write(node, claim);
    node.put("printed", claim.figure().printed());
    span(node, claim.figure().span());
    ObjectNode sentence = node.putObject("sentence").put("printed", claim.sentence().printed());
    span(sentence, claim.sentence().span());
  }

  private static void remark(ObjectNode node, Problem problem) {
    node.put("code", problem.code().name()).put("part", problem.place().part());
    node.put("line", problem.place().line()).put("found", problem.found());
  }
}
