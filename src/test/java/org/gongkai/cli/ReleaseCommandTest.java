package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The downloads of the samples, each read back by what reads such files. */
@ExtendWith(SampleStore.class)
class ReleaseCommandTest {
  private static final List<String> TABLES =
      List.of("proactive", "requests", "cases", "statistics", "claims", "findings");

  @TempDir static Path folder;
  private static Path release;
  private static Path samples;

  @BeforeAll
  static void write(Path store) {
    samples = store;
    release = folder.resolve("下载");
    Console console =
        Console.run("release", "--store", store.toString(), "--into", release.toString());
    assertThat(console.code()).as(console.err()).isZero();
    assertThat(console.out()).contains("observations.parquet", "province-360000.nt.gz");
  }

  @Test
  void everyFileHasItsChecksumAndNoOtherIsThere() throws IOException {
    Set<String> summed = new TreeSet<>(Set.of("SHA256SUMS"));
    for (String line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
      String name = line.substring(66);
      summed.add(name);
      assertThat(DigestUtils.sha256Hex(Files.readAllBytes(release.resolve(name))))
          .as(name)
          .isEqualTo(line.substring(0, 64));
    }
    try (Stream<Path> files = Files.list(release)) {
      assertThat(files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(summed);
    }
  }

  @Test
  void equalStoresGiveEqualBytes() throws IOException {
    Path again = folder.resolve("again");
    Console.run("release", "--store", samples.toString(), "--into", again.toString());
    assertThat(again.resolve("SHA256SUMS")).hasSameBinaryContentAs(release.resolve("SHA256SUMS"));
  }

  @Test
  void theWholeGraphIsThatOfExport() throws IOException {
    Console exported = Console.run("export", "--store", samples.toString(), "--sorted");
    List<String> lines = lines("gongkai.nt.gz");
    assertThat(lines).isEqualTo(exported.out().lines().toList());
    try (BufferedReader zstd =
        reader(new ZstdInputStream(Files.newInputStream(release.resolve("gongkai.nt.zst"))))) {
      assertThat(zstd.lines().toList()).isEqualTo(lines);
    }
    Graph trig =
        RDFParser.source(
                new GZIPInputStream(Files.newInputStream(release.resolve("gongkai.trig.gz"))))
            .lang(Lang.TRIG)
            .toGraph();
    assertThat(trig.size()).isEqualTo(lines.size());
  }

  @Test
  void partsHoldTheReportsOfTheirYearOrProvinceAndNothingElse() throws IOException {
    Set<String> years = new HashSet<>();
    for (String year : List.of("2019", "2020", "2021")) {
      List<String> lines = lines("year-" + year + ".nt.gz");
      assertThat(lines).allMatch(l -> l.contains("/" + year));
      years.addAll(lines);
    }
    List<String> province = lines("province-360000.nt.gz");
    assertThat(new HashSet<>(province)).isEqualTo(years);
    long aboutReports =
        lines("gongkai.nt.gz").stream()
            .filter(
                l ->
                    l.matches(
                        "<[^>]*/id/(report|finding|assessment|repair)/.*|<[^>]*> <[^>]*cube#slice> .*"))
            .count();
    assertThat(province).hasSize((int) aboutReports).anyMatch(l -> l.contains("行政审批局"));
  }

  @Test
  void observationsAreTheSameInBothForms() throws IOException, SQLException {
    List<CSVRecord> csv = csv("observations.csv.gz");
    BigDecimal sum =
        csv.stream()
            .map(r -> r.get("value"))
            .filter(v -> !v.isEmpty())
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String file = "'" + release.resolve("observations.parquet") + "'";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet found =
            duck.createStatement()
                .executeQuery(
                    "SELECT count(*), sum(value), count(DISTINCT observation), max(name) FROM "
                        + file)) {
      found.next();
      assertThat(found.getInt(1)).isEqualTo(csv.size()).isGreaterThan(900);
      assertThat(found.getBigDecimal(2)).isEqualByComparingTo(sum);
      assertThat(found.getInt(3)).isEqualTo(csv.size());
      assertThat(found.getString(4)).isEqualTo("高安市人民政府");
    }
  }

  @TestFactory
  Stream<DynamicTest> tablesAreAsTheirDescriptionSays() {
    return Stream.concat(Stream.of("observations"), TABLES.stream())
        .map(t -> DynamicTest.dynamicTest(t, () -> fits(t)));
  }

  // The checks of a CSVW processor that matter here: header, types, what is required, keys.
  private static void fits(String table) throws IOException {
    JsonNode description =
        new ObjectMapper().readTree(release.resolve(table + ".csv-metadata.json").toFile());
    assertThat(description.get("url").asText()).isEqualTo(table + ".csv");
    List<CSVRecord> rows = csv(table.equals("observations") ? table + ".csv.gz" : table + ".csv");
    JsonNode columns = description.at("/tableSchema/columns");
    List<String> names = columns.findValuesAsText("name");
    Set<List<String>> keys = new HashSet<>();
    for (CSVRecord row : rows) {
      assertThat(row.getParser().getHeaderNames()).isEqualTo(names);
      columns.forEach(c -> fits(c, row.get(c.get("name").asText())));
      keys.add(
          Stream.of(description.at("/tableSchema/primaryKey"))
              .flatMap(k -> k.valueStream())
              .map(k -> row.get(k.asText()))
              .toList());
    }
    assertThat(keys).as("every row has a key of its own").hasSize(rows.size());
  }

  private static void fits(JsonNode column, String value) {
    if (value.isEmpty()) {
      assertThat(column.path("required").asBoolean()).as(column.toString()).isFalse();
      return;
    }
    switch (column.get("datatype").asText()) {
      case "decimal" -> assertThat(value).matches("-?\\d+(\\.\\d+)?");
      case "integer" -> assertThat(value).matches("\\d+");
      case "gYear" -> assertThat(value).matches("\\d{4}");
      case "anyURI" -> assertThat(value).startsWith("http://localhost:3030/id/");
      default -> assertThat(value).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    }
  }

  @TestFactory
  Stream<DynamicTest> workbooksHoldTheRowsOfTheCsv() {
    return TABLES.stream()
        .map(
            t ->
                DynamicTest.dynamicTest(
                    t,
                    () -> {
                      try (XSSFWorkbook book =
                          new XSSFWorkbook(Files.newInputStream(release.resolve(t + ".xlsx")))) {
                        assertThat(book.getSheet(t).getLastRowNum())
                            .isEqualTo(csv(t + ".csv").size());
                      }
                    }));
  }

  @Test
  void theTableHasARowAsTheFormPrintsIt() throws IOException {
    assertThat(csv("requests.csv"))
        .anyMatch(
            r ->
                r.get("agency").equals("360981")
                    && r.get("row").equals("total")
                    && r.get("row_label").equals("总计")
                    && r.get("natural_person").equals("6"));
  }

  @Test
  void catalogueAndVoidCountWhatIsThere() throws IOException {
    Graph catalogue = RDFDataMgr.loadGraph(release.resolve("catalogue.ttl").toString());
    assertThat(catalogue.stream(Node.ANY, DCAT.byteSize.asNode(), Node.ANY))
        .allSatisfy(
            t ->
                assertThat(t.getObject().getLiteralLexicalForm())
                    .isEqualTo(size(t.getSubject().getURI().replaceAll(".*/", ""))))
        .hasSizeGreaterThan(25);
    Graph counts = RDFDataMgr.loadGraph(release.resolve("void.ttl").toString());
    assertThat(
            counts.stream(Node.ANY, VOID.triples.asNode(), Node.ANY)
                .filter(t -> t.getSubject().getURI().endsWith("/id/dataset"))
                .map(t -> t.getObject().getLiteralLexicalForm()))
        .containsExactly(Integer.toString(lines("gongkai.nt.gz").size()));
    assertThat(counts.stream(Node.ANY, VOID.propertyPartition.asNode(), Node.ANY))
        .hasSizeGreaterThan(50);
  }

  private static String size(String name) {
    try {
      return Long.toString(Files.size(release.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFolderThatIsNoReleaseStaysAsItIs() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("我的"));
    Files.writeString(mine.resolve("笔记.txt"), "不可丢失");
    Console refused =
        Console.run("release", "--store", samples.toString(), "--into", mine.toString());
    assertThat(refused.code()).isEqualTo(Main.MISUSE);
    assertThat(refused.err()).contains("is there and is no release");
    assertThat(mine.resolve("笔记.txt")).hasContent("不可丢失");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all)
          .noneMatch(p -> p.toString().endsWith(".new") || p.toString().endsWith(".old"));
    }
  }

  @Test
  void aMarkIsWrittenWhereItIsAskedFor() throws IOException {
    Path marked = folder.resolve("marked");
    Console.run("release", "--store", samples.toString(), "--into", marked.toString(), "--bom");
    assertThat(Files.readAllBytes(marked.resolve("requests.csv"))).startsWith(0xEF, 0xBB, 0xBF);
    Console.run("release", "--store", samples.toString(), "--into", marked.toString());
    assertThat(Files.readAllBytes(marked.resolve("requests.csv"))).startsWith('r', 'e', 'p');
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader lines =
        reader(new GZIPInputStream(Files.newInputStream(release.resolve(name))))) {
      return lines.lines().toList();
    }
  }

  private static BufferedReader reader(java.io.InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static List<CSVRecord> csv(String name) throws IOException {
    java.io.InputStream in = Files.newInputStream(release.resolve(name));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(
            name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}
