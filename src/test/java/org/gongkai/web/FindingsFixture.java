package org.gongkai.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The three small reports with the findings of {@code web/findings.csv}, each as often as it says.
 */
final class FindingsFixture {

  private static final Path CASES = Path.of("src/test/resources/web/findings.csv");
  private static final String GK = Addresses.DEFINITIONS;

  private FindingsFixture() {}

  static Fixture load() {
    Fixture fixture = Fixture.load(Fixture.BASE);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(CASES, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(in)) {
        for (int i = 1; i <= Integer.parseInt(row.get("times")); i++) {
          int number = i;
          Txn.executeWrite(
              fixture.dataset(), () -> add(fixture.dataset().getDefaultGraph(), row, number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fixture;
  }

  private static void add(Graph graph, CSVRecord row, int number) {
    String key = row.get("report") + "/" + row.get("rule") + "/" + number;
    Node finding = NodeFactory.createURI(Fixture.BASE + "id/finding/" + key);
    graph.add(finding, RDF.type.asNode(), term("Finding"));
    graph.add(
        finding,
        term("aboutReport"),
        NodeFactory.createURI(Fixture.BASE + "id/report/" + row.get("report")));
    graph.add(finding, term("rule"), term("rule/" + row.get("rule")));
    graph.add(finding, term("findingState"), term("finding-state/" + row.get("state")));
    graph.add(
        finding, RDFS.label.asNode(), NodeFactory.createLiteralLang(row.get("sentence"), "zh"));
    if (!row.get("fault").isEmpty()) {
      graph.add(finding, term("fault"), term("fault/" + row.get("fault")));
    }
    if (!row.get("left").isEmpty()) {
      int left = Integer.parseInt(row.get("left"));
      int right = Integer.parseInt(row.get("right"));
      graph.add(finding, term("leftSum"), decimal(left));
      graph.add(finding, term("rightSum"), decimal(right));
      graph.add(finding, term("difference"), decimal(left - right));
    }
  }

  private static Node term(String name) {
    return NodeFactory.createURI(GK + name);
  }

  private static Node decimal(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDdecimal);
  }
}
