package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of reports that several commands take. */
final class FileArguments {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "Reports as text in UTF-8. A folder stands for every .txt file in it and below.")
  private List<Path> paths = List.of();

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description = "CSV with columns printed,year,key,note that settles names of bodies.")
  private Path overrides;

  /** The files, those of folders sorted by path; a path that does not exist stays in the list. */
  List<Path> files(PrintStream talk) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          Map<Boolean, List<Path>> byName =
              inside
                  .filter(Files::isRegularFile)
                  .sorted()
                  .collect(Collectors.partitioningBy(f -> f.toString().endsWith(".txt")));
          files.addAll(byName.get(true));
          byName.get(false).forEach(f -> talk.println("skipped, no .txt file: " + f));
        }
      } else {
        files.add(path);
      }
    }
    if (files.isEmpty()) {
      throw new Misuse("no .txt file in the folders given");
    }
    return files;
  }

  /** The gazetteer, with the person's overrides if there are any. */
  Gazetteer gazetteer() {
    Gazetteer gazetteer = Gazetteer.load();
    return overrides == null ? gazetteer : gazetteer.withOverrides(overrides);
  }
}
