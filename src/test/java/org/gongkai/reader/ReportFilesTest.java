package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.format.Limits;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be cases in a folder: too large, absent, no file at all. */
final class ReportFilesTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());

  @TempDir Path folder;

  @Test
  void fileLargerThanAnyReportIsNotReadIntoMemory() throws IOException {
    Path file = folder.resolve("大.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(Limits.BYTES + 1);
    }
    assertThat(codes(FILES.read(file).get(0))).containsExactly(Code.FILE_TOO_LARGE);
    assertThat(FILES.read(file).get(0).problems().get(0).found()).contains("16777217");
  }

  @Test
  void absentFileAndFolderAreNotRead() {
    assertThat(codes(FILES.read(folder.resolve("无.txt")).get(0)))
        .containsExactly(Code.FILE_NOT_READ);
    assertThat(codes(FILES.read(folder).get(0))).containsExactly(Code.FILE_NOT_READ);
    assertThat(codes(FILES.read(Path.of("/")).get(0))).containsExactly(Code.FILE_NOT_READ);
  }

  @Test
  void largeFileOfUnknownLabelsEndsSoon() throws IOException {
    String head = "丰城市2020年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n";
    byte[] bytes = (head + "不明\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("长.txt"), bytes);
    ReadResult result =
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> FILES.read(file).get(0));
    assertThat(codes(result)).contains(Code.UNKNOWN_LABEL);
  }

  private static List<Code> codes(ReadResult result) {
    return result.problems().stream().map(p -> p.code()).toList();
  }
}
