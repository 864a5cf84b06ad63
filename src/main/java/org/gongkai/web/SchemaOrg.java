package org.gongkai.web;

import java.util.List;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The data set as search engines for data read it: schema.org in JSON-LD, made of the catalogue.
 */
final class SchemaOrg {

  private final Graph catalogue;
  private final JsonBuilder json = JsonBuilder.create();

  private SchemaOrg(Graph catalogue) {
    this.catalogue = catalogue;
  }

  /** As it may stand in a script element of a page. */
  static String dataset(Graph catalogue, String base) {
    SchemaOrg dataset = new SchemaOrg(catalogue);
    dataset.write(NodeFactory.createURI(base + "id/dataset"), base);
    return inElement(dataset.json.build().toString());
  }

  // No end of the element, no comment and no entity can be in it: JSON may escape any character.
  static String inElement(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private void write(Node dataset, String base) {
    json.startObject()
        .pair("@context", "https://schema.org/")
        .pair("@type", "Dataset")
        .pair("@id", dataset.getURI())
        .pair("url", base + "doc/dataset");
    texts("name", dataset, DCTerms.title.asNode());
    texts("description", dataset, DCTerms.description.asNode());
    texts("keywords", dataset, DCAT.keyword.asNode());
    values("license", dataset, DCTerms.license.asNode());
    values("dateModified", dataset, DCTerms.modified.asNode());
    values("version", dataset, NodeFactory.createURI(DCAT.NS + "version"));
    json.pair("isAccessibleForFree", true);
    json.key("includedInDataCatalog")
        .startObject()
        .pair("@type", "DataCatalog")
        .pair("@id", base + "id/catalogue")
        .finishObject();
    json.key("distribution").startArray();
    objects(dataset, DCAT.distribution.asNode()).forEach(this::download);
    json.finishArray().finishObject();
  }

  private void download(Node file) {
    json.startObject().pair("@type", "DataDownload");
    values("contentUrl", file, DCAT.downloadURL.asNode());
    values("contentSize", file, DCAT.byteSize.asNode());
    json.key("encodingFormat")
        .value(
            objects(file, DCAT.mediaType.asNode()).stream()
                .map(t -> t.getURI().replaceAll(".*media-types/", ""))
                .findFirst()
                .orElse("application/octet-stream"));
    texts("name", file, DCTerms.title.asNode());
    json.finishObject();
  }

  private void texts(String key, Node subject, Node property) {
    json.key(key).startArray();
    for (Node text : objects(subject, property)) {
      json.startObject()
          .pair("@value", text.getLiteralLexicalForm())
          .pair("@language", text.getLiteralLanguage())
          .finishObject();
    }
    json.finishArray();
  }

  private void values(String key, Node subject, Node property) {
    objects(subject, property).stream()
        .findFirst()
        .ifPresent(v -> json.pair(key, v.isURI() ? v.getURI() : v.getLiteralLexicalForm()));
  }

  private List<Node> objects(Node subject, Node property) {
    return catalogue.stream(subject, property, Node.ANY)
        .map(t -> t.getObject())
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }
}
