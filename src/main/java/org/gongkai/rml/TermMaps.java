package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The kinds of term map that look at the document. */
final class TermMaps {

  /** How many numbers {@link #natural} needs: one for each datatype. */
  static final int NATURAL = 4;

  private TermMaps() {}

  /** IRIs or plain strings, whatever the maker makes. */
  static TermMap made(Expression expression, TermType type, NodeCache.Maker maker, int number) {
    if (expression instanceof Expression.Filled filled && filled.references().size() == 1) {
      Expression reference = filled.references().get(0);
      NodeCache.Maker filling = new TemplateMaker(filled.template(), type, maker);
      return (iteration, run) ->
          each(
              reference.strings(iteration, type, run),
              value -> run.term(number, filling, value, expression));
    }
    return (iteration, run) ->
        each(
            expression.strings(iteration, type, run),
            value -> run.term(number, maker, value, expression));
  }

  static TermMap blank(Expression expression) {
    boolean fresh = expression instanceof Expression.Fresh;
    return (iteration, run) ->
        each(
            expression.strings(iteration, TermType.BLANK_NODE, run),
            value -> fresh ? run.freshBlankNode() : run.blankNode(value));
  }

  /** Literals of the datatype that is natural to the JSON value. */
  static TermMap natural(Expression.Reference reference, int number) {
    LiteralMaker strings = new LiteralMaker(XSDDatatype.XSDstring);
    LiteralMaker integers = new LiteralMaker(XSDDatatype.XSDinteger);
    LiteralMaker doubles = new LiteralMaker(XSDDatatype.XSDdouble);
    LiteralMaker booleans = new LiteralMaker(XSDDatatype.XSDboolean);
    return (iteration, run) ->
        each(
            reference.values(iteration, run),
            value -> {
              RDFDatatype type = JsonValues.datatype(value);
              String text = JsonValues.natural(value);
              if (type == XSDDatatype.XSDstring) {
                return run.term(number, strings, text, reference);
              }
              if (type == XSDDatatype.XSDinteger) {
                return run.term(number + 1, integers, text, reference);
              }
              return type == XSDDatatype.XSDdouble
                  ? run.term(number + 2, doubles, text, reference)
                  : run.term(number + 3, booleans, text, reference);
            });
  }

  /** Literals of one datatype. */
  static TermMap typed(Expression expression, RDFDatatype datatype, int number) {
    LiteralMaker maker = new LiteralMaker(datatype);
    return (iteration, run) ->
        each(
            exact(expression, iteration, run), value -> run.term(number, maker, value, expression));
  }

  /** Literals whose datatype the document names. */
  static TermMap typed(Expression expression, TermMap datatypes) {
    return (iteration, run) -> {
      List<Node> nodes = new ArrayList<>();
      for (Node datatype : datatypes.terms(iteration, run)) {
        LiteralMaker maker = new LiteralMaker(NodeFactory.getType(datatype.getURI()));
        for (String value : exact(expression, iteration, run)) {
          add(maker.make(value, run, expression), nodes);
        }
      }
      return nodes;
    };
  }

  static TermMap inLanguage(Expression expression, Expression languages) {
    return (iteration, run) -> {
      List<Node> nodes = new ArrayList<>();
      for (String language : languages.strings(iteration, TermType.LITERAL, run)) {
        if (!LanguageTags.isWellFormed(language)) {
          run.problem(languages, "\"" + language + "\" is not a language tag of BCP 47");
          continue;
        }
        for (String value : expression.strings(iteration, TermType.LITERAL, run)) {
          if (run.isWellFormed(value, expression)) {
            nodes.add(NodeFactory.createLiteralLang(value, language));
          }
        }
      }
      return nodes;
    };
  }

  private static List<String> exact(Expression expression, JsonNode iteration, Run run) {
    if (expression instanceof Expression.Reference reference) {
      List<JsonNode> values = reference.values(iteration, run);
      return values.size() == 1
          ? List.of(JsonValues.exact(values.get(0)))
          : values.stream().map(JsonValues::exact).toList();
    }
    return expression.strings(iteration, TermType.LITERAL, run);
  }

  // Nearly always one value, hence the shortcut without a growing list.
  private static <T> List<Node> each(List<T> values, Function<T, Node> maker) {
    if (values.size() == 1) {
      Node node = maker.apply(values.get(0));
      return node == Node.ANY ? List.of() : List.of(node);
    }
    List<Node> nodes = new ArrayList<>(values.size());
    for (T value : values) {
      add(maker.apply(value), nodes);
    }
    return nodes;
  }

  private static void add(Node node, List<Node> nodes) {
    if (node != Node.ANY) {
      nodes.add(node);
    }
  }
}
