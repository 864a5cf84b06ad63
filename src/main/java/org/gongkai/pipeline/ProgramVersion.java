package org.gongkai.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the program is, in one hash: its code, code tables, mappings, shapes, gazetteer and
 * libraries. Two programs of one version read the same file alike.
 */
public final class ProgramVersion {
  private final MessageDigest digest = DigestUtils.getSha256Digest();

  private ProgramVersion() {}

  /** Of the jar or the folder of classes that this class is in, 64 hex digits. */
  public static String fingerprint() {
    ProgramVersion version = new ProgramVersion();
    try {
      Path place =
          Path.of(ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        version.addFolder(place);
      } else {
        version.addJar(place);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it is", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(version.digest.digest());
  }

  private void addFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      add(folder.relativize(file).toString());
      digest.update(Files.readAllBytes(file));
    }
  }

  /** A jar says the CRC-32 of each entry; nothing need be unpacked. */
  private void addJar(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      jar.stream()
          .sorted(Comparator.comparing(ZipEntry::getName))
          .forEach(
              e -> {
                add(e.getName());
                digest.update(
                    ByteBuffer.allocate(16).putLong(e.getCrc()).putLong(e.getSize()).array());
              });
    }
  }

  private void add(String name) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
