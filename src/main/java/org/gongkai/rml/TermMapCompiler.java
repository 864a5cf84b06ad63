package org.gongkai.rml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Compiles term maps. What cannot be used becomes a map without terms, and a problem. */
final class TermMapCompiler {
  private static final TermMap NONE = (iteration, run) -> List.of();

  private final Mapping mapping;
  private final ExpressionCompiler expressions;
  // Shared by all term maps, so that a term made for one is known to the others.
  private final Map<String, IriMaker> iriMakers;
  private final Numbers numbers;

  /** Numbers for term maps, from 0. */
  static final class Numbers {
    private int next;

    int next(int count) {
      next += count;
      return next - count;
    }

    int given() {
      return next;
    }
  }

  TermMapCompiler(Mapping mapping) {
    this(mapping, References.JSON_PATH, new HashMap<>(), new Numbers());
  }

  private TermMapCompiler(
      Mapping mapping, References references, Map<String, IriMaker> iriMakers, Numbers numbers) {
    this.mapping = mapping;
    this.expressions = new ExpressionCompiler(mapping, references);
    this.iriMakers = iriMakers;
    this.numbers = numbers;
  }

  Numbers numbers() {
    return numbers;
  }

  /** The same for a source with references of another kind. */
  TermMapCompiler with(References references) {
    return new TermMapCompiler(mapping, references, iriMakers, numbers);
  }

  /** From the statement that gives the term itself: rml:subject and its like, or rml:constant. */
  TermMap constant(Statement statement, Position position) {
    Node node = statement.object();
    TermType type = node.isURI() ? TermType.IRI : TermType.LITERAL;
    if (node.isBlank()) {
      expressions.problem(statement, "a blank node cannot be a constant");
    } else if (!position.allows(type)) {
      expressions.problem(statement, "an IRI is needed, found " + Rml.show(node));
    } else if (node.isURI()) {
      Iris.fault(node.getURI(), false)
          .ifPresent(fault -> expressions.problem(statement, Rml.show(node) + ": " + fault));
    } else if (!LiteralMaker.isValid(node.getLiteralDatatype(), node.getLiteralLexicalForm())
        && node.getLiteralLanguage().isEmpty()) {
      expressions.problem(statement, Rml.show(node) + " is not of its datatype");
    }
    return TermMap.constant(node);
  }

  /** From the statement that leads to a term map. */
  TermMap map(Statement link, Position position, String base) {
    if (link.object().isLiteral()) {
      expressions.problem(link, "a node is expected, not a literal");
      return NONE;
    }
    MappingNode node = mapping.node(link);
    Optional<Statement> said = expressions.statement(node);
    Optional<Statement> typeSaid = node.atMostOne("termType");
    Optional<TermType> type = typeSaid.flatMap(s -> type(s, position));
    if (said.isPresent() && said.get().predicate().equals(Rml.term("constant"))) {
      return constant(said.get(), position);
    }
    if (said.isEmpty()) {
      return fresh(node, type);
    }
    return expressions
        .expression(said.get())
        .map(
            e ->
                position == Position.OBJECT ? object(node, e, type, base) : resource(e, type, base))
        .orElse(NONE);
  }

  private TermMap fresh(MappingNode node, Optional<TermType> type) {
    if (!type.equals(Optional.of(TermType.BLANK_NODE))) {
      node.problem("rml:constant or rml:reference or rml:template is missing");
    }
    return TermMaps.blank(new Expression.Fresh(node.origin()));
  }

  private Optional<TermType> type(Statement statement, Position position) {
    Node value = statement.object();
    Optional<TermType> type =
        Rml.isTerm(value) ? TermType.of(Rml.localName(value)) : Optional.empty();
    if (type.isEmpty() || !position.allows(type.get())) {
      expressions.problem(statement, Rml.show(value) + " is not allowed here");
    }
    return type.filter(position::allows);
  }

  private TermMap resource(Expression expression, Optional<TermType> said, String base) {
    TermType type = said.orElse(TermType.IRI);
    if (type == TermType.BLANK_NODE) {
      return TermMaps.blank(expression);
    }
    IriMaker maker = iriMakers.computeIfAbsent(type + " " + base, k -> new IriMaker(type, base));
    return TermMaps.made(expression, type, maker, numbers.next(1));
  }

  private TermMap object(
      MappingNode node, Expression expression, Optional<TermType> said, String base) {
    Optional<Statement> language = node.atMostOne("language", "languageMap");
    Optional<Statement> datatype = node.atMostOne("datatype", "datatypeMap");
    boolean literal =
        expression instanceof Expression.Reference || language.isPresent() || datatype.isPresent();
    TermType type = said.orElse(literal ? TermType.LITERAL : TermType.IRI);
    if (type == TermType.LITERAL) {
      return literal(expression, language, datatype, base);
    }
    language
        .or(() -> datatype)
        .ifPresent(s -> expressions.problem(s, "is for literals, not for " + type));
    return resource(expression, Optional.of(type), base);
  }

  private TermMap literal(
      Expression expression,
      Optional<Statement> language,
      Optional<Statement> datatype,
      String base) {
    if (language.isPresent()) {
      datatype.ifPresent(s -> expressions.problem(s, "cannot go with a language"));
      return inLanguage(expression, language.get());
    }
    if (datatype.isPresent()) {
      return typed(expression, datatype.get(), base);
    }
    return expression instanceof Expression.Reference reference
        ? TermMaps.natural(reference, numbers.next(TermMaps.NATURAL))
        : TermMaps.typed(expression, XSDDatatype.XSDstring, numbers.next(1));
  }

  private TermMap inLanguage(Expression expression, Statement language) {
    boolean shortcut = language.predicate().equals(Rml.term("language"));
    Optional<Expression> tags =
        shortcut ? expressions.expression(language) : expressions.mapOf(language);
    tags.filter(tag -> tag instanceof Expression.Constant)
        .filter(tag -> !LanguageTags.isWellFormed(tag.text()))
        .ifPresent(
            tag ->
                expressions.problem(
                    language, "\"" + tag.text() + "\" is not a language tag of BCP 47"));
    return tags.map(tag -> TermMaps.inLanguage(expression, tag)).orElse(NONE);
  }

  private TermMap typed(Expression expression, Statement datatype, String base) {
    if (datatype.predicate().equals(Rml.term("datatype"))) {
      constant(datatype, Position.DATATYPE);
      return datatype.object().isURI()
          ? TermMaps.typed(
              expression, NodeFactory.getType(datatype.object().getURI()), numbers.next(1))
          : NONE;
    }
    return TermMaps.typed(expression, map(datatype, Position.DATATYPE, base));
  }
}
