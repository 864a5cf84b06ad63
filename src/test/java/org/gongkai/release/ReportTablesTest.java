package org.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.table.CsvRows;
import org.gongkai.table.Schema;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of one report, with cells that have no figure. */
class ReportTablesTest {
  private static final Codes CODES = Codes.load();
  private static final ReportTables TABLES =
      new ReportTables(
          "http://localhost:3030/",
          CODES,
          new Provinces(GraphFactory.createDefaultGraph(), "http://localhost:3030/"));

  @Test
  void aCellWithoutAFigureSaysWhy() throws IOException {
    List<CSVRecord> rows =
        rows(
            new Schemas(CODES).form(FormKind.PROACTIVE),
            (r, to) -> TABLES.form(FormKind.PROACTIVE, r, to));
    CSVRecord licence =
        rows.stream().filter(r -> r.get("row").equals("licence")).findFirst().orElseThrow();
    assertThat(licence.get("change")).isEqualTo("-2");
    assertThat(licence.get("decisions")).isEmpty();
    assertThat(licence.get("gaps")).startsWith("decisions:");
    assertThat(licence.get("row_label")).isEqualTo("行政许可");
  }

  @Test
  void whatIsPrintedStandsBesideWhatItMeans() throws IOException {
    List<CSVRecord> rows = rows(Schemas.observations(), TABLES::observations);
    assertThat(rows)
        .anyMatch(
            r ->
                r.get("printed").equals("减2")
                    && r.get("value").equals("-2")
                    && r.get("name").equals("丰城市人民政府")
                    && r.get("start").equals("103"));
    assertThat(rows).anyMatch(r -> r.get("unit").equals("CNY") && !r.get("value").isEmpty());
    assertThat(rows).anyMatch(r -> r.get("value").isEmpty() && !r.get("state").equals("number"));
  }

  /** A column that was added to the form is a column here, or its figures would be lost. */
  @ParameterizedTest
  @EnumSource(FormKind.class)
  void everyColumnOfTheFormIsOne(FormKind kind) {
    Set<String> list =
        OntologyFiles.published(Gk.NS).stream(
                Node.ANY, SKOS.inScheme.asNode(), Gk.scheme(kind.columns()))
            .map(t -> t.getSubject().getURI().replaceAll("^.*/", ""))
            .filter(c -> !c.equals("legal-person"))
            .collect(Collectors.toSet());
    assertThat(Set.copyOf(kind.order())).isEqualTo(list);
  }

  private interface Filling {
    void fill(Report report, CsvRows to) throws IOException;
  }

  private static List<CSVRecord> rows(Schema schema, Filling filling) throws IOException {
    byte[] json = Files.readAllBytes(Path.of("src/test/resources/report/valid.json"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvRows rows = new CsvRows(schema, out, false)) {
      filling.fill(ReportJson.read(json), rows);
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(out.toString(StandardCharsets.UTF_8), format)) {
      return parser.getRecords();
    }
  }
}
