package org.gongkai.rml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** Parses JSON so that no number passes through a double; keys given twice are refused. */
public final class ExactJson {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  private static final ObjectReader PART_READER =
      READER.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ExactJson() {}

  /** What is wrong, without the place that a person already knows. */
  public static String fault(IOException e) {
    return e instanceof JsonProcessingException json
        ? "not JSON: " + plain(json.getOriginalMessage())
        : String.valueOf(e.getMessage());
  }

  // Jackson's messages name its own switches.
  private static String plain(String message) {
    return message.startsWith("Trailing token")
        ? "text after the document (JSON Lines need a name ending in .jsonl)"
        : message.replaceFirst(" for `ObjectNode`: not allowed when .*", "");
  }

  /** A parser that {@link #next} reads from; UTF-8. */
  public static JsonParser parser(InputStream json) throws IOException {
    return READER.createParser(json);
  }

  /** The value that begins at the parser's current token. */
  public static JsonNode next(JsonParser parser) throws IOException {
    return PART_READER.readTree(parser);
  }

  /** A part of an array of bytes, in UTF-8. */
  public static JsonNode parse(byte[] json, int from, int length) throws IOException {
    return READER.readTree(json, from, length);
  }

  public static JsonNode parse(String json) throws JsonProcessingException {
    return READER.readTree(json);
  }

  /** UTF-8; the caller closes. */
  public static JsonNode parse(InputStream json) throws IOException {
    return READER.readTree(json);
  }

  public static JsonNode parse(byte[] json) throws IOException {
    return READER.readTree(json);
  }
}
