package org.gongkai.rml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One mapping file in Turtle.
 *
 * @param name how problems name it
 */
public record MappingDocument(String name, String turtle) {

  public static MappingDocument read(Path file) throws IOException {
    return new MappingDocument(file.getFileName().toString(), Files.readString(file));
  }
}
