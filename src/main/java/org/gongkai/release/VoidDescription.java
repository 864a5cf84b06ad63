package org.gongkai.release;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.gongkai.vocab.Prefixes;
import org.gongkai.vocab.Qb;

/** What {@code /.well-known/void} gives: the data set, its parts, its links, and their counts. */
public final class VoidDescription {
  /** Where it is, relative to the base. */
  public static final String ADDRESS = ".well-known/void";

  private static final Node SLICE = NodeFactory.createURI(Qb.NS + "slice");

  private VoidDescription() {}

  /**
   * The description.
   *
   * @param store the published graph, within a transaction of the caller
   */
  public static Graph of(Graph store, String base, VoidCounts counts) {
    Node document = NodeFactory.createURI(base + ADDRESS);
    Node dataset = NodeFactory.createURI(base + "id/dataset");
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(document, RDF.type.asNode(), VOID.DatasetDescription.asNode());
    graph.add(document, DCTerms.title.asNode(), text("本站数据集的 VoID 描述", "zh"));
    graph.add(document, DCTerms.title.asNode(), text("VoID description of the data set", "en"));
    graph.add(document, FOAF.primaryTopic.asNode(), dataset);
    for (Node type : List.of(VOID.Dataset.asNode(), VOID.Linkset.asNode())) {
      for (Node part :
          store.find(Node.ANY, RDF.type.asNode(), type).mapWith(t -> t.getSubject()).toList()) {
        graph.add(document, FOAF.topic.asNode(), part);
        // A cube leads to a slice of every report; these are no description.
        store
            .find(part, Node.ANY, Node.ANY)
            .filterDrop(t -> t.getPredicate().equals(SLICE))
            .forEachRemaining(graph::add);
      }
    }
    GraphUtil.addInto(graph, counts.statements(dataset, document.getURI()));
    graph.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
    return graph;
  }

  private static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }
}
