package org.gongkai.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.rml.MappingDocument;

/** The mappings of a report, as they stand in the project. */
final class Mappings {
  static final String BASE = "http://localhost:3030/";
  static final List<Path> FILES =
      List.of("report", "slices", "proactive", "requests", "cases").stream()
          .map(name -> Path.of("mappings", name + ".rml.ttl"))
          .toList();

  private Mappings() {}

  static List<MappingDocument> documents() throws IOException {
    List<MappingDocument> documents = new ArrayList<>();
    for (Path file : FILES) {
      documents.add(MappingDocument.read(file));
    }
    return documents;
  }
}
