package org.gongkai.rml;

import org.apache.jena.graph.Node;

/** Makes terms by a template with one reference, so that they are remembered by its value. */
final class TemplateMaker implements NodeCache.Maker {
  private final String before;
  private final String after;
  private final TermType type;
  private final NodeCache.Maker maker;

  TemplateMaker(Template template, TermType type, NodeCache.Maker maker) {
    this.before = template.texts().get(0);
    this.after = template.texts().get(1);
    this.type = type;
    this.maker = maker;
  }

  @Override
  public Node make(String value, Run run, Expression from) {
    // Encoding would hide what no encoding can express.
    return run.isWellFormed(value, from)
        ? maker.make(before + type.encode(value) + after, run, from)
        : Node.ANY;
  }
}
