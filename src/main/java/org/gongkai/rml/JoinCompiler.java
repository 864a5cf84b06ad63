package org.gongkai.rml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Compiles object maps that refer to another triples map. */
final class JoinCompiler {
  private final Mapping mapping;
  private final Map<Node, PlanCompiler.Head> heads;

  JoinCompiler(Mapping mapping, Map<Node, PlanCompiler.Head> heads) {
    this.mapping = mapping;
    this.heads = heads;
  }

  TermMap compile(Statement link, PlanCompiler.Head child) {
    MappingNode node = mapping.node(link);
    Optional<Statement> said = node.one("parentTriplesMap");
    Optional<PlanCompiler.Head> parent = said.map(s -> heads.get(s.object()));
    if (parent.isEmpty()) {
      said.ifPresent(
          s ->
              mapping
                  .problems()
                  .add(s.origin(), s.construct(), Rml.show(s.object()) + " is no triples map"));
      node.all("joinCondition");
      return (iteration, run) -> List.of();
    }
    return compile(node, child, parent.get());
  }

  private TermMap compile(MappingNode node, PlanCompiler.Head child, PlanCompiler.Head parent) {
    List<Expression> children = new ArrayList<>();
    List<Expression> parents = new ArrayList<>();
    List<Statement> conditions = node.all("joinCondition");
    for (Statement condition : conditions) {
      MappingNode join = mapping.node(condition);
      side(join, "child", "childMap", child).ifPresent(children::add);
      side(join, "parent", "parentMap", parent).ifPresent(parents::add);
    }
    if (conditions.isEmpty() && !child.source().isSameAs(parent.source())) {
      node.problem("rml:joinCondition is missing, as the logical sources differ");
    }
    return new RefObject(parent.source(), parent.subject(), children, parents);
  }

  private Optional<Expression> side(
      MappingNode join, String shortcut, String map, PlanCompiler.Head of) {
    ExpressionCompiler expressions = new ExpressionCompiler(mapping, of.source().references());
    return join.one(shortcut, map)
        .flatMap(
            s ->
                s.predicate().equals(Rml.term(shortcut))
                    ? expressions.expression(s)
                    : expressions.mapOf(s));
  }
}
