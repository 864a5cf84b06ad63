package org.gongkai.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Fetched files under the SHA-256 of their bytes, whole or not there. */
final class Sources {
  static final String FOLDER = "sources";

  private final Path folder;

  /** Makes the folder if it is not there; what an earlier run left unfinished goes. */
  Sources(Path directory) {
    this.folder = directory.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
      try (var parts = Files.newDirectoryStream(folder, "*.part")) {
        for (Path part : parts) {
          Files.delete(part);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder + ": " + e.getMessage(), e);
    }
  }

  /** A file that is being written. */
  final class Fresh implements AutoCloseable {
    private final Path part;
    private MessageDigest digest = DigestUtils.getSha256Digest();

    private Fresh() throws IOException {
      this.part = Files.createTempFile(folder, "new", ".part");
    }

    /** Begins anew. */
    OutputStream open() throws IOException {
      digest = DigestUtils.getSha256Digest();
      return new DigestOutputStream(Files.newOutputStream(part), digest);
    }

    /** Keeps what was written; gives its hash. */
    String keep() throws IOException {
      String name = HexFormat.of().formatHex(digest.digest());
      Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      return name;
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(part);
    }
  }

  Fresh fresh() throws IOException {
    return new Fresh();
  }
}
