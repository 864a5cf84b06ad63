package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Gives the parsed document that a logical source names by its {@code rml:path}. */
@FunctionalInterface
public interface SourceResolver {

  /** Empty if there is no such document, which makes the mapping run fail. */
  Optional<JsonNode> document(String path);
}
