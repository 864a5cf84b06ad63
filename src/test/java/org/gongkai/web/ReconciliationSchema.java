package org.gongkai.web;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A form of the Reconciliation Service API 0.2, written from the text of the specification. */
final class ReconciliationSchema {
  static final Path FOLDER = Path.of("src/test/resources/reconcile/schemas");

  private final JsonSchema schema;

  ReconciliationSchema(String name) {
    try {
      JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
      SchemaValidatorsConfig config =
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
      this.schema = factory.getSchema(Files.readString(FOLDER.resolve(name + ".json")), config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<ValidationMessage> faults(String json) {
    return schema.validate(json, InputFormat.JSON);
  }
}
