package org.gongkai.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sys.JenaSystem;
import org.gongkai.rml.RmlMapping;
import org.gongkai.rml.RmlProblem;
import org.gongkai.vocab.OntologyFiles;

/**
 * Holds a Turtle file of a person's own against shapes, before it is used: a mapping against those
 * of RML-Core, the description of a data set against what every one must say.
 */
public final class MappingChecker {
  private static final List<String> FILES =
      List.of("triples-map.ttl", "term-map.ttl", "source.ttl");

  private final Shapes shapes;

  /** Checks mappings, by the shapes that ship with the program. */
  public MappingChecker() {
    this(shapes());
  }

  private MappingChecker(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /** Checks {@code dataset.ttl} of data sets from elsewhere. */
  public static MappingChecker ofDescriptions() {
    return new MappingChecker(OntologyFiles.datasetShapes());
  }

  static Graph shapes() {
    JenaSystem.init();
    Graph graph = GraphFactory.createDefaultGraph();
    for (String name : FILES) {
      try (InputStream in = MappingChecker.class.getResourceAsStream("/rml/shapes/" + name)) {
        RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
    return graph;
  }

  /** What the shapes find, by line; empty if the file may be used. */
  public List<RmlProblem> check(RmlMapping mapping) {
    return entries(mapping.graph()).stream()
        .map(e -> mapping.problem(e.focusNode(), properties(e.resultPath()), message(e)))
        .distinct()
        .sorted(
            Comparator.comparing(RmlProblem::mapping)
                .thenComparingInt(RmlProblem::line)
                .thenComparingInt(RmlProblem::column))
        .toList();
  }

  Collection<ReportEntry> entries(Graph mapping) {
    return ShaclValidator.get().validate(shapes, mapping).getEntries();
  }

  private static List<Node> properties(Path path) {
    if (path instanceof P_Link link) {
      return List.of(link.getNode());
    }
    return path instanceof P_Alt either
        ? Stream.of(either.getLeft(), either.getRight())
            .flatMap(p -> properties(p).stream())
            .toList()
        : List.of();
  }

  private static String message(ReportEntry entry) {
    return entry.messages().stream()
        .sorted(Comparator.comparing(Node::getLiteralLanguage))
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.joining(" "));
  }
}
