package org.gongkai.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gongkai.vocab.Prefixes;

/**
 * The catalogue in DCAT 3: what a store says of its data sets, and the files they can be had as.
 */
public final class Catalogue {
  /** Where it is, relative to the base. */
  public static final String ADDRESS = "catalogue";

  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";
  private static final Node VERSION = NodeFactory.createURI(DCAT.NS + "version");
  private static final Node QB_SLICE =
      NodeFactory.createURI("http://purl.org/linked-data/cube#slice");
  private static final Set<String> NOT_DATA = Set.of("text/plain");

  private final Graph store;
  private final String base;
  private final Graph graph = GraphFactory.createDefaultGraph();

  private Catalogue(Graph store, String base) {
    this.store = store;
    this.base = base;
    graph.getPrefixMapping().setNsPrefixes(Prefixes.MAP);
    graph.getPrefixMapping().setNsPrefix("spdx", SPDX);
  }

  /**
   * The catalogue without files.
   *
   * @param store the published graph, within a transaction of the caller
   */
  public static Graph of(Graph store, String base) {
    return new Catalogue(store, base).described();
  }

  /** The catalogue with the files of a release of that state. */
  static Graph of(Graph store, String base, State state, List<Download> downloads) {
    Catalogue catalogue = new Catalogue(store, base);
    catalogue.described();
    catalogue.released(state, downloads);
    return catalogue.graph;
  }

  private Graph described() {
    Node catalogue = at("id/catalogue");
    copy(catalogue);
    for (Node member :
        objects(
            catalogue, DCTerms.publisher.asNode(), DCAT.dataset.asNode(), DCAT.service.asNode())) {
      copy(member);
      for (Node file : objects(member, DCAT.distribution.asNode())) {
        copy(file);
        // A file that is downloaded is had at the same address.
        if (!graph.contains(file, DCAT.accessURL.asNode(), Node.ANY)) {
          objects(file, DCAT.downloadURL.asNode())
              .forEach(url -> graph.add(file, DCAT.accessURL.asNode(), url));
        }
      }
    }
    return graph;
  }

  private List<Node> objects(Node subject, Node... predicates) {
    return List.of(predicates).stream()
        .flatMap(
            p -> store.find(subject, p, Node.ANY).mapWith(t -> t.getObject()).toList().stream())
        .filter(Node::isURI)
        .distinct()
        .toList();
  }

  private void copy(Node thing) {
    store
        .find(thing, Node.ANY, Node.ANY)
        .filterDrop(t -> t.getPredicate().equals(QB_SLICE))
        .forEachRemaining(graph::add);
  }

  private void released(State state, List<Download> downloads) {
    Node whole = at("id/dataset");
    graph.add(whole, VERSION, NodeFactory.createLiteralString(state.version()));
    dated(whole, state.modified());
    for (Download download : downloads) {
      if (!NOT_DATA.contains(download.mediaType())) {
        Node file = file(download, state);
        graph.add(part(download).orElse(whole), DCAT.distribution.asNode(), file);
      }
    }
  }

  private Node file(Download download, State state) {
    Node file = at("download/" + download.name());
    Node checksum = NodeFactory.createURI(file.getURI() + "#sha256");
    graph.add(file, RDF.type.asNode(), DCAT.Distribution.asNode());
    titled(file, download);
    graph.add(file, DCAT.accessURL.asNode(), file);
    graph.add(file, DCAT.downloadURL.asNode(), file);
    graph.add(
        file,
        DCAT.byteSize.asNode(),
        literal(Long.toString(download.bytes()), XSDDatatype.XSDnonNegativeInteger));
    graph.add(file, DCAT.mediaType.asNode(), NodeFactory.createURI(IANA + download.mediaType()));
    download
        .compressFormat()
        .ifPresent(
            type ->
                graph.add(file, DCAT.compressFormat.asNode(), NodeFactory.createURI(IANA + type)));
    graph.add(file, DCTerms.license.asNode(), NodeFactory.createURI(TableFiles.LICENCE));
    dated(file, state.modified());
    graph.add(file, NodeFactory.createURI(SPDX + "checksum"), checksum);
    graph.add(checksum, RDF.type.asNode(), NodeFactory.createURI(SPDX + "Checksum"));
    graph.add(
        checksum,
        NodeFactory.createURI(SPDX + "algorithm"),
        NodeFactory.createURI(SPDX + "checksumAlgorithm_sha256"));
    graph.add(
        checksum,
        NodeFactory.createURI(SPDX + "checksumValue"),
        literal(download.sha256(), XSDDatatype.XSDhexBinary));
    return file;
  }

  // The file of a year or a province is a data set of its own, a part of the whole.
  private Optional<Node> part(Download download) {
    if (!download.name().matches("(year|province)-.*")) {
      return Optional.empty();
    }
    Node part = at(ADDRESS + "#" + download.name().replaceAll("\\..*", ""));
    graph.add(part, RDF.type.asNode(), DCAT.Dataset.asNode());
    titled(part, download);
    graph.add(part, DCTerms.description.asNode(), text(download.zh() + "，及对其核对所得的发现。", "zh"));
    graph.add(
        part,
        DCTerms.description.asNode(),
        text(download.en() + ", and what the rules found in them.", "en"));
    graph.add(part, DCTerms.isPartOf.asNode(), at("id/dataset"));
    graph.add(part, DCTerms.license.asNode(), NodeFactory.createURI(TableFiles.LICENCE));
    graph.add(at("id/catalogue"), DCAT.dataset.asNode(), part);
    return Optional.of(part);
  }

  private void titled(Node thing, Download download) {
    graph.add(thing, DCTerms.title.asNode(), text(download.zh(), "zh"));
    graph.add(thing, DCTerms.title.asNode(), text(download.en(), "en"));
  }

  private void dated(Node thing, Optional<Instant> time) {
    time.map(t -> literal(t.toString(), XSDDatatype.XSDdateTime))
        .ifPresent(
            t -> {
              graph.add(thing, DCTerms.issued.asNode(), t);
              graph.add(thing, DCTerms.modified.asNode(), t);
            });
  }

  private Node at(String address) {
    return NodeFactory.createURI(base + address);
  }

  private static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  private static Node literal(String text, RDFDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }
}
