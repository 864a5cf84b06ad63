package org.gongkai.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.gongkai.check.MappingChecker;
import org.gongkai.rml.RmlMapping;
import org.gongkai.rml.RmlProblem;
import org.gongkai.vocab.Gk;

/** What {@code dataset.ttl} says of a data set, and how its records are linked. */
final class Description {
  private final RmlMapping file;
  private final Graph graph;
  private final Node own;

  /**
   * @param file its Turtle, read with lines as mappings are
   * @param own whole address of the data set
   */
  Description(RmlMapping file, Node own) {
    this.file = file;
    this.graph = file.graph();
    this.own = own;
  }

  /** Whether it describes this data set at all. */
  boolean isThere() {
    return graph.contains(own, RDF.type.asNode(), DCAT.Dataset.asNode());
  }

  /** What is missing, by the shapes; empty if nothing is. */
  List<RmlProblem> missing(MappingChecker shapes) {
    return shapes.check(file);
  }

  /** What it says and may not, by line. */
  List<RmlProblem> outOf(Scope scope) {
    return graph.stream()
        .flatMap(
            t ->
                scope.fault(t).stream()
                    .map(f -> file.problem(t.getSubject(), List.of(t.getPredicate()), f)))
        .distinct()
        .sorted(Comparator.comparingInt(RmlProblem::line).thenComparing(RmlProblem::found))
        .toList();
  }

  Linking linking() {
    return new Linking(
        text(Gk.CODE_COLUMN),
        text(Gk.NAME_COLUMN),
        text(Gk.WITHIN_COLUMN),
        text(Gk.YEAR_COLUMN),
        text(Gk.REFERENCE_YEAR)
            .map(y -> OptionalInt.of(Integer.parseInt(y.substring(0, 4))))
            .orElse(OptionalInt.empty()));
  }

  /** The line that names a column. */
  RmlProblem noColumn(String column) {
    List<Node> naming =
        List.of(Gk.CODE_COLUMN, Gk.NAME_COLUMN, Gk.WITHIN_COLUMN, Gk.YEAR_COLUMN).stream()
            .filter(p -> text(p).filter(column::equals).isPresent())
            .toList();
    return file.problem(own, naming, "no record has a column " + column);
  }

  Set<Triple> statements() {
    return graph.stream().collect(Collectors.toSet());
  }

  private Optional<String> text(Node property) {
    return graph.stream(own, property, Node.ANY)
        .map(t -> t.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst();
  }
}
