package org.gongkai.rml;

import org.apache.jena.graph.Node;

/** A triple of a mapping and where it stands. */
record Statement(Node subject, Node predicate, Node object, Origin origin) {

  String construct() {
    return Rml.show(predicate);
  }
}
