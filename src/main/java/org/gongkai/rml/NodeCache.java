package org.gongkai.rml;

import org.apache.jena.graph.Node;

/** Remembers the terms made last; a new one takes the place of any other in its slot. */
final class NodeCache {
  private static final int SIZE = 1 << 12;

  private final Object[] makers = new Object[SIZE];
  private final String[] values = new String[SIZE];
  private final Node[] nodes = new Node[SIZE];
  // What each term map made last: often the same again, and near where the processor looks.
  private final String[] lastValues;
  private final Node[] lastNodes;

  /** A cache for so many term maps. */
  NodeCache(int termMaps) {
    this.lastValues = new String[termMaps];
    this.lastNodes = new Node[termMaps];
  }

  /** Makes a term of a value. */
  interface Maker {
    /** {@link Node#ANY} if the value does not allow it, which the maker has told elsewhere. */
    Node make(String value, Run run, Expression from);
  }

  /**
   * The term that a maker makes of a value.
   *
   * @param termMap number of the asking term map, which always comes with the same maker
   */
  Node get(int termMap, Maker maker, String value, Run run, Expression from) {
    if (value.equals(lastValues[termMap])) {
      return lastNodes[termMap];
    }
    Node node = get(maker, value, run, from);
    if (node != Node.ANY) {
      lastValues[termMap] = value;
      lastNodes[termMap] = node;
    }
    return node;
  }

  private Node get(Maker maker, String value, Run run, Expression from) {
    int slot = (value.hashCode() * 31 + maker.hashCode()) * 0x9e3779b9 >>> 20;
    if (makers[slot] == maker && value.equals(values[slot])) {
      return nodes[slot];
    }
    Node node = maker.make(value, run, from);
    if (node != Node.ANY) {
      makers[slot] = maker;
      values[slot] = value;
      nodes[slot] = node;
    }
    return node;
  }
}
