package org.gongkai.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;

/** The files beside the graph: whole and on disk under the hash of their bytes, or not there. */
final class ContentFiles {
  private final Path directory;

  ContentFiles(Path directory) {
    this.directory = directory;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  void makeFolders() {
    try {
      for (FileKind kind : FileKind.values()) {
        Files.createDirectories(folder(kind));
      }
    } catch (IOException e) {
      throw failed("create folders in", directory, e);
    }
  }

  /** Writes the bytes under their hash; does nothing if they are there already. */
  void put(FileKind kind, String sha256, byte[] bytes) {
    Path file = file(kind, sha256);
    if (Files.exists(file)) {
      return;
    }
    try {
      Path fresh = Files.createTempFile(folder(kind), "new", ".tmp");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("write", file, e);
    }
  }

  /** Puts the names of all files written so far on disk, as {@code put} did with their bytes. */
  void sync() {
    // Windows opens no directory as a file; its file systems log renames by themselves.
    if (directory.getFileSystem().getSeparator().equals("/")) {
      for (FileKind kind : FileKind.values()) {
        sync(folder(kind));
      }
    }
  }

  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw failed("write", folder, e);
    }
  }

  /** The bytes that the graph points to; a missing or changed file is a damaged store. */
  byte[] get(FileKind kind, String sha256) {
    Path file = file(kind, sha256);
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!sha256(bytes).equals(sha256)) {
        throw damaged(file, "is not what was written", null);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw damaged(file, "is missing", e);
    } catch (IOException e) {
      throw failed("read", file, e);
    }
  }

  void delete(FileKind kind, String sha256) {
    Path file = file(kind, sha256);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed("delete", file, e);
    }
  }

  /** Deletes each file of a kind whose hash is not wanted, and what broken writes left behind. */
  int deleteUnless(FileKind kind, Predicate<String> wanted) {
    int deleted = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(kind))) {
      for (Path file : files) {
        if (!wanted.test(kind.sha256(file.getFileName().toString()))) {
          Files.delete(file);
          deleted++;
        }
      }
    } catch (IOException e) {
      throw failed("tidy", folder(kind), e);
    }
    return deleted;
  }

  private Path folder(FileKind kind) {
    return directory.resolve(kind.folder());
  }

  private Path file(FileKind kind, String sha256) {
    return folder(kind).resolve(kind.fileName(sha256));
  }

  private static StoreException damaged(Path file, String how, IOException cause) {
    return new StoreException(
        "The store is damaged: "
            + file
            + " "
            + how
            + ". Put the file back from a backup, or build the store again from its sources.",
        cause);
  }

  private static StoreException failed(String verb, Path path, IOException cause) {
    return new StoreException(
        "Cannot " + verb + " " + path + " (" + cause + "). Check the disk and the permissions.",
        cause);
  }
}
