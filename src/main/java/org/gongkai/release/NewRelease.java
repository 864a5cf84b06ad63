package org.gongkai.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.output.FolderTree;
import org.gongkai.output.OutputFile;

/**
 * A folder of downloads being written beside its place. It comes to its place as a whole; an
 * earlier release stays until then.
 */
final class NewRelease implements Closeable {
  private final Path place;
  private final Path fresh;
  private final Path old;
  private final List<Download> downloads = Collections.synchronizedList(new ArrayList<>());

  private NewRelease(Path place) {
    this.place = place.toAbsolutePath().normalize();
    this.fresh = this.place.resolveSibling(this.place.getFileName() + ".new");
    this.old = this.place.resolveSibling(this.place.getFileName() + ".old");
  }

  /** Begins one; refuses a place where something else than a release is. */
  static NewRelease begin(Path place) throws IOException {
    NewRelease release = new NewRelease(place);
    if (Files.notExists(release.place) && Files.exists(release.old)) {
      Files.move(release.old, release.place); // a switch was broken off half way
    }
    if (Files.exists(release.place) && !isRelease(release.place)) {
      throw new FileSystemException(
          place.toString(), null, "is there and is no release; give a folder that is not there");
    }
    FolderTree.delete(release.fresh);
    Files.createDirectories(release.fresh);
    return release;
  }

  private static boolean isRelease(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Files.exists(folder.resolve(ReleaseFolder.SUMS)) || files.findAny().isEmpty();
    }
  }

  Path place() {
    return place;
  }

  OutputFile file(String name) throws IOException {
    return OutputFile.begin(fresh.resolve(name));
  }

  /** Puts a file that is written to the others. */
  Download add(OutputFile file, String zh, String en) throws IOException {
    file.commit();
    String name = file.path().getFileName().toString();
    Download download = new Download(name, Files.size(file.path()), file.sha256(), zh, en);
    downloads.add(download);
    return download;
  }

  /** Puts a small file to the others. */
  void add(String name, byte[] bytes, String zh, String en) throws IOException {
    try (OutputFile file = file(name)) {
      file.stream().write(bytes);
      add(file, zh, en);
    }
  }

  /** Those that are there so far, by name. */
  List<Download> downloads() {
    return downloads.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  /** Writes the checksums and puts the folder in its place. */
  void commit(State state) throws IOException {
    String sums =
        downloads().stream()
            .map(d -> d.sha256() + "  " + d.name() + "\n")
            .collect(Collectors.joining());
    Files.writeString(fresh.resolve(ReleaseFolder.SUMS), sums);
    if (state.modified().isPresent()) {
      for (Download download : downloads) {
        Files.setLastModifiedTime(
            fresh.resolve(download.name()), FileTime.from(state.modified().get()));
      }
    }
    FolderTree.delete(old);
    if (Files.exists(place)) {
      Files.move(place, old);
    }
    Files.move(fresh, place);
    FolderTree.delete(old);
  }

  /** What was not committed is gone. */
  @Override
  public void close() throws IOException {
    FolderTree.delete(fresh);
  }
}
