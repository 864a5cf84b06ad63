package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every row of kinds.csv: bytes as they stand, a zip of files of these names, or a compound file of
 * streams of these names.
 */
final class DetectorTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/kinds.csv", numLinesToSkip = 1)
  void kindIsToldByContent(String made, String content, FileKind.Kind kind, String says)
      throws IOException {
    FileKind found = Detector.detect(made(made, content == null ? "" : content));
    assertThat(found.kind()).isEqualTo(kind);
    assertThat(found.described()).contains(says);
  }

  private static byte[] made(String made, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (made) {
      case "zip" -> zip(out, content.split(" "));
      case "ole" -> compound(out, content);
      default -> escaped(out, content);
    }
    return out.toByteArray();
  }

  private static void zip(ByteArrayOutputStream out, String[] names) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void compound(ByteArrayOutputStream out, String names) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      for (String name :
          names.equals("PowerPoint Document") ? new String[] {names} : names.split(" ")) {
        file.createDocument(new ByteArrayInputStream(new byte[5000]), name);
      }
      file.writeFilesystem(out);
    }
  }

  /** Text in UTF-8, in which \n, \r, \\ and \xHH stand for bytes. */
  private static void escaped(ByteArrayOutputStream out, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\\') {
        out.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      char next = text.charAt(++i);
      if (next == 'x') {
        out.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        out.write(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      }
    }
  }
}
