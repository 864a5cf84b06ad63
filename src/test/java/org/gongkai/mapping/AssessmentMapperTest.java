package org.gongkai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.Example;
import org.gongkai.assessment.VerdictJson;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.Test;

/** What the mappings say of an assessment and of verdicts. */
final class AssessmentMapperTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Path CASE = Path.of("src/test/resources/mapping/assessment");
  private static final AssessmentMapper MAPPER = AssessmentMapper.load(BASE);

  @Test
  void exampleIsMappedAsApproved() throws IOException {
    Set<Triple> mapped = MAPPER.assessment(AssessmentJson.tree(Example.assessment(), Example.RUN));
    approve(mapped, "expected.ttl");
    assertThat(mapped)
        .allMatch(
            t ->
                t.getSubject()
                    .getURI()
                    .matches(BASE + "id/(report|assessment|finding|repair)/360981/2020(/.*)?"));
  }

  @Test
  void verdictsAreMappedAsApproved() throws IOException {
    approve(MAPPER.verdicts(VerdictJson.tree(Example.verdicts())), "verdicts.ttl");
  }

  private static void approve(Set<Triple> mapped, String file) throws IOException {
    Graph expected = RDFDataMgr.loadGraph(CASE.resolve(file).toString());
    Graph graph = GraphFactory.createDefaultGraph();
    mapped.forEach(graph::add);
    assertThat(graph.stream().map(Triple::toString).sorted().toList())
        .isEqualTo(expected.stream().map(Triple::toString).sorted().toList());
    assertThat(Files.readString(CASE.resolve(file))).doesNotContain("_:", "[]");
  }

  /** Every property and class of ours that the mappings name is a term of the ontology. */
  @Test
  void everyTermIsDefined() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String file : new String[] {"assessment.rml.ttl", "verdicts.rml.ttl"}) {
      Pattern.compile("(?:predicate|class) gk:(\\w+)")
          .matcher(Files.readString(Path.of("mappings", file)))
          .results()
          .forEach(m -> named.add(Gk.NS + m.group(1)));
    }
    Set<String> defined =
        OntologyFiles.published(BASE).stream()
            .map(t -> t.getSubject().toString())
            .collect(Collectors.toSet());
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(defined).containsAll(named);
  }
}
