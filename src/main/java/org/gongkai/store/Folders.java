package org.gongkai.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Whole folders: counted, brought to disk. */
final class Folders {
  private Folders() {}

  /** Bytes of the files in a folder, not below it, as long as they say they are. */
  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Puts the bytes and names of the files in a folder on disk. */
  static void force(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        forceFile(file);
      }
    }
    forceNames(folder);
  }

  /** Puts the bytes of a file on disk. */
  static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Puts the names of the files in a folder on disk. */
  static void forceNames(Path folder) throws IOException {
    // Windows opens no directory as a file; its file systems log renames by themselves.
    if (folder.getFileSystem().getSeparator().equals("/")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
