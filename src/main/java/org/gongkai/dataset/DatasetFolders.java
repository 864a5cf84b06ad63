package org.gongkai.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the folders of data sets. */
public final class DatasetFolders {
  /** The file whose presence makes a folder a data set. */
  static final String DESCRIPTION = "dataset.ttl";

  private DatasetFolders() {}

  /**
   * A folder with {@code dataset.ttl} is a data set; of any other, every folder directly in it is
   * meant to be one. Hidden folders and files beside the folders are passed by.
   *
   * @return sorted by path, each once
   */
  public static List<Path> in(List<Path> given) throws IOException {
    Set<Path> found = new LinkedHashSet<>();
    for (Path folder : given) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      if (Files.exists(folder.resolve(DESCRIPTION))) {
        found.add(folder);
      } else {
        try (Stream<Path> inside = Files.list(folder)) {
          inside
              .filter(Files::isDirectory)
              .filter(f -> !f.getFileName().toString().startsWith("."))
              .forEach(found::add);
        }
      }
    }
    return found.stream().sorted().toList();
  }
}
