package org.gongkai.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.SKOS;

/** Turns the strings a caller gives into the terms a query is bound to. */
final class ParameterTerms {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern CODE = Pattern.compile("[0-9]{6}(?:[0-9]{3}){0,2}");

  private final String base;
  private final Graph graph;
  private final Places places;

  ParameterTerms(String base, Graph graph) {
    this.base = base;
    this.graph = graph;
    this.places = new Places(graph);
  }

  /** An empty value is none: that is how a form sends a field left blank. */
  Map<Var, Node> bind(NamedQuery query, Map<String, String> given) {
    refuseUnknown(query, given);
    Map<Var, Node> terms = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      Optional<String> value =
          Optional.ofNullable(given.get(parameter.name()))
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .or(parameter::defaultValue);
      if (value.isEmpty() && parameter.required()) {
        throw new BadParameter(parameter.name(), "", parameter.kind().expected());
      }
      value.ifPresent(text -> terms.put(Var.alloc(parameter.name()), term(parameter, text)));
    }
    return terms;
  }

  private static void refuseUnknown(NamedQuery query, Map<String, String> given) {
    for (Map.Entry<String, String> entry : given.entrySet()) {
      if (query.parameter(entry.getKey()).isEmpty()) {
        String known =
            query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        throw new BadParameter(
            entry.getKey(),
            entry.getValue(),
            known.isEmpty()
                ? new Bilingual("没有参数", "no parameter")
                : new Bilingual("参数 " + known + " 之一", "one of the parameters " + known));
      }
    }
  }

  private Node term(Parameter parameter, String text) {
    return switch (parameter.kind()) {
      case IRI -> named(parameter, text);
      case PLACE -> place(parameter, text);
      case CODE -> code(parameter, text);
      case STRING -> NodeFactory.createLiteralString(text);
      case YEAR -> literal(parameter, text, YEAR, XSDDatatype.XSDgYear);
      case INTEGER -> literal(parameter, text, INTEGER, XSDDatatype.XSDinteger);
    };
  }

  private Node place(Parameter parameter, String text) {
    if (CODE.matcher(text).matches()) {
      return places.byCode(parameter.name(), text);
    }
    return text.contains("/") ? named(parameter, text) : places.byName(parameter.name(), text);
  }

  /** An address that the data say something about: of any other a question has no answer. */
  private Node named(Parameter parameter, String text) {
    Node iri = iri(parameter, text);
    if (graph.contains(iri, Node.ANY, Node.ANY)) {
      return iri;
    }
    throw new BadParameter(
        parameter.name(),
        text,
        new Bilingual(
            "数据中有的：" + parameter.kind().expected().zh(),
            "something in the data: " + parameter.kind().expected().en()));
  }

  private Node code(Parameter parameter, String text) {
    CodeChoice choice = parameter.codes().orElseThrow();
    Node notation = NodeFactory.createLiteralString(text);
    Node scheme = NodeFactory.createURI(choice.address());
    boolean known =
        graph.find(Node.ANY, SKOS.notation.asNode(), notation).toList().stream()
            .anyMatch(t -> graph.contains(t.getSubject(), SKOS.inScheme.asNode(), scheme));
    if (known && choice.admits(text)) {
      return notation;
    }
    String list = String.join(", ", choice.notations());
    String end = list.isEmpty() ? " " + choice.address() : ": " + list;
    Bilingual expected = parameter.kind().expected();
    throw new BadParameter(
        parameter.name(), text, new Bilingual(expected.zh() + end, expected.en() + end));
  }

  private Node iri(Parameter parameter, String text) {
    try {
      IRIx iri = IRIx.create(text);
      IRIx whole = iri.isAbsolute() ? iri : IRIx.create(base).resolve(iri);
      return NodeFactory.createURI(whole.str());
    } catch (IRIException e) {
      throw new BadParameter(parameter.name(), text, parameter.kind().expected());
    }
  }

  private static Node literal(
      Parameter parameter, String text, Pattern form, XSDDatatype datatype) {
    if (!form.matcher(text).matches()) {
      throw new BadParameter(parameter.name(), text, parameter.kind().expected());
    }
    return NodeFactory.createLiteralDT(text, datatype);
  }
}
