package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * A graph without blank nodes as JSON-LD 1.1, compacted by the published context, which it refers
 * to: what the words say is said once.
 */
final class JsonLdWriter {

  // What any reader of JSON has as a whole number without loss.
  private static final String WHOLE = "0|-?[1-9]\\d{0,14}";

  private final JsonLdContext context;
  private final String address;

  /**
   * @param address of the context
   */
  JsonLdWriter(JsonLdContext context, String address) {
    this.context = context;
    this.address = address;
  }

  /**
   * @param first the subject that stands before the others
   */
  String text(Graph graph, Node first) {
    TreeSet<String> subjects = new TreeSet<>();
    graph.find().forEachRemaining(triple -> subjects.add(triple.getSubject().getURI()));
    JsonBuilder json = JsonBuilder.create().startObject().pair("@context", address);
    json.key("@graph").startArray();
    if (subjects.remove(first.getURI())) {
      write(json, graph, first.getURI());
    }
    subjects.forEach(subject -> write(json, graph, subject));
    return json.finishArray().finishObject().build() + "\n";
  }

  private void write(JsonBuilder json, Graph graph, String subject) {
    Map<String, List<Node>> members = new TreeMap<>();
    List<String> types = new ArrayList<>();
    graph
        .find(NodeFactory.createURI(subject), Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              String property = triple.getPredicate().getURI();
              if (property.equals(RDF.type.getURI())) {
                types.add(context.type(triple.getObject().getURI()));
              } else {
                String key = key(property, triple.getObject());
                members.computeIfAbsent(key, k -> new ArrayList<>()).add(triple.getObject());
              }
            });
    json.startObject().pair("id", subject);
    if (!types.isEmpty()) {
      json.key("type");
      oneOrMore(json, types.stream().sorted().toList(), type -> json.value(type));
    }
    members.forEach((key, values) -> member(json, key, sorted(values)));
    json.finishObject();
  }

  private static List<Node> sorted(List<Node> values) {
    return values.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  // A value that is not what the context says of its property goes under the property's own name.
  private String key(String property, Node value) {
    return context
        .property(property)
        .filter(term -> fits(term, value))
        .map(JsonLdContext.Term::name)
        .orElseGet(() -> context.prefixed(property));
  }

  private static boolean fits(JsonLdContext.Term term, Node value) {
    if (value.isURI()) {
      return term.type().equals(JsonLdContext.LINK);
    }
    return value.getLiteralLanguage().isEmpty()
        ? term.type().equals(value.getLiteralDatatypeURI())
        : term.type().equals(JsonLdContext.LANGUAGE);
  }

  private void member(JsonBuilder json, String key, List<Node> values) {
    json.key(key);
    boolean plain = key.contains(":");
    if (!plain && values.get(0).isLiteral() && !values.get(0).getLiteralLanguage().isEmpty()) {
      languages(json, values);
    } else {
      oneOrMore(json, values, value -> value(json, value, plain));
    }
  }

  private static void languages(JsonBuilder json, List<Node> values) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Node value : values) {
      texts
          .computeIfAbsent(value.getLiteralLanguage(), tag -> new ArrayList<>())
          .add(value.getLiteralLexicalForm());
    }
    json.startObject();
    texts.forEach(
        (tag, all) -> {
          json.key(tag);
          oneOrMore(json, all, text -> json.value(text));
        });
    json.finishObject();
  }

  private static <T> void oneOrMore(JsonBuilder json, List<T> values, Consumer<T> write) {
    if (values.size() == 1) {
      write.accept(values.get(0));
    } else {
      json.startArray();
      values.forEach(write);
      json.finishArray();
    }
  }

  private static void value(JsonBuilder json, Node value, boolean whole) {
    if (value.isURI()) {
      link(json, value.getURI(), whole);
      return;
    }
    String text = value.getLiteralLexicalForm();
    String type = value.getLiteralDatatypeURI();
    boolean string = type.equals(XSD.xstring.getURI());
    if (whole && !string) {
      json.startObject().pair("@value", text);
      String tag = value.getLiteralLanguage();
      json.pair(tag.isEmpty() ? "@type" : "@language", tag.isEmpty() ? type : tag).finishObject();
    } else if (type.equals(XSD.integer.getURI()) && text.matches(WHOLE)) {
      json.value(Long.parseLong(text));
    } else if (type.equals(XSD.xboolean.getURI()) && text.matches("true|false")) {
      json.value(Boolean.parseBoolean(text));
    } else {
      json.value(text);
    }
  }

  private static void link(JsonBuilder json, String iri, boolean whole) {
    if (whole) {
      json.startObject().pair("id", iri).finishObject();
    } else {
      json.value(iri);
    }
  }
}
