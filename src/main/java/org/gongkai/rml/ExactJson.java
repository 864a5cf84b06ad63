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
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  private ExactJson() {}

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
