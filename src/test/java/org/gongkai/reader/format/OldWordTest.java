package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** DOC files that are refused, each with its reason ([MS-DOC] 2.5.2: nFib, fEncrypted). */
final class OldWordTest {
  private static final Path REPORT = Path.of("src/test/resources/reader-format/report.doc");
  private static final int VERSION = 2;
  private static final int FLAGS = 11;

  @Test
  void word95IsRefusedAsSuch() throws IOException {
    assertThat(Blocks.refusal(withFib(VERSION, (byte) 0x65)))
        .isEqualTo("NOT_TEXT: a DOC file of Word 6 or 95 (save it as DOCX)");
  }

  @Test
  void encryptedDocIsRefusedAsSuch() throws IOException {
    assertThat(Blocks.refusal(withFib(FLAGS, (byte) 0x13))).startsWith("LOCKED_FILE: ");
  }

  @Test
  void encryptedDocxIsRefusedAsSuch() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      file.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptionInfo");
      file.createDocument(new ByteArrayInputStream(new byte[9000]), "EncryptedPackage");
      file.writeFilesystem(out);
    }
    assertThat(Blocks.refusal(out.toByteArray())).startsWith("LOCKED_FILE: ");
  }

  /** The sample with one byte of its file information block changed. */
  private static byte[] withFib(int offset, byte value) throws IOException {
    byte[] bytes = Files.readAllBytes(REPORT);
    int fib = 0;
    while (bytes[fib] != (byte) 0xec || bytes[fib + 1] != (byte) 0xa5) {
      fib++;
    }
    bytes[fib + VERSION + 1] = offset == VERSION ? 0 : bytes[fib + VERSION + 1];
    bytes[fib + offset] = value;
    return bytes;
  }
}
