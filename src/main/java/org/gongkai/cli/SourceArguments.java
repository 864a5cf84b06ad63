package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.RmlPlan;
import org.gongkai.rml.source.SourceFiles;
import picocli.CommandLine.Option;

/** Which files a mapping's sources are. */
final class SourceArguments {
  @Option(
      names = "--source",
      required = true,
      paramLabel = "[NAME=]FILE|DIR",
      description = {
        "What the mapping calls NAME in rml:path; a file without NAME is the source of its own name,",
        "or the only one. JSON (an array's elements are records), JSON Lines (.jsonl, .ndjson), CSV;",
        "a folder stands for every .json or .csv file in it and below."
      })
  private List<String> sources = List.of();

  /** The sources by the names that the mapping gives them. */
  Map<String, RecordSource> open(RmlPlan plan, PrintStream talk) throws IOException {
    Map<String, List<Path>> files = new LinkedHashMap<>();
    for (String source : sources) {
      String name = name(source, plan);
      Path path =
          Path.of(source.startsWith(name + "=") ? source.substring(name.length() + 1) : source);
      files.computeIfAbsent(name, n -> new ArrayList<>()).addAll(files(path, plan, name));
    }
    Map<String, RecordSource> opened = new LinkedHashMap<>();
    for (String name : plan.sourceNames()) {
      if (!files.containsKey(name)) {
        throw new Misuse("the mapping reads " + name + ": say --source " + name + "=FILE");
      }
      opened.put(name, SourceFiles.open(plan, name, files.get(name), talk::println));
    }
    return opened;
  }

  private static String name(String source, RmlPlan plan) {
    List<String> names = plan.sourceNames();
    for (String name : names) {
      if (source.startsWith(name + "=")) {
        return name;
      }
    }
    if (names.size() == 1) {
      return names.get(0);
    }
    Path file = Path.of(source).getFileName();
    return names.stream()
        .filter(name -> Path.of(name).getFileName().equals(file))
        .findFirst()
        .orElseThrow(
            () -> new Misuse("--source " + source + " is none of the mapping's sources: " + names));
  }

  private static List<Path> files(Path path, RmlPlan plan, String name) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    String ending = plan.csv(name).isPresent() ? ".csv" : ".json";
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> files =
          inside
              .filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new Misuse("no " + ending + " file in " + path);
      }
      return files;
    }
  }
}
