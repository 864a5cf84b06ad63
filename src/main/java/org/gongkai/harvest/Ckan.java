package org.gongkai.harvest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Answers of CKAN's {@code package_search} (Action API, version 3). */
final class Ckan {
  private Ckan() {}

  static boolean isAnswer(JsonNode json) {
    return json.has("success") && json.path("result").path("results").isArray();
  }

  /** How many data sets the search found altogether. */
  static int count(JsonNode answer) {
    return answer.path("result").path("count").asInt(0);
  }

  /** How many of them this answer has, broken ones too. */
  static int size(JsonNode answer) {
    return answer.path("result").path("results").size();
  }

  static List<Offer> offers(JsonNode answer) {
    return each(answer.path("result").path("results"))
        .filter(JsonNode::isObject)
        .map(Ckan::offer)
        .toList();
  }

  private static Offer offer(JsonNode entry) {
    String id = text(entry, "id").or(() -> text(entry, "name")).orElse("");
    Optional<String> publisher =
        text(entry.path("organization"), "title").or(() -> text(entry, "author"));
    List<Text> rights =
        text(entry, "license_title").or(() -> text(entry, "license_id")).stream()
            .map(t -> Text.of(t, ""))
            .toList();
    return new Offer(
        id,
        text(entry, "url"),
        texts(entry, "title"),
        texts(entry, "notes"),
        each(entry.path("tags"))
            .flatMap(t -> text(t, "display_name").or(() -> text(t, "name")).stream())
            .map(t -> Text.of(t, ""))
            .toList(),
        text(entry, "license_url").stream().toList(),
        rights,
        publisher,
        text(entry, "issued").or(() -> text(entry, "metadata_created")),
        each(entry.path("resources")).flatMap(r -> resource(r).stream()).toList());
  }

  /** Some portals give a text in several languages beside the one. */
  private static List<Text> texts(JsonNode entry, String name) {
    List<Text> texts = new ArrayList<>();
    JsonNode translated = entry.path(name + "_translated");
    translated
        .properties()
        .forEach(
            f -> {
              if (!f.getValue().asText("").isBlank()) {
                texts.add(Text.of(f.getValue().asText(), f.getKey()));
              }
            });
    if (texts.isEmpty()) {
      text(entry, name).map(t -> Text.of(t, "")).ifPresent(texts::add);
    }
    return texts;
  }

  private static Optional<Offer.Resource> resource(JsonNode entry) {
    Optional<String> format = text(entry, "mimetype").or(() -> text(entry, "format"));
    return text(entry, "url").map(url -> new Offer.Resource(url, format, text(entry, "name")));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name).asText("").strip())
        .filter(t -> !t.isEmpty() && !t.equals("null"));
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
