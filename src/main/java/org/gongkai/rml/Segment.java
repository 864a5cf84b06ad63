package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;

/**
 * One step of a path.
 *
 * @param descendant written with {@code ..}: taken from the value and from all below it
 */
record Segment(boolean descendant, List<Selector> selectors) {

  Segment {
    selectors = List.copyOf(selectors);
  }

  boolean isSingular() {
    return !descendant && selectors.size() == 1 && selectors.get(0).isSingular();
  }

  boolean goesToEach() {
    Selector first = selectors.get(0);
    boolean alike = first instanceof Selector.Wildcard || first instanceof Selector.Where;
    return !descendant && selectors.size() == 1 && alike;
  }

  boolean looksAtRoot() {
    return selectors.stream().anyMatch(Selector::looksAtRoot);
  }

  JsonNode value(JsonNode node) {
    Selector selector = selectors.get(0);
    if (selector instanceof Selector.Name name) {
      JsonNode member = node.get(name.name());
      return member == null ? MissingNode.getInstance() : member;
    }
    Selector.Index index = (Selector.Index) selector;
    return index.value(node);
  }

  void each(JsonNode root, JsonNode node, Location at, JsonPath.Visitor visitor) {
    for (int i = 0; i < selectors.size(); i++) {
      selectors.get(i).each(root, node, at, visitor);
    }
    if (descendant) {
      children(node, at, child -> each(root, child, at, visitor));
    }
  }

  static void children(JsonNode node, Location at, JsonPath.Visitor visitor) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        at.push(i);
        visitor.visit(node.get(i));
        at.pop();
      }
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        at.push(field.getKey());
        visitor.visit(field.getValue());
        at.pop();
      }
    }
  }
}
