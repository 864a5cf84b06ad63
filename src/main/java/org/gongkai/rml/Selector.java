package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.OptionalLong;

/** What a segment takes from a value. */
sealed interface Selector {

  void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor);

  default boolean isSingular() {
    return false;
  }

  /** Whether it depends on the whole document. */
  default boolean looksAtRoot() {
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
  record Index(long index) implements Selector {
    @Override
    public void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
      JsonNode element = value(node);
      if (!element.isMissingNode()) {
        at.push((int) (index < 0 ? node.size() + index : index));
        visitor.visit(element);
        at.pop();
      }
    }

    JsonNode value(JsonNode node) {
      long i = index < 0 ? node.size() + index : index;
      return node.isArray() && i >= 0 && i < node.size()
          ? node.get((int) i)
          : MissingNode.getInstance();
    }

    @Override
    public boolean isSingular() {
      return true;
    }

    @Override
    public void enter(Location at) {
      at.push((int) Math.max(Math.min(index, Integer.MAX_VALUE), Integer.MIN_VALUE));
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
  record Slice(OptionalLong start, OptionalLong end, long step) implements Selector {
    @Override
    public void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
      if (!node.isArray() || step == 0) {
        return;
      }
      int size = node.size();
      int low = step > 0 ? 0 : -1;
      int high = step > 0 ? size : size - 1;
      long from =
          start.isEmpty() ? (step > 0 ? low : high) : bound(start.getAsLong(), size, low, high);
      long to = end.isEmpty() ? (step > 0 ? high : low) : bound(end.getAsLong(), size, low, high);
      for (long i = from; step > 0 ? i < to : i > to; i += step) {
        at.push((int) i);
        visitor.visit(node.get((int) i));
        at.pop();
      }
    }

    private static long bound(long index, int size, int low, int high) {
      long counted = index < 0 ? size + index : index;
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

    @Override
    public boolean looksAtRoot() {
      return condition.looksAtRoot();
    }
  }
}
