package org.gongkai.rml;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Compiles references, templates and constants. */
final class ExpressionCompiler {
  private final Mapping mapping;
  private final References references;

  ExpressionCompiler(Mapping mapping, References references) {
    this.mapping = mapping;
    this.references = references;
  }

  /** The value of a property that must be a string. */
  Optional<String> string(Statement statement) {
    Node value = statement.object();
    if (value.isLiteral() && value.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
      return Optional.of(value.getLiteralLexicalForm());
    }
    problem(statement, Rml.show(value) + " is not a string");
    return Optional.empty();
  }

  Optional<JsonPath> path(Statement statement) {
    return string(statement)
        .flatMap(
            text -> {
              try {
                return Optional.of(references.parse(text, statement));
              } catch (SyntaxException e) {
                problem(statement, e.getMessage());
                return Optional.empty();
              }
            });
  }

  private Optional<Template> template(Statement statement) {
    return string(statement)
        .flatMap(
            text -> {
              try {
                return Optional.of(
                    Template.parse(text, reference -> references.parse(reference, statement)));
              } catch (SyntaxException e) {
                problem(statement, e.getMessage());
                return Optional.empty();
              }
            });
  }

  /** The one expression of an expression map; empty without problem if it has none. */
  Optional<Statement> statement(MappingNode node) {
    return node.atMostOne("constant", "reference", "template");
  }

  /** Empty if it cannot be used; why is among the problems. */
  Optional<Expression> expression(Statement statement) {
    Origin origin = statement.origin();
    return switch (Rml.localName(statement.predicate())) {
      case "reference", "child", "parent" ->
          path(statement).map(path -> new Expression.Reference(path, origin));
      case "template" ->
          template(statement).map(template -> new Expression.Filled(template, origin));
      default -> constant(statement).map(text -> new Expression.Constant(text, origin));
    };
  }

  /** The expression of a map that stands for strings, as language and join maps do. */
  Optional<Expression> mapOf(Statement link) {
    if (link.object().isLiteral()) {
      problem(link, "a node is expected, not a literal");
      return Optional.empty();
    }
    MappingNode node = mapping.node(link);
    return node.one("constant", "reference", "template").flatMap(this::expression);
  }

  private Optional<String> constant(Statement statement) {
    Node value = statement.object();
    if (value.isBlank()) {
      problem(statement, "a blank node cannot be a constant");
      return Optional.empty();
    }
    return Optional.of(value.isURI() ? value.getURI() : value.getLiteralLexicalForm());
  }

  void problem(Statement statement, String found) {
    mapping.problems().add(statement.origin(), statement.construct(), found);
  }
}
