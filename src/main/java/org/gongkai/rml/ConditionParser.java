package org.gongkai.rml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the condition of a filter. */
final class ConditionParser {
  private final PathScanner in;
  private final OperandParser operands;

  ConditionParser(PathScanner in, JsonPathParser paths) {
    this.in = in;
    this.operands = new OperandParser(in, paths);
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
      return new Condition.Not(in.peek() == '(' ? group() : test(operands.part()));
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
    FilterPart left = operands.part();
    in.skipBlanks();
    Optional<Comparison> sign = sign();
    if (sign.isEmpty()) {
      return test(left);
    }
    Operand first = operands.single(left);
    in.skipBlanks();
    return new Condition.Compare(first, sign.get(), operands.single(operands.part()));
  }

  private Optional<Comparison> sign() {
    for (Comparison comparison : Comparison.values()) {
      if (in.next(comparison.sign())) {
        return Optional.of(comparison);
      }
    }
    return Optional.empty();
  }

  private Condition test(FilterPart part) throws SyntaxException {
    if (part instanceof Condition condition) {
      return condition;
    }
    if (part instanceof Operand.Query query) {
      return new Condition.Exists(query);
    }
    throw in.fault("comparison expected");
  }
}
