package org.gongkai.rml;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/** The statements of a document, held back until it is known to be right. */
final class Statements {
  private static final int WIDTH = 4;

  private Node[] terms = new Node[WIDTH * 1024];
  private int size;

  /** The graph is {@link Quad#defaultGraphIRI} for the default graph. */
  void add(Node graph, Node subject, Node predicate, Node object) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
    }
    terms[size] = graph;
    terms[size + 1] = subject;
    terms[size + 2] = predicate;
    terms[size + 3] = object;
    size += WIDTH;
  }

  int count() {
    return size / WIDTH;
  }

  void clear() {
    Arrays.fill(terms, 0, size, null);
    size = 0;
  }

  void send(StreamRDF out) {
    if (out instanceof NQuadsWriter writer) {
      for (int i = 0; i < size; i += WIDTH) {
        writer.statement(terms[i], terms[i + 1], terms[i + 2], terms[i + 3]);
      }
      return;
    }
    for (int i = 0; i < size; i += WIDTH) {
      if (terms[i] == Quad.defaultGraphIRI) {
        out.triple(Triple.create(terms[i + 1], terms[i + 2], terms[i + 3]));
      } else {
        out.quad(Quad.create(terms[i], terms[i + 1], terms[i + 2], terms[i + 3]));
      }
    }
  }
}
