package org.gongkai.reconcile.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gongkai.reconcile.Kind;

/** The service manifest (section 3.1). */
final class Manifest {
  /** Pixels of the frame in which a preview is shown. */
  private static final int WIDTH = 430;

  private static final int HEIGHT = 300;
  private static final String SCHEMA = "https://w3id.org/gongkai/def/";

  private Manifest() {}

  /**
   * @param base of the data: identifiers are addresses below {@code base + "id/"}
   * @param server where the request came to, ending in a slash: its services are there
   */
  static ObjectNode of(String base, String server) {
    String service = server + "reconcile";
    ObjectNode manifest = Json.object();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", "gongkai 公开: 行政区划与机关 Chinese jurisdictions and agencies");
    manifest.put("identifierSpace", base + "id/");
    manifest.put("schemaSpace", SCHEMA);
    types(manifest.putArray("defaultTypes"));
    manifest.put("documentation", server + "def/");
    manifest.put("logo", server + "static/icon.svg");
    manifest.putObject("view").put("url", service + "/view?id={{id}}");
    manifest
        .putObject("preview")
        .put("url", service + "/preview?id={{id}}")
        .put("width", WIDTH)
        .put("height", HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    for (String what : new String[] {"entity", "property", "type"}) {
      suggest
          .putObject(what)
          .put("service_url", service)
          .put("service_path", "/suggest/" + what)
          .put("flyout_service_path", "/flyout/" + what + "?id=${id}");
    }
    manifest
        .putObject("extend")
        .putObject("propose_properties")
        .put("service_url", service)
        .put("service_path", "/properties");
    return manifest.put("batchSize", QuestionReader.BATCH);
  }

  private static void types(ArrayNode into) {
    for (Kind kind : Kind.values()) {
      into.add(type(kind));
    }
  }

  static ObjectNode type(Kind kind) {
    return Json.object().put("id", kind.id()).put("name", kind.chinese() + " " + kind.english());
  }
}
