package org.gongkai.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;

/** The SDMX dimensions and attribute that the cubes use, which Jena does not have. */
public final class Sdmx {
  public static final String DIMENSION_NS = "http://purl.org/linked-data/sdmx/2009/dimension#";
  public static final String ATTRIBUTE_NS = "http://purl.org/linked-data/sdmx/2009/attribute#";

  static {
    JenaSystem.init();
  }

  public static final Node REF_AREA = NodeFactory.createURI(DIMENSION_NS + "refArea");
  public static final Node REF_PERIOD = NodeFactory.createURI(DIMENSION_NS + "refPeriod");
  public static final Node UNIT_MEASURE = NodeFactory.createURI(ATTRIBUTE_NS + "unitMeasure");

  private Sdmx() {}
}
