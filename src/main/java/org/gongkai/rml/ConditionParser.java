package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the condition of a filter. */
final class ConditionParser {
  private final PathScanner in;
  private final JsonPathParser paths;

  ConditionParser(PathScanner in, JsonPathParser paths) {
    this.in = in;
    this.paths = paths;
  }

  Condition condition() throws SyntaxException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(conjunction());
      in.skipBlanks();
    } while (in.next("||"));
    return parts.size() == 1 ? parts.get(0) : new Condition.Or(List.copyOf(parts));
  }

  private Condition conjunction() throws SyntaxException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(basic());
      in.skipBlanks();
    } while (in.next("&&"));
    return parts.size() == 1 ? parts.get(0) : new Condition.And(List.copyOf(parts));
  }

  private Condition basic() throws SyntaxException {
    in.skipBlanks();
    if (in.next("!")) {
      in.skipBlanks();
      return new Condition.Not(in.peek() == '(' ? group() : exists(operand()));
    }
    return in.peek() == '(' ? group() : comparison();
  }

  private Condition group() throws SyntaxException {
    in.require("(");
    Condition inner = condition();
    in.skipBlanks();
    in.require(")");
    return inner;
  }

  private Condition comparison() throws SyntaxException {
    Condition.Operand left = operand();
    in.skipBlanks();
    Optional<Comparison> sign = sign();
    if (sign.isEmpty()) {
      return exists(left);
    }
    in.skipBlanks();
    return new Condition.Compare(single(left), sign.get(), single(operand()));
  }

  private Optional<Comparison> sign() {
    for (Comparison comparison : Comparison.values()) {
      if (in.next(comparison.sign())) {
        return Optional.of(comparison);
      }
    }
    return Optional.empty();
  }

  private Condition exists(Condition.Operand operand) throws SyntaxException {
    if (operand instanceof Condition.Query query) {
      return new Condition.Exists(query);
    }
    throw in.fault("comparison expected");
  }

  private Condition.Operand single(Condition.Operand operand) throws SyntaxException {
    if (operand instanceof Condition.Query query && !query.path().isSingular()) {
      throw in.fault("a path that may select several values cannot be compared");
    }
    return operand;
  }

  private Condition.Operand operand() throws SyntaxException {
    if (in.peek() == '@' || in.peek() == '$') {
      boolean absolute = !in.next("@") && in.next("$");
      return new Condition.Query(absolute, new JsonPath("", paths.segments()));
    }
    return new Condition.Constant(literal());
  }

  private JsonNode literal() throws SyntaxException {
    char c = in.peek();
    if (c == '\'' || c == '"') {
      return TextNode.valueOf(in.string());
    }
    if (c == '-' || c >= '0' && c <= '9') {
      return in.number();
    }
    String word = in.name();
    return switch (word) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      case "null" -> NullNode.getInstance();
      default -> throw in.fault(word + " is not supported");
    };
  }
}
