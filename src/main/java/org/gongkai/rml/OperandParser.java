package org.gongkai.rml;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Reads paths, literals and functions within a filter, and holds them to their types. */
final class OperandParser {
  private final PathScanner in;
  private final JsonPathParser paths;

  OperandParser(PathScanner in, JsonPathParser paths) {
    this.in = in;
    this.paths = paths;
  }

  FilterPart part() throws SyntaxException {
    char c = in.peek();
    if (c == '@' || c == '$') {
      return query();
    }
    if (c == '\'' || c == '"') {
      return new Operand.Constant(TextNode.valueOf(in.string()));
    }
    if (c == '-' || c >= '0' && c <= '9') {
      return new Operand.Constant(in.number());
    }
    String word = in.word();
    if (in.next("(")) {
      return function(word);
    }
    return switch (word) {
      case "true" -> new Operand.Constant(BooleanNode.TRUE);
      case "false" -> new Operand.Constant(BooleanNode.FALSE);
      case "null" -> new Operand.Constant(NullNode.getInstance());
      default -> throw in.fault(word + " is neither a literal nor a function");
    };
  }

  /** The part as something that has one value. */
  Operand single(FilterPart part) throws SyntaxException {
    if (!(part instanceof Operand operand)) {
      throw in.fault("a function that is true or false has no value to compare");
    }
    if (operand instanceof Operand.Query query && !query.path().isSingular()) {
      throw in.fault("a path that may select several values is not one value");
    }
    return operand;
  }

  private FilterPart function(String name) throws SyntaxException {
    FilterPart part =
        switch (name) {
          case "length" -> new Operand.Length(value());
          case "count" -> new Operand.Count(nodes());
          case "value" -> new Operand.Only(nodes());
          case "match" -> matches(true);
          case "search" -> matches(false);
          default -> throw in.fault("there is no function " + name + "()");
        };
    in.skipBlanks();
    in.require(")");
    return part;
  }

  private Condition matches(boolean whole) throws SyntaxException {
    Operand text = value();
    in.skipBlanks();
    in.require(",");
    return new Condition.Matches(text, value(), whole);
  }

  private Operand value() throws SyntaxException {
    in.skipBlanks();
    return single(part());
  }

  private Operand.Query nodes() throws SyntaxException {
    in.skipBlanks();
    if (in.peek() != '@' && in.peek() != '$') {
      throw in.fault("a path expected");
    }
    return query();
  }

  private Operand.Query query() throws SyntaxException {
    boolean absolute = !in.next("@") && in.next("$");
    return new Operand.Query(absolute, new JsonPath("", paths.segments()));
  }
}
