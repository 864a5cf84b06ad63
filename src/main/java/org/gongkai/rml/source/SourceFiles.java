package org.gongkai.rml.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.RmlPlan;

/** Finds out how files are to be read: as little at a time as the mapping allows. */
public final class SourceFiles {
  private SourceFiles() {}

  /**
   * The records of some files, one file after the other.
   *
   * @param source what the mapping calls them
   * @param said told of each file that must be in memory as a whole, and why
   */
  public static RecordSource open(
      RmlPlan plan, String source, List<Path> files, Consumer<String> said) throws IOException {
    List<RecordSource> all = new ArrayList<>();
    for (Path file : files) {
      all.add(open(plan, source, file, files.size() > 1 ? quiet -> {} : said));
    }
    return visitor -> {
      for (RecordSource one : all) {
        one.each(visitor);
      }
    };
  }

  private static RecordSource open(RmlPlan plan, String source, Path file, Consumer<String> said)
      throws IOException {
    if (plan.csv(source).isPresent()) {
      return new CsvTable(file, plan.csv(source).get());
    }
    if (file.toString().matches(".*\\.(jsonl|ndjson)")) {
      return new JsonLines(file);
    }
    boolean isArray = firstByte(file) == '[';
    if (isArray && plan.needsWhole(source).isEmpty()) {
      return new JsonElements(file);
    }
    said.accept(
        file
            + " is held in memory as a whole: "
            + (isArray ? plan.needsWhole(source).get() : "it is one document"));
    return new JsonDocument(file);
  }

  private static int firstByte(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Encoding.skipMark(in);
      return Encoding.firstByte(in);
    }
  }
}
