package org.gongkai.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What was found as JSON. */
public final class FoundJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FoundJson() {}

  /**
   * A page of hits with how many there are of each kind.
   *
   * @param base before the addresses of sources
   */
  public static byte[] of(Question question, Found found, String base) {
    ObjectNode answer = NODES.objectNode();
    answer.put("query", question.text());
    question.kind().ifPresent(kind -> answer.put("kind", kind.id()));
    answer.put("total", found.total());
    answer.put("from", question.skip());
    ObjectNode counts = answer.putObject("counts");
    found.counts().forEach((kind, count) -> counts.put(kind.id(), count));
    ArrayNode hits = answer.putArray("hits");
    found.hits().forEach(hit -> hits.add(hit(hit, base)));
    return bytes(answer);
  }

  private static ObjectNode hit(Hit hit, String base) {
    ObjectNode node = NODES.objectNode();
    node.put("kind", hit.kind().id());
    node.put("id", hit.address());
    node.put("name", hit.name());
    if (!hit.english().isEmpty()) {
      node.put("english", hit.english());
    }
    if (!hit.context().isEmpty()) {
      node.put("context", hit.context());
    }
    node.put("reason", hit.reason().id());
    node.put("score", hit.score());
    ArrayNode parts = node.putArray("snippet");
    hit.lit().forEach(part -> parts.addObject().put("text", part.text()).put("hit", part.hit()));
    hit.place().ifPresent(place -> node.put("quotedFrom", base + place.address()));
    return node;
  }

  /** OpenSearch Suggestions 1.1: what was typed, completions, what each is, where each leads. */
  public static byte[] suggestions(String typed, List<Suggestion> suggestions) {
    ArrayNode answer = NODES.arrayNode();
    answer.add(typed);
    ArrayNode names = answer.addArray();
    ArrayNode descriptions = answer.addArray();
    ArrayNode addresses = answer.addArray();
    for (Suggestion suggestion : suggestions) {
      names.add(suggestion.name());
      descriptions.add(suggestion.description());
      addresses.add(suggestion.address());
    }
    return bytes(answer);
  }

  /**
   * A completion.
   *
   * @param address where a browser goes that takes it
   */
  public record Suggestion(String name, String description, String address) {}

  private static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }
}
