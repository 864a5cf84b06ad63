package org.gongkai.rml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/** Mapping files as read, with the line of each statement; not yet looked at as a mapping. */
public final class RmlMapping {
  private final MappingGraph statements;
  private final String base;

  private RmlMapping(MappingGraph statements, String base) {
    this.statements = statements;
    this.base = base;
  }

  /**
   * Reads the Turtle of some files that are one mapping.
   *
   * @param base put before what is not an absolute IRI, where a triples map names no other
   * @throws RmlException if it is no Turtle
   */
  public static RmlMapping read(List<MappingDocument> documents, String base) {
    JenaSystem.init();
    Iris.fault(base, false)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("base IRI <" + base + ">: " + fault);
            });
    Problems problems = new Problems();
    MappingGraph statements = TurtleReader.read(documents, base, problems);
    problems.throwIfAny();
    return new RmlMapping(statements, base);
  }

  /** The statements, for a check by shapes. */
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    statements
        .statements()
        .forEach(s -> graph.add(Triple.create(s.subject(), s.predicate(), s.object())));
    return graph;
  }

  /**
   * A problem with a node of the mapping, at the line that shows it best: a statement about the
   * node with one of the properties, or else the one that leads to the node.
   *
   * @param properties what was looked at; empty if the node as a whole
   */
  public RmlProblem problem(Node node, List<Node> properties, String found) {
    List<Statement> about =
        statements.about(node).stream().filter(s -> properties.contains(s.predicate())).toList();
    if (!about.isEmpty()) {
      Statement last = about.get(about.size() - 1);
      return RmlProblem.inMapping(last.origin(), last.construct(), found);
    }
    String construct = properties.isEmpty() ? Rml.show(node) : Rml.show(properties.get(0));
    return RmlProblem.inMapping(whereItBegins(node), construct, found);
  }

  private Origin whereItBegins(Node node) {
    List<Statement> all = statements.statements();
    List<Statement> near = new ArrayList<>(statements.about(node));
    if (node.isBlank() || near.isEmpty()) {
      all.stream().filter(s -> s.object().equals(node)).forEach(near::add);
    }
    return near.stream()
        .map(Statement::origin)
        .min(Comparator.comparingInt(Origin::line).thenComparingInt(Origin::column))
        .orElseGet(() -> new Origin("mapping", 1, 1));
  }

  /**
   * Makes the mapping ready to run.
   *
   * @throws RmlException with all that is wrong in it
   */
  public RmlPlan compile() {
    Problems problems = new Problems();
    PlanCompiler compiler = new PlanCompiler(statements, base, problems);
    List<TriplesMap> maps = compiler.compile();
    problems.throwIfAny();
    return new RmlPlan(maps, compiler.termMaps());
  }
}
