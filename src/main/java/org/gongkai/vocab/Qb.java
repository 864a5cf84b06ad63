package org.gongkai.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;

/** Terms of the RDF Data Cube vocabulary, which Jena does not have. */
public final class Qb {
  public static final String NS = "http://purl.org/linked-data/cube#";

  static {
    JenaSystem.init();
  }

  public static final Node DATA_SET_CLASS = term("DataSet");
  public static final Node SLICE_CLASS = term("Slice");
  public static final Node OBSERVATION_CLASS = term("Observation");
  public static final Node DATA_SET = term("dataSet");
  public static final Node SLICE = term("slice");
  public static final Node OBSERVATION = term("observation");
  public static final Node SLICE_STRUCTURE = term("sliceStructure");
  public static final Node STRUCTURE = term("structure");
  public static final Node COMPONENT = term("component");
  public static final Node DIMENSION = term("dimension");
  public static final Node CODE_LIST = term("codeList");

  private Qb() {}

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }
}
