package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/**
 * What {@code web/openapi.json} says of the addresses that are no questions: {@code {"zh", "en"}}
 * becomes the text of one language, {@code @name@} what the store has for it. An example that the
 * store does not have is left out.
 */
record ApiTemplate(Language language, Map<String, String> values) {

  JsonObject document() {
    try (InputStream in = ApiTemplate.class.getResourceAsStream("/web/openapi.json")) {
      return object(JSON.parse(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonObject object(JsonObject from) {
    JsonObject to = new JsonObject();
    for (Map.Entry<String, JsonValue> entry : from.entrySet()) {
      if (!(entry.getKey().equals("example") && lacks(entry.getValue()))) {
        to.put(entry.getKey(), value(entry.getValue()));
      }
    }
    return to;
  }

  private boolean lacks(JsonValue example) {
    return example.isString()
        && example.getAsString().value().matches("@\\w+@")
        && !values.containsKey(example.getAsString().value().replace("@", ""));
  }

  private JsonValue value(JsonValue from) {
    if (from.isObject()) {
      JsonObject object = from.getAsObject();
      boolean bilingual = object.size() == 2 && object.hasKey("zh") && object.hasKey("en");
      return bilingual ? object.get(language.tag()) : object(object);
    }
    if (from.isArray()) {
      JsonArray array = new JsonArray();
      from.getAsArray().forEach(one -> array.add(value(one)));
      return array;
    }
    return from.isString() ? new JsonString(filled(from.getAsString().value())) : from;
  }

  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      filled = filled.replace("@" + entry.getKey() + "@", entry.getValue());
    }
    return filled;
  }
}
