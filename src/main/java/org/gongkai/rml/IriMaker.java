package org.gongkai.rml;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes IRIs: what is not absolute is put behind the base, and what is still none is refused. */
final class IriMaker implements NodeCache.Maker {
  private final TermType type;
  private final String base;
  private final boolean takesPaths;

  IriMaker(TermType type, String base) {
    this.type = type;
    this.base = base;
    this.takesPaths = Iris.takesPaths(base);
  }

  @Override
  public Node make(String value, Run run, Expression from) {
    if (!type.isChecked()) {
      return unchecked(value, run, from);
    }
    boolean asciiOnly = type == TermType.URI;
    if (takesPaths && Iris.isPlainPath(value, asciiOnly)) {
      return NodeFactory.createURI(base.concat(value));
    }
    Optional<String> fault = Iris.fault(value, asciiOnly);
    if (fault.isEmpty()) {
      return NodeFactory.createURI(value);
    }
    return isMeantAbsolute(value)
        ? refused(value, fault.get(), run, from)
        : relative(value, asciiOnly, run, from);
  }

  // RML would put a faulty http://host:port/ behind the base, where it is an IRI nobody meant.
  private static boolean isMeantAbsolute(String value) {
    int colon = Iris.schemeEnd(value);
    return colon > 0 && value.startsWith("//", colon + 1);
  }

  private Node relative(String value, boolean asciiOnly, Run run, Expression from) {
    String absolute = base + value;
    return Iris.fault(absolute, asciiOnly)
        .map(fault -> refused(absolute, fault, run, from))
        .orElseGet(() -> NodeFactory.createURI(absolute));
  }

  private static Node refused(String iri, String fault, Run run, Expression from) {
    run.problem(from, "<" + iri + ">: " + fault);
    return Node.ANY;
  }

  private Node unchecked(String value, Run run, Expression from) {
    return run.isWellFormed(value, from)
        ? NodeFactory.createURI(Iris.schemeEnd(value) > 0 ? value : base + value)
        : Node.ANY;
  }
}
