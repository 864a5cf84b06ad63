package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Statements in an order of their own, which every form but JSON-LD keeps. */
final class Listing {

  private final List<Quad> quads = new ArrayList<>();

  void add(Node graph, Node subject, Node predicate, Node object) {
    quads.add(Quad.create(graph, subject, predicate, object));
  }

  /** Into the default graph. */
  void add(Node subject, Node predicate, Node object) {
    add(Quad.defaultGraphNodeGenerated, subject, predicate, object);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** Forms of triples give the statements of all graphs as those of one. */
  byte[] written(MediaKind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (kind) {
      case TRIG -> stream(StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS), true);
      case N_QUADS -> stream(StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8), true);
      case TURTLE -> stream(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS), false);
      case N_TRIPLES ->
          stream(StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8), false);
      case JSON_LD -> RDFWriter.source(dataset()).format(RDFFormat.JSONLD11_PRETTY).output(out);
      default -> throw new IllegalArgumentException("Not a form of RDF: " + kind);
    }
    return out.toByteArray();
  }

  private void stream(StreamRDF out, boolean graphs) {
    out.start();
    StreamRDFOps.sendPrefixesToStream(ShortNames.mapping(), out);
    for (Quad quad : quads) {
      if (graphs && !quad.isDefaultGraph()) {
        out.quad(quad);
      } else {
        out.triple(quad.asTriple());
      }
    }
    out.finish();
  }

  private DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(ShortNames.mapping());
    quads.forEach(dataset::add);
    return dataset;
  }
}
