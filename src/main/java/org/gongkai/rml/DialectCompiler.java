package org.gongkai.rml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Compiles how a CSV source is written: rml:null, and csvw:dialect of a csvw:Table. */
final class DialectCompiler {
  private final Mapping mapping;
  private final ExpressionCompiler expressions;

  DialectCompiler(Mapping mapping, ExpressionCompiler expressions) {
    this.mapping = mapping;
    this.expressions = expressions;
  }

  CsvDialect compile(MappingNode source) {
    Set<String> nulls = new HashSet<>();
    source.all("null").forEach(s -> expressions.string(s).ifPresent(nulls::add));
    CsvDialect standard = CsvDialect.STANDARD;
    Set<String> meant = nulls.isEmpty() ? standard.nulls() : nulls;
    Optional<MappingNode> dialect =
        source.csvw("dialect").filter(s -> !s.object().isLiteral()).map(mapping::node);
    return dialect
        .map(d -> compile(d, meant))
        .orElse(new CsvDialect(',', standard.quote(), standard.encoding(), meant));
  }

  private CsvDialect compile(MappingNode node, Set<String> nulls) {
    node.csvw("header")
        .filter(s -> !isTrue(s.object()))
        .ifPresent(s -> expressions.problem(s, "a table without header is not supported"));
    return new CsvDialect(
        character(node, "delimiter", ','),
        character(node, "quoteChar", '"'),
        node.csvw("encoding").flatMap(this::encoding).orElse(StandardCharsets.UTF_8),
        nulls);
  }

  private static boolean isTrue(Node value) {
    return value.isLiteral()
        && value.getLiteralDatatype().equals(XSDDatatype.XSDboolean)
        && Set.of("true", "1").contains(value.getLiteralLexicalForm());
  }

  private char character(MappingNode node, String property, char otherwise) {
    Optional<Statement> said = node.csvw(property);
    Optional<String> text = said.flatMap(expressions::string);
    text.filter(t -> t.length() != 1)
        .ifPresent(t -> expressions.problem(said.get(), "\"" + t + "\" is not one character"));
    return text.filter(t -> t.length() == 1).map(t -> t.charAt(0)).orElse(otherwise);
  }

  private Optional<Charset> encoding(Statement statement) {
    return expressions
        .string(statement)
        .flatMap(
            name -> {
              try {
                return Optional.of(Charset.forName(name));
              } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                expressions.problem(statement, "\"" + name + "\" is no known encoding");
                return Optional.empty();
              }
            });
  }
}
