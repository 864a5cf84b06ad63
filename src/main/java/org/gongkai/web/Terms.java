package org.gongkai.web;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/** Terms that more than one page looks up in the graph. */
final class Terms {

  static final Node YEAR =
      NodeFactory.createURI("http://purl.org/linked-data/sdmx/2009/dimension#refPeriod");
  static final Node PART_OF = DCTerms.isPartOf.asNode();
  static final Node SPATIAL = DCTerms.spatial.asNode();
  static final Node COVERS = defined("covers");
  static final Node LEVEL = defined("level");
  static final Node VALID_FROM = defined("validFrom");
  static final Node VALID_UNTIL = defined("validUntil");

  static final Comparator<Node> BY_ADDRESS = Comparator.comparing((Node node) -> node.toString());

  private Terms() {}

  /** A term of the vocabulary. */
  static Node defined(String name) {
    return NodeFactory.createURI(Addresses.DEFINITIONS + name);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
