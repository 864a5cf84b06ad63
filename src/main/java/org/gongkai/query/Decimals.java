package org.gongkai.query;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * Decimals for the eye. A disk store keeps the value of a decimal and not its lexical form: what
 * was {@code 0} comes back as {@code 0.0}.
 */
final class Decimals {
  private Decimals() {}

  /** The same value without zeros at the end of its fraction; any other term as it is. */
  static Node tidy(Node node) {
    if (!node.isLiteral()
        || !XSDDatatype.XSDdecimal.equals(node.getLiteralDatatype())
        || !node.getLiteral().isWellFormed()) {
      return node;
    }
    BigDecimal value = new BigDecimal(node.getLiteralLexicalForm().strip());
    return NodeFactory.createLiteralDT(
        value.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Binding tidy(Binding row) {
    BindingBuilder tidy = Binding.builder();
    row.forEach((Var column, Node node) -> tidy.add(column, tidy(node)));
    return tidy.build();
  }
}
