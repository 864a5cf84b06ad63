package org.gongkai.reconcile.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.reconcile.Kind;
import org.gongkai.reconcile.Property;
import org.gongkai.reconcile.Question;

/** Reads a reconciliation query batch (section 4.1). */
final class QuestionReader {
  /** Each is read as a name, which costs as much as a query. */
  private static final int MOST_VALUES = 10;

  /** The most queries of a batch, which the manifest announces. */
  static final int BATCH = 50;

  private static final int USUAL_LIMIT = 5;
  private static final int HIGHEST_LIMIT = 100;

  private QuestionReader() {}

  static Map<String, Question> batch(String queries) {
    JsonNode root = Json.read(queries, "queries");
    if (root.size() > BATCH) {
      throw BadRequestException.tooLarge(
          "a batch has at most " + BATCH + " queries, this one has " + root.size());
    }
    Map<String, Question> batch = new LinkedHashMap<>();
    root.properties()
        .forEach(query -> batch.put(query.getKey(), question(query.getValue(), query.getKey())));
    return batch;
  }

  private static Question question(JsonNode query, String name) {
    if (!query.isObject()) {
      throw new BadRequestException("query " + name + " is not an object");
    }
    String text = text(query, name);
    Map<Property, List<String>> conditions = conditions(query.path("properties"), name);
    if (text.isBlank() && conditions.isEmpty()) {
      throw new BadRequestException("query " + name + " has neither query nor properties");
    }
    return new Question(text, kinds(query.path("type"), name), conditions, limit(query, name));
  }

  private static String text(JsonNode query, String name) {
    JsonNode text = query.path("query");
    if (!text.isMissingNode() && !text.isTextual()) {
      throw new BadRequestException("query " + name + ": query is not a string");
    }
    return text.asText("");
  }

  private static int limit(JsonNode query, String name) {
    JsonNode limit = query.path("limit");
    if (limit.isMissingNode()) {
      return USUAL_LIMIT;
    }
    if (!limit.isIntegralNumber() || limit.asLong() < 1) {
      throw new BadRequestException("query " + name + ": limit is not a positive integer");
    }
    return (int) Math.min(HIGHEST_LIMIT, limit.asLong());
  }

  /** One type or several; each as its identifier, or as an object that has one. */
  private static Set<Kind> kinds(JsonNode type, String name) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (JsonNode one : listed(type)) {
      String id = one.isObject() ? one.path("id").asText("") : one.asText("");
      kinds.add(kind(id, "query " + name));
    }
    return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
  }

  /**
   * @param where it is asked for
   */
  static Kind kind(String id, String where) {
    return Kind.of(id)
        .orElseThrow(
            () ->
                new BadRequestException(
                    where + ": there is no type \"" + id + "\", only jurisdiction and agency"));
  }

  private static Map<Property, List<String>> conditions(JsonNode properties, String name) {
    Map<Property, List<String>> conditions = new EnumMap<>(Property.class);
    if (!properties.isMissingNode() && !properties.isArray()) {
      throw new BadRequestException("query " + name + ": properties is not an array");
    }
    for (JsonNode given : properties) {
      Property property = property(given.path("pid").asText(""), "query " + name);
      if (!given.has("v")) {
        throw new BadRequestException(
            "query " + name + ": property " + property.id() + " has no value v");
      }
      List<String> values = values(given.path("v"));
      if (values.size() > MOST_VALUES) {
        throw BadRequestException.tooLarge(
            "query " + name + ": at most " + MOST_VALUES + " values of a property");
      }
      if (!values.isEmpty()) {
        conditions.computeIfAbsent(property, p -> new ArrayList<>()).addAll(values);
      }
    }
    return conditions;
  }

  /**
   * @param where it is asked for
   */
  static Property property(String id, String where) {
    return Property.of(id)
        .orElseThrow(
            () ->
                new BadRequestException(
                    "%s: there is no property \"%s\", only %s"
                        .formatted(where, id, String.join(", ", Property.ids()))));
  }

  /** An empty cell of a table gives an empty value, which says nothing. */
  private static List<String> values(JsonNode given) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : listed(given)) {
      String text = value.isObject() ? value.path("id").asText("") : value.asText("");
      if (!text.isBlank()) {
        values.add(text.strip());
      }
    }
    return values;
  }

  private static Iterable<JsonNode> listed(JsonNode node) {
    return node.isArray()
        ? node
        : node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
  }
}
