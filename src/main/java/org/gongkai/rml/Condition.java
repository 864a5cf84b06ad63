package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The condition of a filter, as RFC 9535 defines it. */
sealed interface Condition {

  boolean holds(JsonNode root, JsonNode current);

  record And(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      for (Condition part : parts) {
        if (!part.holds(root, current)) {
          return false;
        }
      }
      return true;
    }
  }

  record Or(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      for (Condition part : parts) {
        if (part.holds(root, current)) {
          return true;
        }
      }
      return false;
    }
  }

  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      return !part.holds(root, current);
    }
  }

  /** The query selects something, be it null. */
  record Exists(Query query) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      return query.path().isSingular()
          ? !query.value(root, current).isMissingNode()
          : !query.path().values(query.from(root, current)).isEmpty();
    }
  }

  /** A comparison of two values, each of which may be missing. */
  record Compare(Operand left, Comparison comparison, Operand right) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      return comparison.holds(left.value(root, current), right.value(root, current));
    }
  }

  /** One side of a comparison. */
  sealed interface Operand {
    JsonNode value(JsonNode root, JsonNode current);
  }

  record Constant(JsonNode value) implements Operand {
    @Override
    public JsonNode value(JsonNode root, JsonNode current) {
      return value;
    }
  }

  /**
   * A path within a filter.
   *
   * @param absolute written with {@code $}, not {@code @}
   */
  record Query(boolean absolute, JsonPath path) implements Operand {
    JsonNode from(JsonNode root, JsonNode current) {
      return absolute ? root : current;
    }

    @Override
    public JsonNode value(JsonNode root, JsonNode current) {
      return path.value(from(root, current));
    }
  }
}
