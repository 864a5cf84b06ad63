package org.gongkai.rml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Compiles object maps that refer to another triples map. */
final class JoinCompiler {
  private final Mapping mapping;
  private final ExpressionCompiler expressions;
  private final Map<Node, PlanCompiler.Head> heads;

  JoinCompiler(
      Mapping mapping, ExpressionCompiler expressions, Map<Node, PlanCompiler.Head> heads) {
    this.mapping = mapping;
    this.expressions = expressions;
    this.heads = heads;
  }

  TermMap compile(Statement link, PlanCompiler.Head child) {
    MappingNode node = mapping.node(link);
    List<Expression> children = new ArrayList<>();
    List<Expression> parents = new ArrayList<>();
    List<Statement> conditions = node.all("joinCondition");
    for (Statement condition : conditions) {
      MappingNode join = mapping.node(condition);
      side(join, "child", "childMap").ifPresent(children::add);
      side(join, "parent", "parentMap").ifPresent(parents::add);
    }
    Optional<Statement> said = node.one("parentTriplesMap");
    Optional<PlanCompiler.Head> parent = said.map(s -> heads.get(s.object()));
    if (parent.isEmpty()) {
      said.ifPresent(s -> expressions.problem(s, Rml.show(s.object()) + " is no triples map"));
      return (iteration, run) -> List.of();
    }
    if (conditions.isEmpty() && !child.source().isSameAs(parent.get().source())) {
      node.problem("rml:joinCondition is missing, as the logical sources differ");
    }
    return new RefObject(parent.get().source(), parent.get().subject(), children, parents);
  }

  private Optional<Expression> side(MappingNode join, String shortcut, String map) {
    return join.one(shortcut, map)
        .flatMap(
            s ->
                s.predicate().equals(Rml.term(shortcut))
                    ? expressions.expression(s)
                    : expressions.mapOf(s));
  }
}
