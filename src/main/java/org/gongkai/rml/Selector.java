package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.OptionalInt;

/** What a segment takes from a value. */
sealed interface Selector {

  void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor);

  default boolean isSingular() {
    return false;
  }

  /** Goes where a singular selector leads, without looking what is there. */
  default void enter(Location at) {
    throw new UnsupportedOperationException("leads to several places");
  }

  /** A member of an object. */
  record Name(String name) implements Selector {
    @Override
    public void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
      JsonNode member = node.get(name);
      if (member != null) {
        at.push(name);
        visitor.visit(member);
        at.pop();
      }
    }

    @Override
    public boolean isSingular() {
      return true;
    }

    @Override
    public void enter(Location at) {
      at.push(name);
    }
  }

  /** An element of an array; negative numbers count from the end. */
  record Index(int index) implements Selector {
    @Override
    public void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
      JsonNode element = value(node);
      if (!element.isMissingNode()) {
        at.push(index < 0 ? node.size() + index : index);
        visitor.visit(element);
        at.pop();
      }
    }

    JsonNode value(JsonNode node) {
      int i = index < 0 ? node.size() + index : index;
      return node.isArray() && i >= 0 && i < node.size() ? node.get(i) : MissingNode.getInstance();
    }

    @Override
    public boolean isSingular() {
      return true;
    }

    @Override
    public void enter(Location at) {
      at.push(index);
    }
  }

  /** All members or elements. */
  record Wildcard() implements Selector {
    @Override
    public void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
      Segment.children(node, at, visitor);
    }
  }

  /** Elements of an array from start to before end; a step of 0 selects nothing. */
  record Slice(OptionalInt start, OptionalInt end, int step) implements Selector {
    @Override
    public void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
      if (!node.isArray() || step == 0) {
        return;
      }
      int size = node.size();
      int low = step > 0 ? 0 : -1;
      int high = step > 0 ? size : size - 1;
      int from =
          start.isEmpty() ? (step > 0 ? low : high) : bound(start.getAsInt(), size, low, high);
      int to = end.isEmpty() ? (step > 0 ? high : low) : bound(end.getAsInt(), size, low, high);
      for (long i = from; step > 0 ? i < to : i > to; i += step) {
        at.push((int) i);
        visitor.visit(node.get((int) i));
        at.pop();
      }
    }

    private static int bound(int index, int size, int low, int high) {
      int counted = index < 0 ? size + index : index;
      return Math.min(Math.max(counted, low), high);
    }
  }

  /** Members or elements for which the condition holds. */
  record Where(Condition condition) implements Selector {
    @Override
    public void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
      Segment.children(
          node,
          at,
          child -> {
            if (condition.holds(root, child)) {
              visitor.visit(child);
            }
          });
    }
  }
}
