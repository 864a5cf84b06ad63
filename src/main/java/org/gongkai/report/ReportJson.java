package org.gongkai.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * The parsed report as JSON, by {@code ontology/report.schema.json}. Addresses are in it, relative
 * to the publisher's base, repeated on every cell because JSONPath has no way up; on reading they
 * are not read but minted again. Equal reports give equal bytes.
 */
public final class ReportJson {
  static final String SCHEMA = "https://w3id.org/gongkai/def/report.schema.json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ReportJson() {}

  /** The JSON as a tree, as mappings read it. */
  public static ObjectNode tree(Report report) {
    return new ReportJsonWriter(MAPPER.createObjectNode(), report).write();
  }

  /** The JSON as UTF-8 bytes, without white space. */
  public static byte[] write(Report report) {
    return bytes(tree(report));
  }

  /** A tree made by {@link #tree} as UTF-8 bytes, without white space. */
  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }

  /** The JSON as indented text, for people. */
  public static String pretty(Report report) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values cannot fail to be written", e);
    }
  }

  /**
   * Bytes written by {@link #write}, as a tree.
   *
   * @throws ReportJsonException if they are not JSON
   */
  public static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new ReportJsonException("not JSON: " + e.getMessage(), e);
    }
  }

  /**
   * The report that some JSON states.
   *
   * @throws ReportJsonException naming the member that is missing or wrong
   */
  public static Report read(byte[] json) {
    return new ReportJsonReader(parse(json)).read();
  }
}
