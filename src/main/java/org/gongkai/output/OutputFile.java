package org.gongkai.output;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file being written beside its place. It comes to its place by {@link #commit}; an earlier file
 * stays whole until then, and stays if there is none.
 */
public final class OutputFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Path part;
  private final MessageDigest digest;
  private final OutputStream stream;
  private String sha256 = "";

  private OutputFile(Path file) throws IOException {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
    this.digest = DigestUtils.getSha256Digest();
    OutputStream bytes = new DigestOutputStream(Files.newOutputStream(part), digest);
    this.stream = compressed(new BufferedOutputStream(bytes, BUFFER), name());
  }

  /** Begins a file: compressed if its name ends in {@code .gz} or {@code .zst}. */
  public static OutputFile begin(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new FileSystemException(folder.toString(), null, "there is no folder of that name");
    }
    return new OutputFile(file);
  }

  /** Where to write; closing it is not needed. */
  public OutputStream stream() {
    return stream;
  }

  /** Puts the file in its place. */
  public void commit() throws IOException {
    stream.close();
    sha256 = HexFormat.of().formatHex(digest.digest());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The hash of the file as it lies there, once it is committed. */
  public String sha256() {
    return sha256;
  }

  /** Where the file comes to lie. */
  public Path path() {
    return file;
  }

  /** Puts the file in its place, and beside it its checksum as {@code sha256sum -c} reads it. */
  public void commitWithChecksum() throws IOException {
    Path sum = file.resolveSibling(name() + ".sha256");
    Files.deleteIfExists(sum);
    commit();
    Files.writeString(sum, sha256 + "  " + name() + "\n");
  }

  /** Ends the writing; what was not committed is gone. */
  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private String name() {
    return file.getFileName().toString();
  }

  // Neither writes the time or the name, so that equal bytes give equal files.
  private static OutputStream compressed(OutputStream out, String name) throws IOException {
    if (name.endsWith(".gz")) {
      return new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER);
    }
    return name.endsWith(".zst")
        ? new BufferedOutputStream(new ZstdOutputStream(out), BUFFER)
        : out;
  }
}
