package org.gongkai.rml;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes IRIs: what is not absolute is put behind the base, and what is still none is refused. */
final class IriMaker implements NodeCache.Maker {
  private final TermType type;
  private final String base;

  IriMaker(TermType type, String base) {
    this.type = type;
    this.base = base;
  }

  @Override
  public Node make(String value, Run run, Expression from) {
    if (!run.isWellFormed(value, from)) {
      return Node.ANY;
    }
    if (!type.isChecked()) {
      return NodeFactory.createURI(Iris.schemeEnd(value) > 0 ? value : base + value);
    }
    boolean asciiOnly = type == TermType.URI;
    Optional<String> fault = Iris.fault(value, asciiOnly);
    if (fault.isEmpty()) {
      return NodeFactory.createURI(value);
    }
    String absolute = base + value;
    Optional<String> stillAtFault = Iris.fault(absolute, asciiOnly);
    if (stillAtFault.isEmpty()) {
      return NodeFactory.createURI(absolute);
    }
    boolean relative = Iris.schemeEnd(value) < 0;
    String shown = relative ? absolute : value;
    run.problem(from, "<" + shown + ">: " + (relative ? stillAtFault : fault).get());
    return Node.ANY;
  }
}
