package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.gongkai.rml.MappingDocument;
import org.gongkai.rml.RmlPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registers as JSON and, through their mapping, as RDF, compared with approved files. */
final class RegistersTest {
  private static final Path FOLDER = Path.of("src/test/resources/gazetteer/registers");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Registers REGISTERS = new Registers(GAZETTEER);

  @BeforeAll
  static void startJena() {
    JenaSystem.init();
  }

  @Test
  void aFewRecordsAreAsApproved() throws IOException {
    assertThat(few())
        .isEqualTo(new ObjectMapper().readTree(FOLDER.resolve("document.json").toFile()));
  }

  @Test
  void theyAreMappedAsApproved() throws IOException {
    Graph wanted = RDFDataMgr.loadGraph(FOLDER.resolve("expected.ttl").toString());
    Graph found = mapped(Stream.of(few()));
    assertThat(found.stream()).containsExactlyInAnyOrderElementsOf(wanted.stream().toList());
  }

  private static ObjectNode few() {
    List<Territory> territories =
        Stream.of(
                "360000",
                "362221",
                "360981",
                "511402@1995",
                "511402",
                "429021",
                "232700",
                "810000",
                "zone/平潭综合实验区")
            .map(key -> GAZETTEER.territory(key).orElseThrow())
            .toList();
    ObjectNode document = REGISTERS.document(territories);
    document.setAll(REGISTERS.department(GAZETTEER.body("360981/行政审批局").orElseThrow()));
    document.putArray("years").add(REGISTERS.years().get("years").get(12));
    return document;
  }

  @Test
  void everyTerritoryAndYearIsInTheDocuments() {
    List<ObjectNode> documents = REGISTERS.documents().toList();
    assertThat(documents)
        .allMatch(d -> d.path("jurisdictions").size() + d.path("zones").size() <= 500);
    assertThat(size(documents, "jurisdictions")).isEqualTo(6826);
    assertThat(size(documents, "zones")).isEqualTo(1);
    // No government: three provinces and eight records of island groups.
    assertThat(size(documents, "governments")).isEqualTo(6826 + 1 - 3 - 8);
    assertThat(size(documents, "years")).isEqualTo(28);
  }

  private static int size(List<ObjectNode> documents, String list) {
    return documents.stream().mapToInt(document -> document.path(list).size()).sum();
  }

  @Test
  void everyAddressThatIsReferredToIsDescribed() {
    Set<String> described = new HashSet<>();
    Set<String> referred = new HashSet<>();
    REGISTERS
        .documents()
        .flatMap(document -> Stream.of("jurisdictions", "zones", "governments").map(document::path))
        .forEach(list -> list.forEach(node -> collect(node, described, referred)));
    assertThat(described).containsAll(referred);
  }

  private static void collect(JsonNode node, Set<String> described, Set<String> referred) {
    assertThat(described.add(node.get("address").asText())).isTrue();
    for (String list : List.of("isPartOf", "replacedBy", "covers", "subOrganizationOf")) {
      node.path(list).forEach(address -> referred.add(address.asText()));
    }
    if (node.has("spatial")) {
      referred.add(node.get("spatial").asText());
    }
  }

  @Test
  void noTwoRecordsAreTheSameItem() {
    Set<String> items = new HashSet<>();
    REGISTERS
        .documents()
        .flatMap(document -> document.findValues("sameAs").stream())
        .flatMap(same -> StreamSupport.stream(same.spliterator(), false))
        .forEach(item -> assertThat(items.add(item.asText())).as(item.asText()).isTrue());
    assertThat(items).hasSizeGreaterThan(3000);
  }

  @Test
  void theWholeRegisterIsMapped() throws IOException {
    Graph graph = mapped(REGISTERS.documents());
    assertThat(graph.size()).isGreaterThan(90_000);
    assertThat(graph.stream()).noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
  }

  @Test
  void aGovernmentIsNoDepartment() {
    Body government = GAZETTEER.body("360981").orElseThrow();
    assertThatThrownBy(() -> REGISTERS.department(government)).hasMessageContaining("360981");
  }

  @Test
  void aTownshipIsDescribedByItsReportAlone() throws IOException {
    assertThat(bodies("350128107", "350128107/财政所", "360981/国家税务总局丰城市税务局"))
        .isEqualTo(new ObjectMapper().readTree(FOLDER.resolve("bodies.json").toFile()));
    assertThat(REGISTERS.documents().flatMap(d -> d.findValuesAsText("address").stream()))
        .noneMatch(address -> address.matches("id/(jurisdiction|agency)/\\d{9}.*"));
  }

  @Test
  void bodiesThatNoRegisterListsAreMappedAsApproved() throws IOException {
    Graph wanted = RDFDataMgr.loadGraph(FOLDER.resolve("bodies.ttl").toString());
    JsonNode bodies = bodies("350128107", "350128107/财政所", "360981/国家税务总局丰城市税务局");
    Graph found =
        mapped(StreamSupport.stream(bodies.spliterator(), false).map(ObjectNode.class::cast));
    assertThat(found.stream()).containsExactlyInAnyOrderElementsOf(wanted.stream().toList());
  }

  private static JsonNode bodies(String... keys) {
    ArrayNode documents = new ObjectMapper().createArrayNode();
    Stream.of(keys)
        .map(key -> REGISTERS.department(GAZETTEER.body(key).orElseThrow()))
        .forEach(documents::add);
    return documents;
  }

  private static Graph mapped(Stream<ObjectNode> documents) throws IOException {
    MappingDocument mapping = MappingDocument.read(Path.of("mappings/registers.rml.ttl"));
    RmlPlan plan = RmlPlan.compile(mapping, "http://localhost:3030/");
    Graph graph = GraphFactory.createDefaultGraph();
    documents.forEach(document -> plan.map(document, StreamRDFLib.graph(graph)));
    return graph;
  }
}
