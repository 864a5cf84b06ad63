package org.gongkai.federate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files of partners: each {@code invalid.*.csv} is refused with the lines of its {@code .txt}. */
class PartnersTest {
  private static final Path FOLDER = Path.of("src/test/resources/federate/partners");

  @TestFactory
  Stream<DynamicTest> everyBadFileNamesItsLines() throws IOException {
    List<Path> bad;
    try (Stream<Path> files = Files.list(FOLDER)) {
      bad = files.filter(f -> f.getFileName().toString().matches("invalid.*csv")).sorted().toList();
    }
    assertThat(bad).hasSizeGreaterThan(4);
    return bad.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    Path faults = Path.of(file.toString().replace(".csv", ".txt"));
    String expected = Files.readString(faults).strip();
    assertThatThrownBy(() -> Partners.read(file))
        .isInstanceOfSatisfying(
            BadPartnersException.class,
            bad -> assertThat(bad.getMessage().replace(FOLDER + "/", "")).isEqualTo(expected));
  }

  @Test
  void aWholeFile() {
    Partners partners = Partners.read(FOLDER.resolve("valid.csv"));
    Partner wikidata = partners.called("https://query.wikidata.org/sparql").orElseThrow();
    assertThat(wikidata.title().zh()).isEqualTo("维基数据");
    assertThat(wikidata.route().address()).hasToString("https://qlever.example/wikidata");
    assertThat(wikidata.budget()).isEqualTo(new Budget(4, 2000, Duration.ofSeconds(8), 1_000_000));
    assertThat(wikidata.reuse()).hasHours(1);
    Partner jiangxi = partners.called("http://数据.example/查询").orElseThrow();
    assertThat(jiangxi.title().zh()).isEqualTo("江西省统计局, 数据");
    assertThat(jiangxi.route().address())
        .hasToString("http://xn--vxup8b.example/%E6%9F%A5%E8%AF%A2");
    assertThat(jiangxi.route().internal()).isTrue();
    assertThat(jiangxi.budget()).isEqualTo(Budget.OF_A_PARTNER);
    assertThat(jiangxi.reuse()).isZero();
    assertThat(partners.called("https://query.wikidata.org/sparql?")).isEmpty();
  }

  @Test
  void theSchemaHasTheColumnsAndDefaultsOfTheProgram() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(Files.readString(Path.of("ontology/partners.csv-metadata.json")))
            .get("tableSchema")
            .get("columns");
    List<String> names =
        StreamSupport.stream(schema.spliterator(), false).map(c -> c.get("name").asText()).toList();
    assertThat(String.join(",", names)).isEqualTo(PartnerRow.COLUMNS_TEXT);
    Budget usual = Budget.OF_A_PARTNER;
    assertThat(defaults(schema))
        .containsExactly(
            "internal=false",
            "calls=" + usual.calls(),
            "rows=" + usual.rows(),
            "seconds=" + usual.time().toSeconds(),
            "bytes=" + usual.bytes(),
            "cache=0");
  }

  private static List<String> defaults(JsonNode columns) {
    return StreamSupport.stream(columns.spliterator(), false)
        .filter(c -> c.has("default"))
        .map(c -> c.get("name").asText() + "=" + c.get("default").asText())
        .toList();
  }
}
