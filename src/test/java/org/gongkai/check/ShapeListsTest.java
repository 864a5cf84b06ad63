package org.gongkai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;
import org.gongkai.vocab.Qb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes written out in the shapes are those of the schemes. */
class ShapeListsTest {
  private static final String SHAPE = Gk.NS + "shape/report/";
  private static final Set<String> WITHOUT_CELL =
      Set.of(
          "refused",
          "unable",
          "not-processed",
          "legal-person",
          "litigation",
          "disclosed",
          "disclosed.channels",
          "responded",
          "responded.channels",
          "requests",
          "support",
          "training");
  private static final Graph ONTOLOGY = OntologyFiles.published(CompleteReport.BASE);
  private static final Model SHAPES = ModelFactory.createModelForGraph(OntologyFiles.shapes());

  @ParameterizedTest
  @CsvSource({
    "cell/handling,handling",
    "cell/applicant,applicant",
    "cell/proceeding,proceeding",
    "cell/result,result",
    "cell/category,category",
    "cell/indicator,indicator",
    "statistic-of-sheet,statistic",
    "cell/coverage,coverage",
    "report/form,form",
    "report/scope,scope",
    "report/level,level",
    "report/agency-evidence,evidence",
    "report/year-evidence,evidence",
    "report/form-evidence,evidence",
    "report/issued-evidence,evidence",
    "inferred/constraint,constraint",
    "table/kind,table"
  })
  void listIsTheSchemeWithoutConceptsThatHaveNoCell(String shape, String scheme) {
    Set<String> without = new HashSet<>(WITHOUT_CELL);
    without.remove(scheme.equals("table") ? "requests" : ""); // a table, and a part of the sheet
    assertThat(listed(shape)).isEqualTo(codes(scheme, without));
  }

  @ParameterizedTest
  @CsvSource({
    "claim/indicator,claim-indicator",
    "claim/applicant,applicant",
    "claim/channel,channel",
    "claim/result,result",
    "claim/precision,precision",
    "claim/basis,basis",
    "claim/scope,scope",
    "claim/unit,unit"
  })
  void listOfClaimsIsTheScheme(String shape, String scheme) {
    assertThat(listed(shape)).isEqualTo(codes(scheme, Set.of()));
  }

  @Test
  void stateOfAGapIsNoneOfAFigureAndNoOther() {
    Set<String> figure = Set.of("number", "inferred");
    assertThat(listed("observation/state")).isEqualTo(figure);
    assertThat(listed("gap/state")).isEqualTo(codes("state", figure));
  }

  @Test
  void everyColumnOfCountsButChangeIsHeldAgainstZero() {
    Set<String> looked =
        resource("count-not-negative")
            .listProperties(SHACLM.targetNode)
            .mapWith(t -> t.getResource().getURI())
            .filterKeep(u -> u.startsWith(Gk.NS + "indicator/"))
            .mapWith(u -> u.replaceAll("^.*/", ""))
            .toSet();
    assertThat(looked).isEqualTo(codes("indicator", Set.of("change", "amount")));
  }

  @Test
  void everyCubeHasItsSliceKeyInTheList() {
    Set<String> keys =
        ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Qb.NS + "SliceKey"))
            .map(t -> t.getSubject().getURI())
            .collect(Collectors.toSet());
    assertThat(keys).hasSize(10).isEqualTo(members("table/structure"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"form-2014", "form-2019", "form-2021"})
  void addressesThatFitAreTheFieldsOfTheForm(String form) {
    for (String cube : CompleteReport.cubes(form)) {
      String table = CompleteReport.table(cube, form);
      Pattern pattern =
          Pattern.compile(
              resource("fields/" + cube + "/" + form + "/cell")
                  .getProperty(SHACLM.pattern)
                  .getString());
      Set<String> fits =
          everyPair(table)
              .filter(p -> pattern.matcher("id/report/360981/2020/" + table + "/" + p).find())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(fits).isEqualTo(new TreeSet<>(CompleteReport.cells(cube, form)));
    }
  }

  private static Stream<String> everyPair(String table) {
    List<String> dimensions =
        switch (table) {
          case "requests" -> List.of("handling", "applicant");
          case "cases" -> List.of("proceeding", "result");
          case "statistics" -> List.of("statistic", "coverage");
          default -> List.of("category", "indicator");
        };
    return codes(dimensions.get(0), Set.of()).stream()
        .flatMap(r -> codes(dimensions.get(1), Set.of()).stream().map(c -> r + "/" + c));
  }

  private static Set<String> listed(String shape) {
    return members(shape).stream()
        .map(u -> u.replaceAll("^.*/", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> members(String shape) {
    RDFList list = resource(shape).getProperty(SHACLM.in).getObject().as(RDFList.class);
    return list.asJavaList().stream()
        .map(RDFNode::asResource)
        .map(Resource::getURI)
        .collect(Collectors.toSet());
  }

  private static Set<String> codes(String scheme, Set<String> without) {
    return ONTOLOGY.stream(Node.ANY, SKOS.inScheme.asNode(), Gk.scheme(scheme))
        .map(t -> t.getSubject().getURI().replaceAll("^.*/", ""))
        .filter(c -> !without.contains(c))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Resource resource(String shape) {
    return SHAPES.getResource(SHAPE + shape);
  }
}
