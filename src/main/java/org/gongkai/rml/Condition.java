package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The condition of a filter (RFC 9535, 2.3.5). */
sealed interface Condition extends FilterPart {

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

    @Override
    public boolean looksAtRoot() {
      return parts.stream().anyMatch(FilterPart::looksAtRoot);
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

    @Override
    public boolean looksAtRoot() {
      return parts.stream().anyMatch(FilterPart::looksAtRoot);
    }
  }

  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      return !part.holds(root, current);
    }

    @Override
    public boolean looksAtRoot() {
      return part.looksAtRoot();
    }
  }

  /** The query selects something, be it null. */
  record Exists(Operand.Query query) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      return query.path().isSingular()
          ? !query.value(root, current).isMissingNode()
          : !query.nodes(root, current).isEmpty();
    }

    @Override
    public boolean looksAtRoot() {
      return query.looksAtRoot();
    }
  }

  /** A comparison of two values, each of which may be missing. */
  record Compare(Operand left, Comparison comparison, Operand right) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      return comparison.holds(left.value(root, current), right.value(root, current));
    }

    @Override
    public boolean looksAtRoot() {
      return left.looksAtRoot() || right.looksAtRoot();
    }
  }

  /**
   * {@code match()} and {@code search()} (RFC 9535, 2.4.6 and 2.4.7).
   *
   * @param whole whether the whole string must match, not a part of it
   */
  record Matches(Operand text, Operand expression, boolean whole) implements Condition {
    @Override
    public boolean holds(JsonNode root, JsonNode current) {
      JsonNode string = text.value(root, current);
      if (!string.isTextual()) {
        return false;
      }
      Optional<Pattern> pattern = pattern(root, current);
      return pattern.isPresent() && matches(pattern.get(), string.textValue());
    }

    private boolean matches(Pattern pattern, String string) {
      return whole ? pattern.matcher(string).matches() : pattern.matcher(string).find();
    }

    private Optional<Pattern> pattern(JsonNode root, JsonNode current) {
      if (expression instanceof Operand.Constant constant) {
        return constant.pattern();
      }
      JsonNode value = expression.value(root, current);
      return value.isTextual() ? IRegexp.compile(value.textValue()) : Optional.empty();
    }

    @Override
    public boolean looksAtRoot() {
      return text.looksAtRoot() || expression.looksAtRoot();
    }
  }
}
