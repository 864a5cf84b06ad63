package org.gongkai.release;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.gongkai.store.ChangeLog;

/**
 * Counts what VoID says of a graph, statement by statement; those of a subject must come together.
 */
public final class VoidCounts {
  private final Map<Node, Long> properties = new HashMap<>();
  private final Map<Node, Long> classes = new HashMap<>();
  private Node subject = Node.ANY;
  private long triples;
  private long subjects;

  /** Counts a graph as it is published, within a transaction of the caller. */
  public static VoidCounts of(Graph graph) {
    VoidCounts counts = new VoidCounts();
    graph.stream().filter(t -> !ChangeLog.isPointer(t)).forEach(counts::add);
    return counts;
  }

  /** Counts a statement. */
  void add(Triple triple) {
    triples++;
    if (!triple.getSubject().equals(subject)) {
      subject = triple.getSubject();
      subjects++;
    }
    properties.merge(triple.getPredicate(), 1L, Long::sum);
    if (triple.predicateMatches(RDF.type.asNode())) {
      classes.merge(triple.getObject(), 1L, Long::sum);
    }
  }

  /**
   * The counts as statements of a data set, with a partition for each class and property.
   *
   * @param document address of the description, in which each partition is a fragment
   */
  Graph statements(Node dataset, String document) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(dataset, VOID.triples.asNode(), number(triples));
    graph.add(dataset, VOID.distinctSubjects.asNode(), number(subjects));
    graph.add(dataset, VOID.properties.asNode(), number(properties.size()));
    graph.add(dataset, VOID.classes.asNode(), number(classes.size()));
    classes.forEach(
        (type, count) -> {
          Node part = fragment(document, "class", type);
          graph.add(dataset, VOID.classPartition.asNode(), part);
          graph.add(part, VOID._class.asNode(), type);
          graph.add(part, VOID.entities.asNode(), number(count));
        });
    properties.forEach(
        (property, count) -> {
          Node part = fragment(document, "property", property);
          graph.add(dataset, VOID.propertyPartition.asNode(), part);
          graph.add(part, VOID.property.asNode(), property);
          graph.add(part, VOID.triples.asNode(), number(count));
        });
    return graph;
  }

  private static Node fragment(String document, String kind, Node of) {
    String name = URLEncoder.encode(of.getURI(), StandardCharsets.UTF_8);
    return NodeFactory.createURI(document + "#" + kind + "=" + name);
  }

  private static Node number(long count) {
    return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
  }
}
