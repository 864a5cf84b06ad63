package org.gongkai.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads members of stored JSON; a {@link ReportJsonException} names one that is wrong. */
public final class JsonMembers {
  private JsonMembers() {}

  /** A member of any kind. */
  public static JsonNode member(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name))
        .orElseThrow(() -> new ReportJsonException("member " + name + " is missing"));
  }

  /** A string. */
  public static String text(JsonNode node, String name) {
    return optional(node, name)
        .orElseThrow(() -> new ReportJsonException("member " + name + " is missing"));
  }

  /** A string that may be missing. */
  public static Optional<String> optional(JsonNode node, String name) {
    Optional<JsonNode> value = Optional.ofNullable(node.get(name));
    if (value.filter(v -> !v.isTextual()).isPresent()) {
      throw new ReportJsonException("member " + name + " is no string: " + value.get());
    }
    return value.map(JsonNode::textValue);
  }

  /** True or false. */
  public static boolean flag(JsonNode node, String name) {
    JsonNode value = member(node, name);
    if (!value.isBoolean()) {
      throw new ReportJsonException("member " + name + " is neither true nor false: " + value);
    }
    return value.booleanValue();
  }

  /** An integer of 32 bits. */
  public static int integer(JsonNode node, String name) {
    JsonNode value = member(node, name);
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new ReportJsonException("member " + name + " is no integer: " + value);
    }
    return value.intValue();
  }

  /** Each node of an array, read. */
  public static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> reader) {
    List<T> list = new ArrayList<>();
    JsonNode array = member(node, name);
    if (!array.isArray()) {
      throw new ReportJsonException("member " + name + " is no array: " + array);
    }
    array.forEach(n -> list.add(reader.apply(n)));
    return list;
  }

  /** What to throw where a member has a value that no list knows. */
  public static Supplier<ReportJsonException> unknown(String member, String value) {
    return () -> new ReportJsonException("member " + member + " cannot be " + value);
  }
}
