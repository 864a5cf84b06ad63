package org.gongkai.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {
  private static final byte[] TEXT = "政府信息公开\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"图.nq", "图.nq.gz", "图.nq.zst"})
  void whatIsWrittenIsReadAgainAndItsChecksumHolds(String name) throws Exception {
    Path file = folder.resolve(name);
    write(file);
    byte[] first = Files.readAllBytes(file);
    try (InputStream in = uncompressed(file)) {
      assertThat(in.readAllBytes()).isEqualTo(TEXT);
    }
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(first);
    assertThat(folder.resolve(name + ".sha256"))
        .hasContent(HexFormat.of().formatHex(sum) + "  " + name + "\n");
    write(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    assertThat(name.endsWith("nq") || first.length < TEXT.length / 10).isTrue();
  }

  @Test
  void whatIsNotCommittedLeavesTheEarlierFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.nq"), "earlier");
    try (OutputFile out = OutputFile.begin(file)) {
      out.stream().write(TEXT);
    }
    assertThat(file).hasContent("earlier");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> OutputFile.begin(folder.resolve("无/a.nq")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("there is no folder");
  }

  private static void write(Path file) throws IOException {
    try (OutputFile out = OutputFile.begin(file)) {
      out.stream().write(TEXT);
      out.commitWithChecksum();
    }
  }

  private static InputStream uncompressed(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    String name = file.toString();
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(in);
    }
    return name.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }
}
