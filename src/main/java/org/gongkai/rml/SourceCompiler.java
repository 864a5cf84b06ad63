package org.gongkai.rml;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Compiles logical sources. */
final class SourceCompiler {
  private static final Node JSON_PATH = Rml.term("JSONPath");
  private static final List<Node> ROOTS =
      List.of(Rml.term("MappingDirectory"), Rml.term("CurrentWorkingDirectory"));

  private final Mapping mapping;
  private final ExpressionCompiler expressions;

  SourceCompiler(Mapping mapping, ExpressionCompiler expressions) {
    this.mapping = mapping;
    this.expressions = expressions;
  }

  /** Empty if it cannot be used; why is among the problems. */
  Optional<LogicalSource> compile(Statement link) {
    if (link.object().isLiteral()) {
      problem(link, "a node is expected, not a literal");
      return Optional.empty();
    }
    MappingNode node = mapping.node(link);
    node.one("referenceFormulation").ifPresent(this::checkFormulation);
    Optional<JsonPath> iterator =
        node.atMostOne("iterator")
            .map(expressions::path)
            .orElse(Optional.of(new JsonPath("$", List.of())));
    Optional<Statement> path = node.one("source").flatMap(this::path);
    if (path.isEmpty() || iterator.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name = expressions.string(path.get());
    return name.map(n -> new LogicalSource(n, path.get().origin(), iterator.get()));
  }

  private void checkFormulation(Statement formulation) {
    if (!formulation.object().equals(JSON_PATH)) {
      problem(formulation, Rml.show(formulation.object()) + " is not supported, only rml:JSONPath");
    }
  }

  private Optional<Statement> path(Statement source) {
    if (source.object().isLiteral()) {
      problem(source, "a node with rml:path is expected, not a literal");
      return Optional.empty();
    }
    MappingNode node = mapping.node(source);
    // Names are resolved by the caller; the root is only checked to be one.
    node.atMostOne("root")
        .filter(root -> !ROOTS.contains(root.object()) && !root.object().isLiteral())
        .ifPresent(root -> problem(root, Rml.show(root.object()) + " is not supported"));
    return node.one("path");
  }

  private void problem(Statement statement, String found) {
    mapping.problems().add(statement.origin(), statement.construct(), found);
  }
}
