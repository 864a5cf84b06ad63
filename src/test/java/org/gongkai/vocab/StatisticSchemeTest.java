package org.gongkai.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.reader.code.CodeTable;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.code.StatisticCodes;
import org.junit.jupiter.api.Test;

/** The indicators that the reader knows are those that the ontology describes. */
final class StatisticSchemeTest {
  private static final Graph ONTOLOGY = OntologyFiles.published("http://localhost:3030/");
  private static final List<CSVRecord> ROWS = CodeTable.rows("statistics.csv");

  @Test
  void codesAreTheScheme() {
    Set<String> scheme =
        ONTOLOGY.stream(Node.ANY, SKOS.inScheme.asNode(), Gk.scheme("statistic"))
            .map(t -> t.getSubject().getURI().substring((Gk.NS + "statistic/").length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ROWS).hasSizeGreaterThan(60);
    assertThat(ROWS.stream().map(r -> r.get("notation")))
        .containsExactlyInAnyOrderElementsOf(scheme);
  }

  @Test
  void labelUnitAndBroaderAreThoseOfTheScheme() {
    for (CSVRecord row : ROWS) {
      Node concept = Gk.concept("statistic", row.get("notation"));
      Node label = NodeFactory.createLiteralLang(row.get("label"), "zh");
      assertThat(ONTOLOGY.contains(concept, SKOS.prefLabel.asNode(), label)).as("%s", row).isTrue();
      boolean group = row.get("measure").equals("group");
      assertThat(row.get("unit").isEmpty()).isEqualTo(group);
      assertThat(ONTOLOGY.contains(concept, Gk.PRINTED_UNIT, Node.ANY)).isNotEqualTo(group);
      int dot = row.get("notation").lastIndexOf('.');
      assertThat(ONTOLOGY.contains(concept, SKOS.broader.asNode(), Node.ANY)).isEqualTo(dot > 0);
      if (dot > 0) {
        Node broader = Gk.concept("statistic", row.get("notation").substring(0, dot));
        assertThat(ONTOLOGY.contains(concept, SKOS.broader.asNode(), broader)).isTrue();
      }
    }
  }

  @Test
  void everyLabelNamesItsCodeAndOnlyTheLabelsOfResultsNameTwo() {
    StatisticCodes codes = StatisticCodes.load();
    Map<String, Set<String>> named = new HashMap<>();
    for (CSVRecord row : ROWS) {
      String[] aliases = row.get("aliases").split("\\|");
      Stream.concat(Stream.of(row.get("label")), Arrays.stream(aliases))
          .filter(l -> !l.isEmpty())
          .forEach(
              l -> {
                assertThat(codes.named(l)).anyMatch(c -> c.notation().equals(row.get("notation")));
                named
                    .computeIfAbsent(Labels.key(l), k -> new TreeSet<>())
                    .add(row.get("notation").replaceAll("\\..*", ""));
              });
    }
    assertThat(named.values())
        .filteredOn(n -> n.size() > 1)
        .isNotEmpty()
        .allMatch(n -> n.equals(Set.of("reviews", "lawsuits")));
    assertThat(codes.named("主动公开政府信息数（不同渠道和方式公开相同信息计1条）")).hasSize(1);
    assertThat(codes.named("水库座数")).isEmpty();
  }
}
