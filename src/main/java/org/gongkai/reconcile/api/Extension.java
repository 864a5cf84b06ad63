package org.gongkai.reconcile.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.reconcile.Kind;
import org.gongkai.reconcile.Property;
import org.gongkai.reconcile.Reconciler;
import org.gongkai.reconcile.Value;

/** The data extension service (section 7). */
final class Extension {
  private static final int MOST_ENTITIES = 1000;

  private final Reconciler reconciler;

  Extension(Reconciler reconciler) {
    this.reconciler = reconciler;
  }

  static ObjectNode property(Property property) {
    return Json.object()
        .put("id", property.id())
        .put("name", property.chinese() + " " + property.english());
  }

  /**
   * @param type as it was asked for
   */
  static ObjectNode proposals(String type, Set<Kind> kinds, Optional<Integer> limit) {
    ObjectNode answer = Json.object().put("type", type);
    limit.ifPresent(l -> answer.put("limit", l));
    ArrayNode properties = answer.putArray("properties");
    Stream.of(Property.values())
        .filter(p -> p.isFetched() && kinds.stream().anyMatch(p::isOf))
        .limit(limit.orElse(Integer.MAX_VALUE))
        .forEach(p -> properties.add(property(p)));
    return answer;
  }

  ObjectNode answer(String query) {
    JsonNode root = Json.read(query, "extend");
    List<Property> properties = properties(root.path("properties"));
    ObjectNode answer = Json.object();
    ArrayNode meta = answer.putArray("meta");
    properties.forEach(p -> meta.add(described(p)));
    ObjectNode rows = answer.putObject("rows");
    ids(root.path("ids")).forEach(id -> row(rows.putObject(id), id, properties));
    return answer;
  }

  private static ObjectNode described(Property property) {
    ObjectNode node = property(property);
    property.entities().ifPresent(kind -> node.set("type", Manifest.type(kind)));
    return node;
  }

  private static List<Property> properties(JsonNode listed) {
    if (!listed.isArray()) {
      throw new BadRequestException("extend: properties is not an array");
    }
    List<Property> properties = new ArrayList<>();
    for (JsonNode one : listed) {
      Property property = QuestionReader.property(one.path("id").asText(""), "extend");
      if (!property.isFetched()) {
        throw new BadRequestException("extend: an entity has no " + property.id() + " to fetch");
      }
      properties.add(property);
    }
    if (properties.stream().distinct().count() < properties.size()) {
      throw new BadRequestException("extend: a property is asked for twice");
    }
    return properties;
  }

  private static List<String> ids(JsonNode listed) {
    if (!listed.isArray()) {
      throw new BadRequestException("extend: ids is not an array");
    }
    if (listed.size() > MOST_ENTITIES) {
      throw BadRequestException.tooLarge(
          "values of at most " + MOST_ENTITIES + " entities are fetched at once");
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : listed) {
      if (!id.isTextual()) {
        throw new BadRequestException("extend: an identifier is a string, not " + id);
      }
      ids.add(id.asText());
    }
    return ids;
  }

  /** An entity that does not exist has no value of any property. */
  private void row(ObjectNode row, String id, List<Property> properties) {
    for (Property property : properties) {
      ArrayNode values = row.putArray(property.id());
      reconciler
          .entity(id)
          .ifPresent(
              entity -> reconciler.values(entity, property).forEach(v -> values.add(value(v))));
    }
  }

  private static ObjectNode value(Value value) {
    ObjectNode node = Json.object();
    return switch (value.type()) {
      case TEXT -> node.put("str", value.text());
      case INTEGER -> node.put("int", Integer.parseInt(value.text()));
      case DECIMAL -> node.put("float", new BigDecimal(value.text()));
      case ENTITY -> node.put("id", value.entity().orElseThrow().id()).put("name", value.text());
    };
  }
}
