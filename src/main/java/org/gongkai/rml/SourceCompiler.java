package org.gongkai.rml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Compiles logical sources. */
final class SourceCompiler {
  private static final Node JSON_PATH = Rml.term("JSONPath");
  private static final Node CSV = Rml.term("CSV");
  private static final List<Node> ROOTS =
      List.of(Rml.term("MappingDirectory"), Rml.term("CurrentWorkingDirectory"));
  private static final JsonPath DOCUMENT = new JsonPath("$", List.of());
  // The rows of a table are the elements of one array.
  private static final JsonPath ROWS =
      new JsonPath("$[*]", List.of(new Segment(false, List.of(new Selector.Wildcard()))));

  private final Mapping mapping;
  private final ExpressionCompiler expressions;
  private final DialectCompiler dialects;
  private final Map<String, ColumnNames> columns = new HashMap<>();
  private final Map<String, Optional<CsvDialect>> formats = new HashMap<>();

  SourceCompiler(Mapping mapping) {
    this.mapping = mapping;
    this.expressions = new ExpressionCompiler(mapping, References.JSON_PATH);
    this.dialects = new DialectCompiler(mapping, expressions);
  }

  /** Stands for a logical source that cannot be used. */
  static LogicalSource unknown(Origin origin) {
    return new LogicalSource("", origin, DOCUMENT, Optional.empty(), References.JSON_PATH);
  }

  /** Empty if it cannot be used; why is among the problems. */
  Optional<LogicalSource> compile(Statement link) {
    if (link.object().isLiteral()) {
      problem(link, "a node is expected, not a literal");
      return Optional.empty();
    }
    MappingNode node = mapping.node(link);
    Optional<Statement> formulation = node.one("referenceFormulation");
    boolean isCsv = formulation.filter(f -> f.object().equals(CSV)).isPresent();
    formulation.filter(f -> !isCsv).ifPresent(this::requireJsonPath);
    Optional<Statement> source = node.one("source");
    Optional<Statement> path = source.flatMap(s -> path(s, isCsv));
    Optional<String> name = path.flatMap(expressions::string);
    Optional<LogicalSource> compiled =
        isCsv
            ? name.map(n -> table(n, path.get().origin(), mapping.node(source.get())))
            : iterator(node).flatMap(i -> name.map(n -> json(n, path.get().origin(), i)));
    compiled.ifPresent(s -> requireOneFormat(s, link));
    return compiled;
  }

  private Optional<JsonPath> iterator(MappingNode node) {
    return node.atMostOne("iterator").map(expressions::path).orElse(Optional.of(DOCUMENT));
  }

  private static LogicalSource json(String name, Origin origin, JsonPath iterator) {
    return new LogicalSource(name, origin, iterator, Optional.empty(), References.JSON_PATH);
  }

  private LogicalSource table(String name, Origin origin, MappingNode source) {
    ColumnNames names = columns.computeIfAbsent(name, n -> new ColumnNames());
    return new LogicalSource(name, origin, ROWS, Optional.of(dialects.compile(source)), names);
  }

  private void requireOneFormat(LogicalSource source, Statement link) {
    Optional<CsvDialect> known = formats.putIfAbsent(source.path(), source.csv());
    if (known != null && !known.equals(source.csv())) {
      problem(link, "source " + source.path() + " is of another format elsewhere");
    }
  }

  private void requireJsonPath(Statement formulation) {
    if (!formulation.object().equals(JSON_PATH)) {
      problem(
          formulation,
          Rml.show(formulation.object()) + " is not supported, only rml:JSONPath and rml:CSV");
    }
  }

  private Optional<Statement> path(Statement source, boolean isCsv) {
    if (source.object().isLiteral()) {
      problem(source, "a node with rml:path is expected, not a literal");
      return Optional.empty();
    }
    MappingNode node = mapping.node(source);
    // Names are resolved by the caller; the root is only checked to be one.
    node.atMostOne("root")
        .filter(root -> !ROOTS.contains(root.object()) && !root.object().isLiteral())
        .ifPresent(root -> problem(root, Rml.show(root.object()) + " is not supported"));
    Optional<Statement> url = isCsv ? node.csvw("url") : Optional.empty();
    return url.isPresent() ? url : node.one("path");
  }

  private void problem(Statement statement, String found) {
    mapping.problems().add(statement.origin(), statement.construct(), found);
  }
}
