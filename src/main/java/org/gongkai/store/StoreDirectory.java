package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** What a directory says about itself before anything in it is opened. */
final class StoreDirectory {
  private static final String FORMAT = "1";
  private static final String PROPERTIES = "store.properties";

  private StoreDirectory() {}

  /** True if nothing is there yet, so that a store can be made. */
  static boolean isVacant(Path directory) {
    if (!Files.exists(directory)) {
      return true;
    }
    requireDirectory(directory);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      return !entries.iterator().hasNext();
    } catch (IOException e) {
      throw unreadable(directory, e);
    }
  }

  /** What the store in a directory was built for; an error if there is no store. */
  static StoreIdentity identity(Path directory) {
    requireDirectory(directory);
    Path file = directory.resolve(PROPERTIES);
    if (!Files.isRegularFile(file)) {
      throw new StoreException(
          directory
              + " is not a store: it has no "
              + PROPERTIES
              + ". Name another directory, or delete it if a first build in it was broken off.");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(file, e);
    }
    if (!FORMAT.equals(properties.getProperty("format"))) {
      throw new StoreException(
          directory
              + " has store format "
              + properties.getProperty("format")
              + ", this program writes format "
              + FORMAT
              + ". Use the program that made it, or build a new store in another directory.");
    }
    return identity(file, properties);
  }

  private static StoreIdentity identity(Path file, Properties properties) {
    try {
      return new StoreIdentity(
          properties.getProperty("base", ""), properties.getProperty("fingerprint", ""));
    } catch (IllegalArgumentException e) {
      throw unreadable(file, e);
    }
  }

  /** The store is one for this base and this mapping, or an error that says which differs. */
  static void requireIdentity(Path directory, StoreIdentity wanted) {
    StoreIdentity stored = identity(directory);
    if (!stored.base().equals(wanted.base())) {
      throw new StoreException(
          directory
              + " was built for the base address "
              + stored.base()
              + ", not "
              + wanted.base()
              + ". Use that base, or build a new store in another directory.");
    }
    if (!stored.fingerprint().equals(wanted.fingerprint())) {
      throw new StoreException(
          directory
              + " was built with another mapping or ontology (fingerprint "
              + stored.fingerprint()
              + ", now "
              + wanted.fingerprint()
              + "). Build a new store in another directory; its sources/ folder has the input.");
    }
  }

  static Path make(Path directory) {
    try {
      return Files.createDirectories(directory).toRealPath();
    } catch (IOException e) {
      throw new StoreException(
          "Cannot make a store in "
              + directory
              + " ("
              + e
              + "). Name a directory that may be written.",
          e);
    }
  }

  /** Makes the directory a store; the last step of making one. */
  static void write(Path directory, StoreIdentity identity) {
    String lines =
        "format=%s\nbase=%s\nfingerprint=%s\n"
            .formatted(FORMAT, identity.base(), identity.fingerprint());
    Path file = directory.resolve(PROPERTIES);
    try {
      Path fresh = Files.writeString(directory.resolve(PROPERTIES + ".tmp"), lines, UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException("Cannot write " + file + " (" + e + "). Check the disk.", e);
    }
  }

  private static void requireDirectory(Path directory) {
    if (!Files.exists(directory)) {
      throw new StoreException("There is no store at " + directory + ". Build one first.");
    }
    if (!Files.isDirectory(directory)) {
      throw new StoreException(directory + " is a file; a store is a directory. Name another.");
    }
  }

  private static StoreException unreadable(Path path, Exception cause) {
    return new StoreException(
        "Cannot read " + path + " (" + cause + "). Check the permissions and the file.", cause);
  }
}
