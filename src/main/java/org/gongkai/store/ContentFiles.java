package org.gongkai.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** The files beside the graph: whole and on disk under the hash of their bytes, or not there. */
final class ContentFiles {
  private static final int WAITING = 16;

  private final Path directory;

  ContentFiles(Path directory) {
    this.directory = directory;
  }

  void makeFolders() {
    try {
      for (FileKind kind : FileKind.values()) {
        Files.createDirectories(folder(kind));
      }
    } catch (IOException e) {
      throw StoreException.disk("create folders in", directory, e);
    }
  }

  /**
   * Writes the bytes under their hash, unless they are there already; a file that a broken write
   * left may not be on disk yet.
   *
   * @return what {@link #force} is to bring to disk
   */
  Path put(FileKind kind, String sha256, byte[] bytes) {
    Path file = file(kind, sha256);
    if (Files.exists(file)) {
      return file;
    }
    try {
      Path fresh = Files.createTempFile(folder(kind), "new", ".tmp");
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } catch (IOException e) {
      throw StoreException.disk("write", file, e);
    }
  }

  /** Brings files and their names to disk. */
  void force(Collection<Path> written) {
    if (written.isEmpty()) {
      return;
    }
    // Waiting for the disk costs most here, and many can wait at once.
    ExecutorService pool = Executors.newFixedThreadPool(WAITING);
    try {
      List<Callable<Path>> work = new ArrayList<>();
      written.forEach(file -> work.add(() -> force(file)));
      for (Future<Path> done : pool.invokeAll(work)) {
        done.get();
      }
      for (Path folder : written.stream().map(Path::getParent).collect(Collectors.toSet())) {
        Folders.forceNames(folder);
      }
    } catch (IOException e) {
      throw StoreException.disk("write", directory, e);
    } catch (ExecutionException e) {
      throw StoreException.disk("write", directory, new IOException(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreException.disk("write", directory, e);
    } finally {
      pool.shutdown();
    }
  }

  private static Path force(Path file) throws IOException {
    Folders.forceFile(file);
    return file;
  }

  /** The bytes that the graph points to; a missing or changed file is a damaged store. */
  byte[] get(FileKind kind, String sha256) {
    Path file = file(kind, sha256);
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!DigestUtils.sha256Hex(bytes).equals(sha256)) {
        throw damaged(file, "is not what was written", null);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw damaged(file, "is missing", e);
    } catch (IOException e) {
      throw StoreException.disk("read", file, e);
    }
  }

  void delete(FileKind kind, String sha256) {
    Path file = file(kind, sha256);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw StoreException.disk("delete", file, e);
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
      throw StoreException.disk("tidy", folder(kind), e);
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
}
