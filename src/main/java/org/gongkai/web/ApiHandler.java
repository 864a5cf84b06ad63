package org.gongkai.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;

/** {@code /openapi.json} describes every address to programs, {@code /about} to people. */
final class ApiHandler implements Handler {

  private final ServedData data;
  private final Surroundings around;
  private final Kept<Language, Choices> choices;
  private final WebOptions options;

  ApiHandler(
      ServedData data, Surroundings around, Kept<Language, Choices> choices, WebOptions options) {
    this.data = data;
    this.around = around;
    this.choices = choices;
    this.options = options;
  }

  @Override
  public Answer answer(Asked asked) {
    return Txn.calculateRead(
        data.dataset(),
        () ->
            asked.path().equals("openapi.json")
                ? Answer.of(200, MediaKind.JSON, document(asked) + "\n").with("Vary", Spoken.VARY)
                : about(asked));
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return Optional.of(asked.path().equals("about") ? MediaKind.HTML : MediaKind.JSON);
  }

  private JsonObject document(Asked asked) {
    StoreView store = around.view(data, asked.language());
    Choices known =
        choices.get(
            asked.language(),
            data.state(),
            () -> new Choices(store, data.base(), data.questions()));
    Map<String, String> values = sample(store);
    values.put("base", data.base());
    values.put("server", data.base().replaceAll("/$", ""));
    JsonObject template = new ApiTemplate(asked.language(), values).document();
    return new OpenApi(template, known, asked.language()).document(data.questions());
  }

  /** Of a report that the store has; empty if it has none. */
  private Map<String, String> sample(StoreView store) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map<String, Shown> row :
        store.rows(PageQuery.SAMPLE_REPORT, NodeFactory.createURI("about:blank"))) {
      values.put("code", row.get("code").text());
      values.put("year", row.get("year").text());
      values.put("sha256", row.get("source").local());
    }
    return values;
  }

  /** An operation in a list for people. */
  record Operation(String method, String path, String summary) {}

  private Answer about(Asked asked) {
    JsonObject document = document(asked);
    Map<String, Object> model = new HashMap<>();
    model.put("operations", operations(document));
    model.put("questions", data.questions().size());
    model.put("sample", sample(around.view(data, asked.language())));
    model.put("seconds", options.queryTimeout().toSeconds());
    model.put("atOnce", WebServer.AT_ONCE);
    model.put("fragmentsAtOnce", WebServer.FRAGMENTS_AT_ONCE);
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "about", model));
  }

  // Questions have a page of their own.
  private static List<Operation> operations(JsonObject document) {
    List<Operation> operations = new ArrayList<>();
    document
        .getObj("paths")
        .forEach(
            (path, item) ->
                item.getAsObject()
                    .forEach(
                        (method, operation) ->
                            operations.add(
                                new Operation(
                                    method.toUpperCase(Locale.ROOT),
                                    path,
                                    operation.getAsObject().getString("summary")))));
    operations.removeIf(operation -> operation.path().startsWith("/questions/"));
    return operations;
  }
}
