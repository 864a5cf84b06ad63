package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;

/**
 * What is mapped as one: with all its statements, or with none if one of its values is wrong.
 *
 * @param place how a person finds it, such as {@code data.jsonl line 18}
 * @param root the JSONPath of the record there
 * @param isElement whether it is one element of the array that iterators begin at
 * @param size about how many bytes of the source it is
 */
public record SourceRecord(
    String place, String root, boolean isElement, long size, Content content) {

  /** Its JSON, perhaps not yet parsed. */
  @FunctionalInterface
  public interface Content {
    /** Fails with what is wrong, if it is no JSON. */
    JsonNode parse() throws IOException;
  }

  /** Something that cannot be read as a record. */
  public static SourceRecord broken(String place, String found) {
    return new SourceRecord(
        place,
        "$",
        false,
        0,
        () -> {
          throw new IOException(found);
        });
  }

  /** A document of its own. */
  public static SourceRecord document(String place, long size, Content content) {
    return new SourceRecord(place, "$", false, size, content);
  }

  /** An element of an array, or a row of a table, that is mapped without the others. */
  public static SourceRecord element(String place, String root, long size, JsonNode value) {
    return new SourceRecord(
        place, root, true, size, () -> JsonNodeFactory.instance.arrayNode(1).add(value));
  }
}
