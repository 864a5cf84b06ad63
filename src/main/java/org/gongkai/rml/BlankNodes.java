package org.gongkai.rml;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Where blank nodes get their labels from. */
sealed interface BlankNodes {

  /** The blank node of a value; the same whenever the value is. */
  Node of(String value);

  /** One that was never given before. */
  Node fresh();

  /** Nodes that no other call knows. */
  final class OfOneCall implements BlankNodes {
    private final Map<String, Node> known = new HashMap<>();

    @Override
    public Node of(String value) {
      return known.computeIfAbsent(value, v -> NodeFactory.createBlankNode());
    }

    @Override
    public Node fresh() {
      return NodeFactory.createBlankNode();
    }
  }

  /**
   * Nodes of one record in a file that is written once: labels depend on the record's number and on
   * values alone, so that the file does not depend on who maps it when.
   */
  final class OfOneRecord implements BlankNodes {
    private final String prefix;
    private int count;

    OfOneRecord(int source, long record) {
      this.prefix = "r" + source + "-" + record + "-";
    }

    @Override
    public Node of(String value) {
      return NodeFactory.createBlankNode("v" + value);
    }

    @Override
    public Node fresh() {
      return NodeFactory.createBlankNode(prefix + count++);
    }
  }
}
