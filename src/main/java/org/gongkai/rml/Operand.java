package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value within a filter; a missing node where RFC 9535 says Nothing. */
sealed interface Operand extends FilterPart {

  JsonNode value(JsonNode root, JsonNode current);

  /**
   * A literal.
   *
   * @param pattern the literal as a regular expression; empty if it is none
   */
  record Constant(JsonNode value, Optional<Pattern> pattern) implements Operand {
    Constant(JsonNode value) {
      this(value, value.isTextual() ? IRegexp.compile(value.textValue()) : Optional.empty());
    }

    @Override
    public JsonNode value(JsonNode root, JsonNode current) {
      return value;
    }

    @Override
    public boolean looksAtRoot() {
      return false;
    }
  }

  /**
   * A path within a filter.
   *
   * @param absolute written with {@code $}, not {@code @}
   */
  record Query(boolean absolute, JsonPath path) implements Operand {
    @Override
    public JsonNode value(JsonNode root, JsonNode current) {
      return path.value(absolute ? root : current);
    }

    List<JsonNode> nodes(JsonNode root, JsonNode current) {
      return path.values(absolute ? root : current);
    }

    @Override
    public boolean looksAtRoot() {
      return absolute || path.looksAtRoot();
    }
  }

  /** {@code length()} (RFC 9535, 2.4.4): code points, elements or members. */
  record Length(Operand of) implements Operand {
    @Override
    public JsonNode value(JsonNode root, JsonNode current) {
      JsonNode value = of.value(root, current);
      if (value.isTextual()) {
        String text = value.textValue();
        return IntNode.valueOf(text.codePointCount(0, text.length()));
      }
      return value.isContainerNode() ? IntNode.valueOf(value.size()) : MissingNode.getInstance();
    }

    @Override
    public boolean looksAtRoot() {
      return of.looksAtRoot();
    }
  }

  /** {@code count()} (RFC 9535, 2.4.5): how many nodes a query selects. */
  record Count(Query of) implements Operand {
    @Override
    public JsonNode value(JsonNode root, JsonNode current) {
      return IntNode.valueOf(of.nodes(root, current).size());
    }

    @Override
    public boolean looksAtRoot() {
      return of.looksAtRoot();
    }
  }

  /** {@code value()} (RFC 9535, 2.4.8): what a query selects, if it is one node. */
  record Only(Query of) implements Operand {
    @Override
    public JsonNode value(JsonNode root, JsonNode current) {
      List<JsonNode> nodes = of.nodes(root, current);
      return nodes.size() == 1 ? nodes.get(0) : MissingNode.getInstance();
    }

    @Override
    public boolean looksAtRoot() {
      return of.looksAtRoot();
    }
  }
}
