package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled JSONPath (RFC 9535).
 *
 * @param text as written in the mapping
 */
record JsonPath(String text, List<Segment> segments) {

  /** Told of each value a path selects, in the order of the document. */
  @FunctionalInterface
  interface Visitor {
    void visit(JsonNode value);
  }

  JsonPath {
    segments = List.copyOf(segments);
  }

  static JsonPath parse(String text) throws SyntaxException {
    return new JsonPathParser(text).parse();
  }

  /** Whether it can select one value at most, because only names and indexes are in it. */
  boolean isSingular() {
    return segments.stream().allMatch(Segment::isSingular);
  }

  /** Whether it goes to each element of an array first, one like the other. */
  boolean beginsWithEach() {
    return !segments.isEmpty() && segments.get(0).goesToEach();
  }

  /** Whether a filter in it depends on the whole document. */
  boolean looksAtRoot() {
    return segments.stream().anyMatch(Segment::looksAtRoot);
  }

  /** The selected value of a singular path; a missing node if there is none. */
  JsonNode value(JsonNode root) {
    JsonNode node = root;
    for (int i = 0; i < segments.size(); i++) {
      node = segments.get(i).value(node);
      if (node.isMissingNode()) {
        return MissingNode.getInstance();
      }
    }
    return node;
  }

  /** Visits what the path selects from the root, keeping {@code at} on the value visited. */
  void each(JsonNode root, Location at, Visitor visitor) {
    each(segments, root, root, at, visitor);
  }

  static void each(
      List<Segment> segments, JsonNode root, JsonNode node, Location at, Visitor visitor) {
    if (segments.isEmpty()) {
      visitor.visit(node);
      return;
    }
    List<Segment> rest = segments.subList(1, segments.size());
    segments.get(0).each(root, node, at, v -> each(rest, root, v, at, visitor));
  }

  List<JsonNode> values(JsonNode root) {
    List<JsonNode> values = new ArrayList<>();
    each(root, new Location(), values::add);
    return values;
  }

  /** The place a singular path leads to, whether or not anything is there. */
  String place(Location at) {
    segments.forEach(segment -> segment.selectors().get(0).enter(at));
    String place = at.toString();
    segments.forEach(segment -> at.pop());
    return place;
  }

  /** The place of each selected value, for problems. */
  List<String> places(JsonNode root, Location at) {
    List<String> places = new ArrayList<>();
    each(root, at, v -> places.add(at.toString()));
    return places;
  }
}
