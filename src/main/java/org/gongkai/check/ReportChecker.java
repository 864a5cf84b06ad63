package org.gongkai.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathWriter;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;

/**
 * Holds the graph of one report against the shapes, before it is stored. Safe for use by several
 * threads at once, each with a graph of its own: the shapes are only read, and what a check finds
 * is kept in that check. To make one takes a third of a second, so keep it.
 */
public final class ReportChecker {
  private static final Comparator<ShapeResult> ORDER =
      Comparator.comparing(ShapeResult::blocking)
          .reversed()
          .thenComparing(ShapeResult::shape)
          .thenComparing(ShapeResult::focus)
          .thenComparing(ShapeResult::value);

  private final Shapes shapes;

  /** Checks by the shapes of {@code ontology/shapes}. */
  public ReportChecker() {
    this(OntologyFiles.shapes());
  }

  /** Checks by other shapes. */
  public ReportChecker(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /** What the shapes find in the graph of some statements. */
  public List<ShapeResult> check(Set<Triple> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(graph::add);
    return check(graph);
  }

  /**
   * What the shapes find, what blocks first; empty if there is nothing to say. The shapes need the
   * statements of the report only, neither the code lists nor the registers beside it.
   */
  public List<ShapeResult> check(Graph report) {
    return ShaclValidator.get().validate(shapes, report).getEntries().stream()
        .map(ReportChecker::result)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private static ShapeResult result(ReportEntry entry) {
    Node focus = looksFromTerm(entry) ? entry.value() : entry.focusNode();
    return new ShapeResult(
        entry.source().getURI(),
        text(focus),
        // A report that only earns warnings does not "conform" either: the severity decides.
        entry.severity().equals(Severity.Violation),
        message(entry.messages(), "zh"),
        message(entry.messages(), "en"),
        text(entry.resultPath()),
        text(entry.value()));
  }

  private static boolean looksFromTerm(ReportEntry entry) {
    Node focus = entry.focusNode();
    return focus.isURI()
        && focus.getURI().startsWith(Gk.NS)
        && entry.value() != null
        && entry.value().isURI();
  }

  private static String message(Collection<Node> messages, String language) {
    return messages.stream()
        .filter(m -> language.equals(m.getLiteralLanguage()))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private static String text(Path path) {
    if (path == null) {
      return "";
    }
    return path instanceof P_Link link ? link.getNode().getURI() : PathWriter.asString(path);
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isBlank()) {
      return "[]";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }
}
