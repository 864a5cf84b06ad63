package org.gongkai.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/** What an editor may propose of a store, the most used first: classes, properties and codes. */
record TermsJson(StoreView store, Usage usage) {

  String text() {
    JsonBuilder json = JsonBuilder.create().startObject();
    json.key("prefixes").startObject();
    ShortNames.mapping().getNsPrefixMap().forEach(json::pair);
    schemes().forEach(json::pair);
    json.finishObject();
    counted(json, "classes", usage.classes());
    counted(json, "properties", usage.properties());
    json.key("codes").startArray();
    codes().forEach(code -> code(json, code));
    return json.finishArray().finishObject().build() + "\n";
  }

  private void counted(JsonBuilder json, String key, Map<Node, Long> counts) {
    json.key(key).startArray();
    counts.entrySet().stream()
        .filter(entry -> entry.getKey().isURI())
        .sorted(
            Map.Entry.<Node, Long>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().getURI()))
        .forEach(
            entry ->
                json.startObject()
                    .pair("iri", entry.getKey().getURI())
                    .pair("label", label(entry.getKey()))
                    .pair("count", entry.getValue())
                    .finishObject());
    json.finishArray();
  }

  private void code(JsonBuilder json, Triple inScheme) {
    Node concept = inScheme.getSubject();
    json.startObject()
        .pair("iri", concept.getURI())
        .pair("label", label(concept))
        .pair("notation", notation(concept))
        .pair("list", label(inScheme.getObject()))
        .pair("count", usage.ofCode(concept))
        .finishObject();
  }

  private List<Triple> codes() {
    return graph().find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY).toList().stream()
        .filter(t -> t.getSubject().isURI())
        .filter(t -> t.getSubject().getURI().startsWith(Addresses.DEFINITIONS))
        .sorted(
            Comparator.comparing((Triple t) -> -usage.ofCode(t.getSubject()))
                .thenComparing(t -> t.getSubject().getURI()))
        .toList();
  }

  /** The codes of a list share an address, for which its name is the usual prefix. */
  private Map<String, String> schemes() {
    Map<String, String> prefixes = new TreeMap<>();
    for (Triple triple : codes()) {
      String iri = triple.getSubject().getURI();
      String space = iri.substring(0, iri.lastIndexOf('/') + 1);
      String name = space.substring(Addresses.DEFINITIONS.length()).replaceAll("/$", "");
      if (name.matches("[a-z][a-z-]*")) {
        prefixes.put(name, space);
      }
    }
    ShortNames.mapping().getNsPrefixMap().keySet().forEach(prefixes::remove);
    return prefixes;
  }

  private String label(Node node) {
    Shown shown = store.shown(node);
    return shown.language().isEmpty() ? "" : shown.text();
  }

  private String notation(Node concept) {
    return store
        .object(concept, SKOS.notation.asNode())
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private Graph graph() {
    return store.graph();
  }
}
