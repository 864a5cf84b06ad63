package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.vocab.OntologyFiles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** /ontology has every term and every code that the program ships, each once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OntologyTest {

  private final WebServer server =
      WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyTermAndCodeIsThere(String language) {
    Graph shipped = OntologyFiles.published(Fixture.BASE);
    Document page = page(language);
    Set<String> links =
        page.select("dl.terms dt a, table.codes td:nth-child(2) a, .code-list h3 a").stream()
            .map(link -> link.attr("href"))
            .collect(Collectors.toSet());
    Node own = NodeFactory.createURI(Addresses.DEFINITIONS);
    assertThat(shipped.find(Node.ANY, RDFS.isDefinedBy.asNode(), own).toList())
        .hasSizeGreaterThan(190)
        .filteredOn(t -> !t.getSubject().getURI().contains("/def/component/"))
        .allSatisfy(t -> assertThat(links).contains(path(t.getSubject())));
    assertThat(shipped.find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).toList())
        .hasSizeGreaterThan(500)
        .allSatisfy(t -> assertThat(links).contains(path(t.getSubject())));
    assertThat(page.select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
    for (Element link : page.select("nav.toc a")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @Test
  void aTermSaysWhatItMeansAndHowOftenItIsUsed() {
    Document chinese = page("zh");
    assertThat(chinese.getElementById("Report").text())
        .contains("年度报告", "gk:Report", "一个行政机关一年", "上位类");
    assertThat(chinese.getElementById("Report").select(".used").text()).isEqualTo("3");
    assertThat(chinese.getElementById("handling-refused.3").text())
        .contains("危及“三安全一稳定”", "法律依据", "第十四条");
    Document english = page("en");
    assertThat(english.getElementById("previousReport").text()).contains("domain", "range");
    assertThat(english.getElementById("difference-form-2014-fees").text())
        .contains("The one is what disclosure on request cost", "between");
    assertThat(english.getElementById("field-form-2019-proactive-licence-decisions").text())
        .contains("corresponds to");
    assertThat(english.text()).doesNotContain("上位类");
  }

  private static String path(Node term) {
    return "/def/" + term.getURI().substring(Addresses.DEFINITIONS.length());
  }

  private Document page(String language) {
    return Jsoup.parse(client.get("/ontology?lang=" + language, "text/html").body());
  }
}
