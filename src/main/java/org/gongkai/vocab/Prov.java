package org.gongkai.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;

/** The terms of PROV-O that say where a statement comes from, which Jena does not have. */
public final class Prov {
  public static final String NS = "http://www.w3.org/ns/prov#";

  static {
    JenaSystem.init();
  }

  public static final Node WAS_DERIVED_FROM = NodeFactory.createURI(NS + "wasDerivedFrom");
  public static final Node WAS_QUOTED_FROM = NodeFactory.createURI(NS + "wasQuotedFrom");

  private Prov() {}
}
