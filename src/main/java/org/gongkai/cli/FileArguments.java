package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of reports that several commands take. */
final class FileArguments {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Reports as text in UTF-8. A folder stands for every .txt file in it.")
  private List<Path> paths = List.of();

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description = "CSV with columns printed,year,key,note that settles names of bodies.")
  private Path overrides;

  /** The files, those of folders sorted by name; a path that does not exist stays in the list. */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          inside
              .filter(f -> f.toString().endsWith(".txt") && Files.isRegularFile(f))
              .sorted()
              .forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /** The gazetteer, with the person's overrides if there are any. */
  Gazetteer gazetteer() {
    Gazetteer gazetteer = Gazetteer.load();
    return overrides == null ? gazetteer : gazetteer.withOverrides(overrides);
  }
}
