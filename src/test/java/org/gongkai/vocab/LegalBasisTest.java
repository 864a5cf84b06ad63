package org.gongkai.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The articles of the Regulation behind each code, and what is not the same on both forms. */
class LegalBasisTest {
  private static final Path EXPECTED = Path.of("src/test/resources/vocab/legal-basis.csv");
  private static final Graph ONTOLOGY = OntologyFiles.published("http://localhost:3030/");

  @TestFactory
  Stream<DynamicTest> everyCodeHasItsArticles() throws IOException {
    List<String> lines = Files.readAllLines(EXPECTED);
    assertThat(lines).hasSizeGreaterThan(30);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1])));
  }

  private static void check(String concept, String articles) {
    assertThat(ONTOLOGY.contains(term(concept), Node.ANY, Node.ANY)).isTrue();
    List<String> expected =
        Arrays.stream(articles.split(" ")).filter(a -> !a.isEmpty()).sorted().toList();
    String article = Gk.NS + "regulation/article/";
    List<String> found =
        ONTOLOGY.stream(term(concept), term("legalBasis"), Node.ANY)
            .map(t -> t.getObject().getURI().substring(article.length()))
            .sorted()
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  /** 对外公开总数量 counts what was ever published, 现行有效件数 what is in force. */
  @Test
  void publishedInTotalIsNotInForce() {
    for (String row : List.of("regulation", "normative-document")) {
      Node published = term("field/form-2019/proactive/" + row + "/published-total");
      Node inForce = term("field/form-2021/proactive/" + row + "/in-force");
      assertThat(ONTOLOGY.contains(published, term("notComparable"), inForce)).isTrue();
    }
  }

  private static Node term(String path) {
    return NodeFactory.createURI(Gk.NS + path);
  }
}
