package org.gongkai.release;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;

/** What the codes of the lists are called. */
public final class Codes {
  private static final Node SEVERITY = NodeFactory.createURI(Gk.NS + "severity");

  private final Graph graph;

  private Codes(Graph graph) {
    this.graph = graph;
  }

  /** Those that the program ships. */
  public static Codes load() {
    return new Codes(OntologyFiles.published(Gk.NS));
  }

  /** Those that a published graph has, within a transaction of the caller. */
  public static Codes of(Graph graph) {
    return new Codes(graph);
  }

  /** The label of a code; empty if the list does not have it. */
  String label(String list, String notation, String language) {
    return graph.stream(concept(list, notation), RDFS.label.asNode(), Node.ANY)
        .map(t -> t.getObject())
        .filter(label -> label.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  /** How much a broken rule matters: the notation of its severity. */
  String severity(String rule) {
    Optional<String> severity =
        graph.stream(concept("rule", rule), SEVERITY, Node.ANY)
            .map(t -> t.getObject().getURI().replaceAll("^.*/", ""))
            .findFirst();
    return severity.orElse("");
  }

  private static Node concept(String list, String notation) {
    return NodeFactory.createURI(Gk.NS + list + "/" + notation);
  }
}
