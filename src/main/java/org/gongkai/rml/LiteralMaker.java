package org.gongkai.rml;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** Makes literals of one datatype, and refuses what is not in its lexical space. */
final class LiteralMaker implements NodeCache.Maker {
  private final RDFDatatype datatype;

  LiteralMaker(RDFDatatype datatype) {
    this.datatype = datatype;
  }

  @Override
  public Node make(String value, Run run, Expression from) {
    if (!run.isWellFormed(value, from)) {
      return Node.ANY;
    }
    if (!isValid(datatype, value)) {
      run.problem(from, "\"" + value + "\" is not of datatype <" + datatype.getURI() + ">");
      return Node.ANY;
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }

  static boolean isValid(RDFDatatype datatype, String value) {
    if (datatype == XSDDatatype.XSDstring) {
      return true;
    }
    if (datatype == XSDDatatype.XSDinteger) {
      return isInteger(value);
    }
    if (datatype.getURI().equals(RDF.uri + "langString")) {
      return false;
    }
    // Jena trims before it looks; RDF does not.
    boolean padded =
        datatype instanceof XSDDatatype
            && !datatype.getURI().endsWith("tring")
            && !value.equals(value.strip());
    return !padded && datatype.isValid(value);
  }

  private static boolean isInteger(String value) {
    int start = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
    for (int i = start; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() > start;
  }
}
