package org.gongkai.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zip file without the times at which its parts were written. */
final class Timeless {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Writes a zip file. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private Timeless() {}

  /** Writes the file, by way of a temporary one; the stream stays open. */
  static void copy(Writer writer, OutputStream out) throws IOException {
    Path file = Files.createTempFile("gongkai", ".zip");
    try {
      try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(file))) {
        writer.write(whole);
      }
      copy(file, out);
    } finally {
      Files.delete(file);
    }
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    ZipOutputStream to = new ZipOutputStream(out);
    try (ZipFile whole = new ZipFile(file.toFile())) {
      for (ZipEntry part : whole.stream().toList()) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(NO_TIME);
        to.putNextEntry(same);
        try (InputStream in = whole.getInputStream(part)) {
          in.transferTo(to);
        }
        to.closeEntry();
      }
    }
    to.finish();
  }
}
