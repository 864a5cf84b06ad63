package org.gongkai.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** What every term, concept and field of the published ontology must say. */
class OntologyTest {
  private static final String XKOS = "http://rdf-vocabulary.ddialliance.org/xkos#";
  private static final Graph ONTOLOGY = OntologyFiles.published("http://localhost:3030/");

  @Test
  void everyTermIsLabelledExplainedAndDefined() {
    assertThat(terms()).hasSizeGreaterThan(50);
    assertThat(terms())
        .allSatisfy(
            t -> {
              assertBothLanguages(t, RDFS.label.asNode());
              assertBothLanguages(t, RDFS.comment.asNode());
              assertThat(objects(t, RDFS.isDefinedBy.asNode()))
                  .containsExactly(NodeFactory.createURI(Gk.NS));
            });
  }

  @Test
  void everyConceptHasNotationLabelsAndDefinition() {
    assertThat(concepts()).hasSizeGreaterThan(150);
    assertThat(concepts())
        .allSatisfy(
            c -> {
              assertThat(objects(c, SKOS.notation.asNode())).hasSize(1);
              assertThat(objects(c, SKOS.inScheme.asNode())).isNotEmpty();
              assertBothLanguages(c, SKOS.prefLabel.asNode());
              assertBothLanguages(c, RDFS.label.asNode());
              assertBothLanguages(c, SKOS.definition.asNode());
            });
  }

  @Test
  void addressOfAConceptEndsInItsNotation() {
    assertThat(concepts())
        .allSatisfy(
            c ->
                assertThat(c.getURI())
                    .endsWith(
                        "/" + objects(c, SKOS.notation.asNode()).get(0).getLiteralLexicalForm()));
  }

  @Test
  void broaderAndNarrowerAgree() {
    assertThat(pairs(SKOS.broader.asNode(), false))
        .isNotEmpty()
        .isEqualTo(pairs(SKOS.narrower.asNode(), true));
  }

  @Test
  void topConceptsAreThoseWithoutBroader() {
    Set<String> roots =
        concepts().stream()
            .filter(c -> !ONTOLOGY.contains(c, SKOS.broader.asNode(), Node.ANY))
            .flatMap(c -> objects(c, SKOS.inScheme.asNode()).stream().map(s -> c + " " + s))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(pairs(SKOS.topConceptOf.asNode(), false)).isEqualTo(roots);
    assertThat(pairs(SKOS.hasTopConcept.asNode(), true)).isEqualTo(roots);
  }

  @Test
  void everyLegalBasisIsAnArticleWithLabels() {
    List<Node> articles =
        ONTOLOGY.stream(Node.ANY, Gk.LEGAL_BASIS, Node.ANY).map(Triple::getObject).toList();
    assertThat(articles).isNotEmpty().allSatisfy(a -> assertBothLanguages(a, RDFS.label.asNode()));
  }

  /** Held for each edition and the one beside it in time. */
  @Test
  void everyFieldCorrespondsOrSaysThatNothingDoes() {
    List<List<String>> neighbours =
        List.of(
            List.of("form-2014", "form-2019"),
            List.of("form-2019", "form-2014"),
            List.of("form-2019", "form-2021"),
            List.of("form-2021", "form-2019"));
    for (List<String> pair : neighbours) {
      Set<Node> matched = matchedOn(pair.get(1));
      Node other = Gk.concept("form", pair.get(1));
      assertThat(fieldsOf(pair.get(0)))
          .hasSizeGreaterThan(30)
          .allSatisfy(
              f ->
                  assertThat(matched.contains(f))
                      .as("%s on %s", f, other)
                      .isNotEqualTo(ONTOLOGY.contains(f, Gk.NO_COUNTERPART_ON, other)));
    }
  }

  /** Fields that an association joins with a field of this form. */
  private static Set<Node> matchedOn(String form) {
    Set<Node> on = Set.copyOf(fieldsOf(form));
    Node source = NodeFactory.createURI(XKOS + "sourceConcept");
    Node target = NodeFactory.createURI(XKOS + "targetConcept");
    return Stream.of(List.of(source, target), List.of(target, source))
        .flatMap(
            p ->
                ONTOLOGY.stream(Node.ANY, p.get(0), Node.ANY)
                    .filter(t -> objects(t.getSubject(), p.get(1)).stream().anyMatch(on::contains)))
        .map(Triple::getObject)
        .collect(Collectors.toSet());
  }

  private static List<Node> fieldsOf(String form) {
    return ONTOLOGY.stream(Node.ANY, Gk.OF_FORM, Gk.concept("form", form))
        .map(Triple::getSubject)
        .toList();
  }

  @Test
  void fieldsThatMustNotBeComparedHaveAReason() {
    assertThat(ONTOLOGY.stream(Node.ANY, Gk.NOT_COMPARABLE, Node.ANY).toList())
        .isNotEmpty()
        .allSatisfy(
            t -> {
              assertThat(ONTOLOGY.contains(t.getObject(), Gk.NOT_COMPARABLE, t.getSubject()))
                  .isTrue();
              assertThat(instances(Gk.DIFFERENCE_CLASS))
                  .anyMatch(
                      d ->
                          ONTOLOGY.contains(d, Gk.BETWEEN, t.getSubject())
                              && ONTOLOGY.contains(d, Gk.BETWEEN, t.getObject()));
            });
    assertThat(instances(Gk.DIFFERENCE_CLASS))
        .allSatisfy(d -> assertBothLanguages(d, SKOS.note.asNode()));
  }

  @Test
  void everyTermUsedInTheOntologyIsDefinedThere() {
    Set<String> subjects =
        ONTOLOGY.stream().map(t -> t.getSubject().toString()).collect(Collectors.toSet());
    assertThat(ONTOLOGY.stream().flatMap(t -> Stream.of(t.getPredicate(), t.getObject())))
        .filteredOn(n -> n.isURI() && n.getURI().startsWith(Gk.NS))
        .filteredOn(n -> !n.getURI().equals(Gk.NS + "0.1.0"))
        .allSatisfy(n -> assertThat(subjects).contains(n.getURI()));
  }

  @Test
  void publishedOntologyHasNoBlankNodes() {
    assertThat(ONTOLOGY.stream())
        .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
  }

  @Test
  void everyConstantIsATermOfTheOntologyAndBack() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (var field : Gk.class.getFields()) {
      if (field.getType() == Node.class && !field.getName().equals("CNY")) {
        constants.add(((Node) field.get(null)).getURI());
      }
    }
    assertThat(constants)
        .isEqualTo(
            terms().stream().map(Node::getURI).collect(Collectors.toCollection(TreeSet::new)));
    assertThat(ONTOLOGY.contains(Gk.CNY, RDF.type.asNode(), Gk.UNIT)).isTrue();
  }

  @Test
  void addressesThatAreMadeExist() {
    assertThat(
            List.of(
                Gk.concept("handling", "refused.1"),
                Gk.scheme("handling"),
                Gk.field("form-2019", "proactive/fee/change"),
                Gk.structure("cases", "form-2021"),
                Gk.structure("amounts", "form-2021"),
                Gk.sliceKey("requests", "form-2019"),
                Gk.field("form-2014", "statistics/requests.received"),
                Gk.structure("statistics", "form-2014")))
        .allMatch(n -> ONTOLOGY.contains(n, RDF.type.asNode(), Node.ANY));
  }

  private static List<Node> terms() {
    return Stream.of(OWL2.Class, RDF.Property)
        .flatMap(c -> instances(c.asNode()).stream())
        .filter(n -> n.getURI().startsWith(Gk.NS))
        .distinct()
        .toList();
  }

  private static List<Node> concepts() {
    return instances(SKOS.Concept.asNode());
  }

  private static List<Node> instances(Node type) {
    return ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject).toList();
  }

  private static List<Node> objects(Node subject, Node property) {
    return ONTOLOGY.stream(subject, property, Node.ANY).map(Triple::getObject).toList();
  }

  private static Set<String> pairs(Node property, boolean turned) {
    return ONTOLOGY.stream(Node.ANY, property, Node.ANY)
        .map(
            t ->
                turned
                    ? t.getObject() + " " + t.getSubject()
                    : t.getSubject() + " " + t.getObject())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertBothLanguages(Node subject, Node property) {
    assertThat(objects(subject, property).stream().map(Node::getLiteralLanguage))
        .as("%s of %s", property, subject)
        .containsExactlyInAnyOrder("zh", "en");
  }
}
