package org.gongkai.web;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gongkai.federate.Federation;
import org.gongkai.federate.Partner;

/** What the endpoint is and can do (SPARQL 1.1 Service Description), and whom it may call. */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_XML",
          "SPARQL_Results_JSON",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD");

  private final Graph graph = GraphFactory.createDefaultGraph();

  private ServiceDescription() {}

  static Graph of(String base, Federation federation) {
    ServiceDescription description = new ServiceDescription();
    description.describe(base, federation);
    description.graph.getPrefixMapping().setNsPrefixes(ShortNames.mapping());
    description.graph.getPrefixMapping().setNsPrefix("sd", SD);
    return description.graph;
  }

  private void describe(String base, Federation federation) {
    Node service = NodeFactory.createURI(base + "sparql");
    Node data = NodeFactory.createURI(service.getURI() + "#data");
    Node whole = NodeFactory.createURI(base + "id/dataset");
    graph.add(service, RDF.type.asNode(), sd("Service"));
    title(service, "SPARQL 查询服务", "SPARQL endpoint");
    graph.add(service, sd("endpoint"), service);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    RESULTS.forEach(
        r ->
            graph.add(
                service,
                sd("resultFormat"),
                NodeFactory.createURI("http://www.w3.org/ns/formats/" + r)));
    graph.add(service, sd("defaultDataset"), data);
    graph.add(data, RDF.type.asNode(), sd("Dataset"));
    graph.add(data, sd("defaultGraph"), whole);
    graph.add(whole, RDF.type.asNode(), sd("Graph"));
    for (Partner partner : federation.partners().all()) {
      graph.add(service, sd("feature"), sd("BasicFederatedQuery"));
      partner(service, partner);
    }
  }

  private void partner(Node service, Partner partner) {
    Node other = NodeFactory.createURI(partner.endpoint());
    graph.add(service, DCTerms.relation.asNode(), other);
    graph.add(other, RDF.type.asNode(), sd("Service"));
    graph.add(other, sd("endpoint"), other);
    graph.add(other, DCTerms.license.asNode(), NodeFactory.createURI(partner.licence()));
    title(other, partner.title().zh(), partner.title().en());
  }

  private void title(Node thing, String zh, String en) {
    graph.add(thing, DCTerms.title.asNode(), NodeFactory.createLiteralLang(zh, "zh"));
    graph.add(thing, DCTerms.title.asNode(), NodeFactory.createLiteralLang(en, "en"));
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
