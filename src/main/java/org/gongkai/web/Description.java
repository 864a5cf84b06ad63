package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;

/**
 * What is given as data about a thing: every statement of which it is the subject, those that point
 * to it up to a limit, and for a report its tables and cells as well. No blank nodes.
 */
final class Description {

  private static final Node TOPIC = NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic");
  private static final String CAPPED =
      "Only the first " + Facts.POINTING + " statements that point to the topic are given here.";

  private final Node thing;
  private final Graph graph = GraphFactory.createDefaultGraph();

  /**
   * @param document address of the description itself
   */
  Description(StoreView store, Node thing, String document) {
    this.thing = thing;
    GraphUtil.addInto(graph, store.construct(PageQuery.REPORT_DATA, thing));
    store.graph().find(thing, Node.ANY, Node.ANY).forEachRemaining(graph::add);
    int[] seen = {0};
    store.solutions(
        PageQuery.INVERSE,
        thing,
        row -> {
          if (seen[0]++ < Facts.POINTING) {
            graph.add(Triple.create(row.get("subject"), row.get("property"), thing));
          }
        });
    Node page = NodeFactory.createURI(document);
    graph.add(Triple.create(page, TOPIC, thing));
    if (seen[0] > Facts.POINTING) {
      Node note = NodeFactory.createLiteralLang(CAPPED, "en");
      graph.add(Triple.create(page, RDFS.comment.asNode(), note));
    }
    graph.getPrefixMapping().setNsPrefixes(ShortNames.mapping());
  }

  /** The same with more statements. */
  Description with(Graph more) {
    GraphUtil.addInto(graph, more);
    return this;
  }

  /**
   * @param words how JSON-LD is written
   */
  byte[] written(MediaKind kind, JsonLdWriter words) {
    if (kind == MediaKind.JSON_LD) {
      return words.text(graph, thing).getBytes(StandardCharsets.UTF_8);
    }
    return written(graph, kind);
  }

  static byte[] written(Graph graph, MediaKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriterBuilder writer =
        kind == MediaKind.TRIG
            ? RDFWriter.source(DatasetGraphFactory.wrap(graph))
            : RDFWriter.source(graph);
    writer.format(format(kind)).output(out);
    return out.toByteArray();
  }

  private static RDFFormat format(MediaKind kind) {
    return switch (kind) {
      case TURTLE -> RDFFormat.TURTLE_PRETTY;
      case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case TRIG -> RDFFormat.TRIG_PRETTY;
      case RDF_XML -> RDFFormat.RDFXML_PLAIN;
      case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
      default -> throw new IllegalArgumentException("Not a form of RDF: " + kind);
    };
  }
}
