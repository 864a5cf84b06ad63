package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.update.UpdateAction;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.check.ReportChecker;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding a rule is adding data; a rule that cannot be used is named. */
class AddedRuleTest {
  private static final String PREFIXES =
      """
      BASE <https://w3id.org/gongkai/def/>
      PREFIX gk: <https://w3id.org/gongkai/def/>
      """;

  @Test
  void addedRuleIsAppliedAndNothingElseChanges() {
    Graph graph = OntologyFiles.published(Gk.NS);
    RDFDataMgr.read(
        graph,
        RDFDataMgr.open("src/test/resources/rules-added/published-within-total.ttl"),
        org.apache.jena.riot.Lang.TURTLE);
    assertThat(new ReportChecker(OntologyFiles.ruleShapes()).check(graph)).isEmpty();
    CaseReport report = new CaseReport("form-2019", "360981", 2020);
    report.cell("proactive/regulation/published", "=", "3");
    report.cell("proactive/regulation/published-total", "=", "2");
    assertThat(findings(Rules.load(), report)).isEmpty();
    List<Finding> found = findings(Rules.of(graph), report);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule()).isEqualTo("published-within-total");
    assertThat(found.get(0).place()).isEqualTo("regulation");
    assertThat(found.get(0).sentenceZh()).isEqualTo("“规章”新公开 3 件，公开总数只有 2。");
    assertThat(found.get(0).left().operands())
        .containsExactly("id/report/360981/2020/proactive/regulation/published");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE WHERE { <rule/case-sum> gk:right ?t } | rule/case-sum has no term",
        "DELETE WHERE { <rule/case-sum> gk:holdsFor ?t } | rule/case-sum holds for no form",
        "DELETE WHERE { <rule/case-sum> gk:severity ?t } | rule/case-sum has no",
        "DELETE WHERE { <rule/case-sum> gk:sentenceTemplate ?t } | rule/case-sum has no sentence",
        "INSERT DATA { <rule/case-sum/left/1> gk:coefficient 'x' } | not a number",
        "INSERT DATA { <rule/case-sum/left/1> gk:reach <reach/none> } | reach/none is no concept",
        "INSERT DATA { <rule/case-sum> gk:severity <severity/warning> } | has several",
        "INSERT DATA { <rule/case-sum/left/1> gk:row <handling/received> } | has no place on"
      })
  void ruleThatCannotBeUsedIsNamed(String change, String message) {
    Graph graph = OntologyFiles.published(Gk.NS);
    UpdateAction.parseExecute(
        PREFIXES + change, DatasetFactory.wrap(ModelFactory.createModelForGraph(graph)));
    assertThatThrownBy(() -> Rules.of(graph))
        .isInstanceOf(BadRulesException.class)
        .hasMessageContaining(message);
  }

  private static List<Finding> findings(Rules rules, CaseReport report) {
    Stated last = StatedReports.of(new CaseReport("form-2019", "360981", 2019).report());
    Neighbourhood around =
        new Neighbourhood(
            report.report(),
            List.of(last),
            List.of(),
            "id/report/360981/2019",
            List.of(),
            List.of(),
            false);
    Assessment assessment = new Assessor(rules).assess(around);
    return assessment.findings();
  }
}
