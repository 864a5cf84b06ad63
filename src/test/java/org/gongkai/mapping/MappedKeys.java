package org.gongkai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.ReportJson;

/** Which keys the schema of the JSON has, and which of them the mappings read. */
final class MappedKeys {
  private static final Path SCHEMA = Path.of("ontology/report.schema.json");
  private static final Pattern ITERATOR = Pattern.compile("rml:iterator \"\\$([^\"]*)\"");
  private static final Pattern READ =
      Pattern.compile("(?:rml:reference \"\\$\\.([^\"]+)\"|\\{\\$\\.([^}]+)})");
  private static final Pattern FILTER = Pattern.compile("\\[\\?@\\.(\\w+)[^\\]]*]");

  private MappedKeys() {}

  /** Paths of all values that are no object or array, such as tables.cells.printed. */
  static Set<String> ofTheSchema() throws IOException {
    JsonNode schema = ReportJson.parse(Files.readAllBytes(SCHEMA));
    Set<String> keys = new TreeSet<>();
    collect(schema, schema, "", keys);
    return keys;
  }

  private static void collect(JsonNode root, JsonNode node, String path, Set<String> keys) {
    String ref = node.path("$ref").asText("");
    JsonNode type = ref.isEmpty() ? node : root.at(ref.substring(1));
    if (type.has("properties")) {
      String prefix = path.isEmpty() ? "" : path + ".";
      type.get("properties")
          .properties()
          .forEach(p -> collect(root, p.getValue(), prefix + p.getKey(), keys));
    } else if (type.has("items")) {
      collect(root, type.get("items"), path, keys);
    } else {
      keys.add(path);
    }
  }

  /** Paths that some reference, template or filter of these mappings reads. */
  static Set<String> readBy(String... files) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String file : files) {
      String text = Files.readString(Path.of("mappings", file));
      for (String map : text.split("a rml:TriplesMap")) {
        collect(map, keys);
      }
    }
    return keys;
  }

  private static void collect(String map, Set<String> keys) {
    Matcher iterator = ITERATOR.matcher(map);
    if (!iterator.find()) {
      return;
    }
    String prefix = path(iterator.group(1), "", keys);
    READ.matcher(map)
        .results()
        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
        .forEach(reference -> keys.add(path("." + reference, prefix, keys)));
  }

  /** A JSONPath as a key path; the members that its filters look at are keys as well. */
  private static String path(String jsonPath, String prefix, Set<String> keys) {
    Matcher filter = FILTER.matcher(jsonPath);
    while (filter.find()) {
      keys.add(plain(jsonPath.substring(0, filter.start()), prefix) + "." + filter.group(1));
    }
    return plain(jsonPath, prefix);
  }

  private static String plain(String jsonPath, String prefix) {
    String path = jsonPath.replaceAll("\\[[^\\]]*]", "").replaceFirst("^\\.", "");
    return prefix.isEmpty() || path.isEmpty() ? prefix + path : prefix + "." + path;
  }
}
