package org.gongkai.reconcile.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.reconcile.Candidate;
import org.gongkai.reconcile.Entity;
import org.gongkai.reconcile.Feature;
import org.gongkai.reconcile.Kind;
import org.gongkai.reconcile.Property;
import org.gongkai.reconcile.Reconciler;

/** Answers the requests of the API; every answer is JSON in UTF-8. */
public final class Api {
  private static final int SUGGESTED = 20;

  private final Reconciler reconciler;

  public Api(Reconciler reconciler) {
    this.reconciler = reconciler;
  }

  /**
   * Section 3.1.
   *
   * @param base of the data, ending in a slash
   * @param server where requests come to, ending in a slash
   */
  public static byte[] manifest(String base, String server) {
    return Json.bytes(Manifest.of(base, server));
  }

  /**
   * Section 4: a batch of queries gives a batch of results.
   *
   * @throws BadRequestException if the text is no batch, or too large a one
   */
  public byte[] reconcile(String queries) {
    ObjectNode results = Json.object();
    QuestionReader.batch(queries)
        .forEach(
            (name, question) -> {
              ArrayNode result = results.putObject(name).putArray("result");
              reconciler.candidates(question).forEach(c -> result.add(candidate(c)));
            });
    return Json.bytes(results);
  }

  private ObjectNode candidate(Candidate candidate) {
    Entity entity = candidate.entity();
    ObjectNode node = named(entity);
    node.putArray("type").add(Manifest.type(entity.kind()));
    node.put("score", candidate.score()).put("match", candidate.match());
    ArrayNode features = node.putArray("features");
    candidate.features().forEach(feature -> features.add(feature(feature)));
    return node;
  }

  private static ObjectNode feature(Feature feature) {
    ObjectNode node = Json.object().put("id", feature.id());
    OptionalInt count = feature.count();
    return count.isPresent()
        ? node.put("value", count.getAsInt())
        : node.put("value", feature.holds());
  }

  private ObjectNode named(Entity entity) {
    return Json.object()
        .put("id", entity.id())
        .put("name", entity.name())
        .put("description", description(entity));
  }

  /** Where it is, and the years of a record that has ended or begun since the first list. */
  private String description(Entity entity) {
    StringBuilder out = new StringBuilder();
    reconciler.values(entity, Property.PATH).forEach(path -> out.append(path.text()));
    var validity = entity.territory().validity();
    if (validity.from().isPresent() || validity.until().isPresent()) {
      out.append(" (");
      validity.from().ifPresent(out::append);
      out.append("–");
      validity.until().ifPresent(year -> out.append(year - 1));
      out.append(")");
    }
    return out.toString();
  }

  /**
   * Section 7.4: values of properties for entities.
   *
   * @throws BadRequestException if the text is no data extension query, or too large a one
   */
  public byte[] extend(String query) {
    return Json.bytes(new Extension(reconciler).answer(query));
  }

  /** Section 7.3; without a type all properties are proposed, as for a column without one. */
  public byte[] properties(String type, Optional<String> limit) {
    Set<Kind> kinds = kinds(Optional.of(type));
    return Json.bytes(Extension.proposals(type, kinds, limit.map(Api::count)));
  }

  private static Set<Kind> kinds(Optional<String> type) {
    return type.filter(t -> !t.isEmpty())
        .map(t -> EnumSet.of(QuestionReader.kind(t, "type")))
        .orElse(EnumSet.allOf(Kind.class));
  }

  /**
   * Section 6.2.
   *
   * @param what entity, property or type
   * @param type of the entities; any if empty
   */
  public byte[] suggest(String what, String prefix, String cursor, Optional<String> type) {
    int skipped = cursor.isEmpty() ? 0 : count(cursor);
    Stream<ObjectNode> all =
        switch (what) {
          case "entity" -> entities(prefix, type);
          case "property" -> properties(prefix);
          case "type" -> types(prefix);
          default -> throw new BadRequestException("only entity, property and type are suggested");
        };
    ObjectNode answer = Json.object();
    ArrayNode result = answer.putArray("result");
    all.skip(skipped).limit(SUGGESTED).forEach(result::add);
    return Json.bytes(answer);
  }

  private Stream<ObjectNode> entities(String prefix, Optional<String> type) {
    return reconciler.beginningWith(prefix, kinds(type)).stream()
        .map(
            entity -> {
              ObjectNode node = named(entity);
              node.putArray("notable").add(Manifest.type(entity.kind()));
              return node;
            });
  }

  private static Stream<ObjectNode> properties(String prefix) {
    return Stream.of(Property.values())
        .filter(p -> begins(prefix, p.id(), p.chinese(), p.english()))
        .map(Extension::property);
  }

  private static Stream<ObjectNode> types(String prefix) {
    return Stream.of(Kind.values())
        .filter(k -> begins(prefix, k.id(), k.chinese(), k.english()))
        .map(Manifest::type);
  }

  private static boolean begins(String prefix, String... names) {
    String lower = prefix.strip().toLowerCase(Locale.ROOT);
    return Stream.of(names).anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(lower));
  }

  private static int count(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new BadRequestException("not a number of things: " + text);
    }
    return Integer.parseInt(text);
  }

  /** What a preview shows of an entity; empty if there is none of this identifier. */
  public Optional<Preview> preview(String id) {
    return reconciler.entity(id).map(this::preview);
  }

  private Preview preview(Entity entity) {
    List<Preview.Fact> facts =
        Stream.of(Property.values())
            .filter(p -> p.isOf(entity.kind()) && p != Property.NAME)
            .flatMap(
                p ->
                    reconciler.values(entity, p).stream()
                        .map(v -> new Preview.Fact(p.chinese(), p.english(), v.text())))
            .toList();
    return new Preview(
        entity.id(), entity.name(), entity.kind().chinese(), entity.kind().english(), facts);
  }

  /** Section 6.5: a small page as JSON. */
  public static byte[] flyout(String id, String html) {
    return Json.bytes(Json.object().put("id", id).put("html", html));
  }

  /** An error in words, for whoever reads the answer of a failed request. */
  public static byte[] error(int status, String chinese, String english, String detail) {
    return Json.bytes(
        Json.object()
            .put("status", status)
            .put("message", english)
            .put("message-zh", chinese)
            .put("detail", detail));
  }

  /** What a type or a property is called; empty if there is none of this identifier. */
  public static Optional<Preview> term(String what, String id) {
    return what.equals("type")
        ? Kind.of(id).map(k -> new Preview(id, k.chinese(), k.chinese(), k.english(), List.of()))
        : Property.of(id)
            .map(p -> new Preview(id, p.chinese(), p.chinese(), p.english(), List.of()));
  }
}
