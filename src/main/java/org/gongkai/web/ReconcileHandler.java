package org.gongkai.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.gongkai.reconcile.api.Api;
import org.gongkai.reconcile.api.BadRequestException;
import org.gongkai.reconcile.api.Preview;

/**
 * {@code /reconcile} and what is below it: the Reconciliation Service API 0.2. Errors are JSON, as
 * its clients are programs.
 */
final class ReconcileHandler {
  /** What a client may show in a frame; it runs nothing and loads the style alone. */
  private static final String FRAMED =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors *";

  private final ServedData data;
  private final Surroundings around;
  private final Reconciliation reconciliation;

  ReconcileHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
    this.reconciliation = new Reconciliation(data, around);
  }

  /**
   * @param server where the request came to, ending in a slash
   */
  Answer answer(Asked asked, String server) {
    try {
      return answered(asked, server);
    } catch (BadRequestException e) {
      return error(e.isTooLarge() ? Trouble.TOO_LARGE : Trouble.BAD_REQUEST, e.getMessage());
    }
  }

  static Answer error(Trouble trouble, String detail) {
    return json(
        trouble.status(),
        Api.error(trouble.status(), trouble.chinese(), trouble.english(), detail));
  }

  private static Answer json(int status, byte[] body) {
    return Answer.of(status, MediaKind.JSON, body);
  }

  private Answer answered(Asked asked, String server) {
    String rest = asked.rest();
    if (rest.isEmpty()) {
      return endpoint(asked, server);
    }
    return switch (rest) {
      case "suggest/entity", "suggest/property", "suggest/type" ->
          json(200, suggestions(asked, rest.substring("suggest/".length())));
      case "flyout/entity", "flyout/property", "flyout/type" ->
          flyout(asked, rest.substring("flyout/".length()));
      case "properties" ->
          json(
              200,
              reconciliation.api().properties(needed(asked, "type"), asked.parameter("limit")));
      case "preview" -> preview(asked, needed(asked, "id"));
      case "view" -> view(needed(asked, "id"));
      default -> error(Trouble.NOT_FOUND, "/" + asked.path());
    };
  }

  private Answer endpoint(Asked asked, String server) {
    Optional<String> queries = asked.parameter("queries");
    Optional<String> extend = asked.parameter("extend");
    if (queries.isPresent()) {
      return json(200, reconciliation.api().reconcile(queries.get()));
    }
    if (extend.isPresent()) {
      return json(200, reconciliation.api().extend(extend.get()));
    }
    if (asked.parameter("query").isPresent()) {
      return error(
          Trouble.BAD_REQUEST, "one query alone is sent as queries={\"q0\":{\"query\":\"…\"}}");
    }
    reconciliation.prepare();
    return json(200, Api.manifest(data.base(), server));
  }

  private byte[] suggestions(Asked asked, String what) {
    return reconciliation
        .api()
        .suggest(
            what,
            asked.parameter("prefix").orElse(""),
            asked.parameter("cursor").orElse(""),
            asked.parameter("type"));
  }

  private static String needed(Asked asked, String name) {
    return asked.parameter(name).orElse("");
  }

  private Answer preview(Asked asked, String id) {
    return reconciliation
        .api()
        .preview(id)
        .map(shown -> Answer.of(200, MediaKind.HTML, page(asked, "preview", shown)))
        .map(answer -> answer.with("Content-Security-Policy", FRAMED))
        .map(answer -> answer.with("Content-Language", asked.language().tag()))
        .orElseGet(() -> error(Trouble.NOT_FOUND, id));
  }

  private Answer flyout(Asked asked, String what) {
    String id = needed(asked, "id");
    Optional<Preview> shown =
        what.equals("entity") ? reconciliation.api().preview(id) : Api.term(what, id);
    return shown
        .map(preview -> json(200, Api.flyout(id, page(asked, "flyout", preview))))
        .orElseGet(() -> error(Trouble.NOT_FOUND, id));
  }

  private String page(Asked asked, String template, Preview shown) {
    Map<String, Object> model = new HashMap<>();
    model.put("shown", shown);
    model.put("link", isInData(shown.id()) ? around.addresses().at("doc/" + shown.id()) : "");
    return around.pages().page(asked, template, model);
  }

  /** To the page of the entity; a township without a report is only in the gazetteer. */
  private Answer view(String id) {
    if (reconciliation.api().preview(id).isEmpty()) {
      return error(Trouble.NOT_FOUND, id);
    }
    return Answer.seeOther(
        isInData(id)
            ? around.addresses().at("doc/" + id)
            : around.addresses().at("reconcile/preview") + "?id=" + Addresses.encoded(id));
  }

  private boolean isInData(String id) {
    var thing = NodeFactory.createURI(data.base() + "id/" + id);
    return Txn.calculateRead(data.dataset(), () -> around.view(data, Language.ZH).exists(thing));
  }
}
