package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormLayoutTest {

  @ParameterizedTest
  @CsvSource({
    "requests, form-2019, 23, 7",
    "requests, form-2021, 25, 7",
    "cases, form-2019, 1, 15",
    "cases, form-2021, 1, 15",
    "proactive, form-2019, 8, 13",
    "proactive, form-2021, 6, 6"
  })
  void hasTheRowsAndColumnsOfTheForm(String table, String form, int rows, int columns) {
    FormLayout layout = FormLayout.of(table, form).orElseThrow();
    assertThat(leaves(layout.blocks().stream().map(FormLayout.Block::rows))).isEqualTo(rows);
    assertThat(leaves(layout.blocks().stream().map(FormLayout.Block::columns))).isEqualTo(columns);
    DatasetGraph data = Fixture.load(Fixture.BASE).dataset();
    Txn.executeRead(
        data,
        () ->
            concepts(layout)
                .forEach(
                    concept ->
                        assertThat(data.getDefaultGraph().contains(concept, Node.ANY, Node.ANY))
                            .as(concept.toString())
                            .isTrue()));
  }

  @Test
  void anUnknownFormHasNoLayout() {
    assertThat(FormLayout.of("requests", "form-2014")).isEmpty();
  }

  private static int leaves(Stream<List<LayoutNode>> nodes) {
    return nodes.flatMap(List::stream).mapToInt(LayoutNode::leaves).sum();
  }

  private static Stream<Node> concepts(FormLayout layout) {
    return layout.blocks().stream()
        .flatMap(block -> Stream.concat(block.columns().stream(), block.rows().stream()))
        .flatMap(FormLayoutTest::below)
        .filter(node -> !node.concept().isEmpty())
        .map(node -> NodeFactory.createURI(Addresses.DEFINITIONS + node.concept()));
  }

  private static Stream<LayoutNode> below(LayoutNode node) {
    return Stream.concat(Stream.of(node), node.children().stream().flatMap(FormLayoutTest::below));
  }
}
