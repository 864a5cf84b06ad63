package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The bodies that a text may mean: a code, the key of an agency ({@code 360981/行政审批局}), an address,
 * or the whole name of a place or an agency, with or without 省, 市, 县, 区. A place means its
 * government.
 */
final class Bodies {

  /** More candidates than a person would look through are not listed. */
  static final int MOST = 20;

  private static final Node GOVERNMENT = term("Government");
  private static final Node UNTIL = term("validUntil");
  private static final Node AGENCY =
      NodeFactory.createURI("http://www.w3.org/ns/org#FormalOrganization");
  private static final List<String> ENDS = List.of("", "省", "市", "县", "区", "自治区", "人民政府");

  private final Graph graph;
  private final String space;

  Bodies(Graph graph, String base) {
    this.graph = graph;
    this.space = base + "id/agency/";
  }

  private static Node term(String name) {
    return NodeFactory.createURI(Addresses.DEFINITIONS + name);
  }

  /** One if it is certain; none if nothing is called so; else candidates, those in force first. */
  List<Node> of(String text) {
    Node key = NodeFactory.createURI(text.startsWith(space) ? text : space + text);
    if (isAgency(key)) {
      return List.of(key);
    }
    Set<Node> found = new LinkedHashSet<>(byCode(text));
    for (String end : ENDS) {
      if (found.isEmpty() || end.isEmpty()) {
        found.addAll(byName(text + end));
      }
    }
    List<Node> standing =
        found.stream().filter(this::stands).sorted(Comparator.comparing(Node::getURI)).toList();
    List<Node> wanted = standing.isEmpty() ? List.copyOf(found) : standing;
    return wanted.stream().limit(MOST).toList();
  }

  /** What stands for an agency in an address of this server. */
  String key(Node agency) {
    String iri = agency.getURI();
    return iri.startsWith(space) ? iri.substring(space.length()) : iri;
  }

  private boolean isAgency(Node node) {
    return graph.contains(node, RDF.type.asNode(), AGENCY);
  }

  private List<Node> byCode(String code) {
    return governments(subjects(SKOS.notation.asNode(), NodeFactory.createLiteralString(code)));
  }

  private List<Node> byName(String name) {
    List<Node> called =
        Stream.of("zh", "en")
            .flatMap(
                language ->
                    subjects(RDFS.label.asNode(), NodeFactory.createLiteralLang(name, language))
                        .stream())
            .toList();
    List<Node> found = new ArrayList<>(called.stream().filter(this::isAgency).toList());
    found.addAll(governments(called));
    return found;
  }

  private List<Node> governments(List<Node> places) {
    return places.stream()
        .flatMap(place -> subjects(DCTerms.spatial.asNode(), place).stream())
        .filter(body -> graph.contains(body, RDF.type.asNode(), GOVERNMENT))
        .toList();
  }

  private List<Node> subjects(Node property, Node value) {
    return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList();
  }

  private boolean stands(Node agency) {
    return graph.find(agency, DCTerms.spatial.asNode(), Node.ANY).toList().stream()
        .noneMatch(t -> graph.contains(t.getObject(), UNTIL, Node.ANY));
  }
}
