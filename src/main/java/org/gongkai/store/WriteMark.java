package org.gongkai.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An empty file that is there while files may exist that no report points to. */
final class WriteMark {
  private final Path file;

  WriteMark(Path directory) {
    this.file = directory.resolve("unfinished");
  }

  boolean isSet() {
    return Files.exists(file);
  }

  /** False if it was set already, by a write that left files behind. */
  boolean set() {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw failed("write", e);
    }
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed("delete", e);
    }
  }

  private StoreException failed(String verb, IOException cause) {
    return new StoreException(
        "Cannot " + verb + " " + file + " (" + cause + "). Check disk space and permissions.",
        cause);
  }
}
