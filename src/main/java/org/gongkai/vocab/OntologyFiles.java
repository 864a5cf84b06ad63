package org.gongkai.vocab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.VOID;

/**
 * The Turtle files of the folder {@code ontology}, as graphs. The names are listed, because a
 * folder inside a jar cannot be; a test compares the lists with the folder.
 */
public final class OntologyFiles {
  /** Files of published data, relative to the folder. */
  public static final List<String> PUBLISHED =
      List.of(
          "gongkai.ttl",
          "reused.ttl",
          "regulation.ttl",
          "rules.ttl",
          "cubes.ttl",
          "correspondences.ttl",
          "correspondences-2014.ttl",
          "datasets.ttl",
          "linksets.ttl",
          "schemes/applicant.ttl",
          "schemes/basis.ttl",
          "schemes/category.ttl",
          "schemes/constraint.ttl",
          "schemes/coverage.ttl",
          "schemes/channel.ttl",
          "schemes/claim-indicator.ttl",
          "schemes/comparison.ttl",
          "schemes/evidence.ttl",
          "schemes/fault.ttl",
          "schemes/fault-reason.ttl",
          "schemes/field.ttl",
          "schemes/field-2014.ttl",
          "schemes/finding-reason.ttl",
          "schemes/finding-state.ttl",
          "schemes/form.ttl",
          "schemes/handling.ttl",
          "schemes/indicator.ttl",
          "schemes/level.ttl",
          "schemes/metric.ttl",
          "schemes/precision.ttl",
          "schemes/proceeding.ttl",
          "schemes/quality-dimension.ttl",
          "schemes/repair-kind.ttl",
          "schemes/reach.ttl",
          "schemes/result.ttl",
          "schemes/rule-kind.ttl",
          "schemes/scope.ttl",
          "schemes/severity.ttl",
          "schemes/state.ttl",
          "schemes/statistic.ttl",
          "schemes/table.ttl",
          "schemes/unit.ttl",
          "schemes/verdict-standing.ttl",
          "schemes/verdict-state.ttl");

  /** Files of shapes for the graph of one report, relative to the folder. */
  public static final List<String> SHAPES =
      List.of("shapes/report.ttl", "shapes/table.ttl", "shapes/cell.ttl", "shapes/claim.ttl");

  /** Files of shapes for the description of a data set from elsewhere, relative to the folder. */
  public static final List<String> DATASET_SHAPES = List.of("shapes/dataset.ttl");

  /** Files of shapes for what is found in a report and said of it, relative to the folder. */
  public static final List<String> ASSESSMENT_SHAPES =
      List.of("shapes/assessment.ttl", "shapes/verdict.ttl");

  /** Files of shapes for the catalogue in DCAT, relative to the folder. */
  public static final List<String> CATALOGUE_SHAPES = List.of("shapes/catalogue.ttl");

  /** Files of shapes for the rules, relative to the folder. */
  public static final List<String> RULE_SHAPES = List.of("shapes/rules.ttl");

  static {
    JenaSystem.init();
  }

  private OntologyFiles() {}

  /**
   * Vocabulary, code lists, cubes and the description of the data sets, in a new graph.
   *
   * @param base address under which the data are published, ending in a slash
   */
  public static Graph published(String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    PUBLISHED.forEach(name -> read(name, base, graph));
    // A literal cannot be relative, so the one statement that needs the base as text is made here.
    graph.add(
        NodeFactory.createURI(base + "id/dataset"),
        VOID.uriSpace.asNode(),
        NodeFactory.createLiteralString(base));
    return graph;
  }

  /** All shapes for the graph of one report, in a new graph. */
  public static Graph shapes() {
    return read(SHAPES);
  }

  /** All shapes for the rules with their code lists, in a new graph. */
  public static Graph ruleShapes() {
    return read(RULE_SHAPES);
  }

  /** All shapes for the catalogue in DCAT, in a new graph. */
  public static Graph catalogueShapes() {
    return read(CATALOGUE_SHAPES);
  }

  private static Graph read(List<String> names) {
    Graph graph = GraphFactory.createDefaultGraph();
    names.forEach(name -> read(name, Gk.NS, graph));
    return graph;
  }

  /** All shapes for the description of a data set from elsewhere, in a new graph. */
  public static Graph datasetShapes() {
    Graph graph = GraphFactory.createDefaultGraph();
    DATASET_SHAPES.forEach(name -> read(name, Gk.NS, graph));
    return graph;
  }

  /** All shapes for the graph of one assessment, or of the verdicts on one report. */
  public static Graph assessmentShapes() {
    Graph graph = GraphFactory.createDefaultGraph();
    ASSESSMENT_SHAPES.forEach(name -> read(name, Gk.NS, graph));
    return graph;
  }

  private static void read(String name, String base, Graph into) {
    RDFParser.source(new ByteArrayInputStream(bytes(name)))
        .lang(Lang.TURTLE)
        .base(base)
        .parse(into);
  }

  /** The bytes of a file of the folder. */
  public static byte[] bytes(String name) {
    try (InputStream in = OntologyFiles.class.getResourceAsStream("/ontology/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: ontology/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("ontology/" + name, e);
    }
  }
}
