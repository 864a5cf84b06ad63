package org.gongkai.rml;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The part of the RML vocabulary that is implemented. */
final class Rml {
  static final String NS = "http://w3id.org/rml/";

  static final String CSVW = "http://www.w3.org/ns/csvw#";

  /** The namespaces RML had before; statements in them would say nothing to us. */
  static final Set<String> OLD =
      Set.of("http://semweb.mmlab.be/ns/rml#", "http://www.w3.org/ns/r2rml#");

  static final Set<String> PROPERTIES =
      Set.of(
          "baseIRI",
          "child",
          "childMap",
          "class",
          "constant",
          "datatype",
          "datatypeMap",
          "graph",
          "graphMap",
          "iterator",
          "joinCondition",
          "language",
          "languageMap",
          "logicalSource",
          "null",
          "object",
          "objectMap",
          "parent",
          "parentMap",
          "parentTriplesMap",
          "path",
          "predicate",
          "predicateMap",
          "predicateObjectMap",
          "reference",
          "referenceFormulation",
          "root",
          "source",
          "subject",
          "subjectMap",
          "template",
          "termType");

  static final Set<String> CLASSES =
      Set.of(
          "AbstractLogicalSource",
          "ChildMap",
          "DatatypeMap",
          "ExpressionMap",
          "FilePath",
          "GraphMap",
          "Join",
          "LanguageMap",
          "LogicalSource",
          "ObjectMap",
          "ParentMap",
          "PredicateMap",
          "PredicateObjectMap",
          "RefObjectMap",
          "RelativePathSource",
          "Source",
          "SubjectMap",
          "TermMap",
          "TriplesMap");

  private Rml() {}

  static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  static Node csvw(String localName) {
    return NodeFactory.createURI(CSVW + localName);
  }

  static boolean isTerm(Node node) {
    return node.isURI() && node.getURI().startsWith(NS);
  }

  static String localName(Node term) {
    return term.getURI().substring(NS.length());
  }

  /** How problems name a node of a mapping. */
  static String show(Node node) {
    if (isTerm(node)) {
      return "rml:" + localName(node);
    }
    if (node.isURI()) {
      return "<" + node.getURI() + ">";
    }
    return node.isBlank() ? "[ ]" : "\"" + node.getLiteralLexicalForm() + "\"";
  }
}
