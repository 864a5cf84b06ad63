package org.gongkai.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A published JSON Schema, read from the class path: nothing is fetched. */
public final class Schema {
  private static final String REPORT = "report.schema.json";
  private final JsonSchema schema;

  Schema() {
    this(REPORT);
  }

  /** The schema in a file of the folder {@code ontology}. */
  public Schema(String name) {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    this.schema = factory.getSchema(tree(name), config);
  }

  static JsonNode tree() {
    return tree(REPORT);
  }

  private static JsonNode tree(String name) {
    try (InputStream in = Schema.class.getResourceAsStream("/ontology/" + name)) {
      return ReportJson.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the schema finds wrong; empty if nothing. */
  public Set<ValidationMessage> faults(byte[] json) {
    return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
  }
}
