package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.manifest.Given;
import org.gongkai.manifest.Manifest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of reports that several commands take. */
final class FileArguments {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR",
      description =
          "Reports as text, HTML, PDF or Word. A folder stands for every such file in it and"
              + " below.")
  private List<Path> paths = List.of();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "CSV with columns file or address, agency, year: files, and what is known of them.")
  private Path manifest;

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description = "CSV with columns printed,year,key,note that settles names of bodies.")
  private Path overrides;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many files are worked on at once. Default: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /**
   * The files, sorted by name, each once; a path that does not exist stays in the list. What a
   * folder holds and is no report is said and counted.
   */
  List<Entry> entries(PrintStream talk) throws IOException {
    if (!isAnyGiven()) {
      throw new Misuse("Missing required parameter: FILE|DIR, or --manifest");
    }
    Map<String, Entry> entries = new TreeMap<>();
    for (Path path : paths) {
      for (Path file : Files.isDirectory(path) ? inside(path, talk) : List.of(path)) {
        entries.put(file.toString(), Entry.of(file));
      }
    }
    if (manifest != null) {
      for (Entry entry : listed()) {
        Entry before = entries.put(entry.name(), entry);
        if (before != null && !before.given().equals(Given.NOTHING)) {
          talk.println("twice in the manifest, the last row counts: " + entry.name());
        }
      }
    }
    if (entries.isEmpty()) {
      throw new Misuse("no report file in the folders and the manifest given");
    }
    return List.copyOf(entries.values());
  }

  /** Whether there is anything to be read. */
  boolean isAnyGiven() {
    return !paths.isEmpty() || manifest != null;
  }

  /** The first path, for a command whose first path is no file of reports. */
  Path takeFirst() {
    if (paths.isEmpty()) {
      throw new Misuse("Missing required parameter: EXPECTED.csv");
    }
    Path first = paths.get(0);
    paths = List.copyOf(paths.subList(1, paths.size()));
    return first;
  }

  private List<Entry> listed() {
    Path folder = Optional.ofNullable(manifest.getParent()).orElse(Path.of(""));
    return Manifest.read(manifest).stream().map(row -> Entry.of(row, folder)).toList();
  }

  private static List<Path> inside(Path folder, PrintStream talk) throws IOException {
    List<Path> taken = new ArrayList<>();
    int skipped = 0;
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    }
    for (Path file : all) {
      if (ReportKind.isReport(file)) {
        taken.add(file);
      } else {
        skipped++;
        talk.println("skipped, no report by its content: " + file);
      }
    }
    if (skipped > 0) {
      talk.println(skipped + " files skipped in " + folder);
    }
    return taken;
  }

  /** How many files are worked on at once. */
  int threads() {
    if (threads < 1) {
      throw new Misuse("--threads is 1 or more");
    }
    return threads;
  }

  /** The gazetteer, with the person's overrides if there are any. */
  Gazetteer gazetteer() {
    Gazetteer gazetteer = Gazetteer.load();
    return overrides == null ? gazetteer : gazetteer.withOverrides(overrides);
  }
}
