package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of files that a batch leaves behind, in its three formats. */
class FileListTest {
  private static final Path CASES = Path.of("src/test/resources/cli/files");

  @TempDir Path folder;

  private Path listed(String name) {
    Path list = folder.resolve(name);
    Console console =
        Console.run(
            "check",
            "--report",
            list.toString(),
            CASES.resolve("not-a-report.txt").toString(),
            "--manifest",
            CASES.resolve("manifest/清单.csv").toString());
    assertThat(console.code()).as("%s", console).isEqualTo(Main.PROBLEMS);
    assertThat(folder.resolve(name + ".part")).doesNotExist();
    return list;
  }

  @Test
  void jsonFollowsItsSchema() throws IOException {
    String json = Files.readString(listed("文件.json"));
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("ontology/files.schema.json")));
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(
            schema.validate(
                json.replace("\"REFUSED\"", "1").replace("refused", "eaten"), InputFormat.JSON))
        .isNotEmpty();
    var tree = new ObjectMapper().readTree(json);
    assertThat(tree.at("/totals/files").intValue()).isEqualTo(3);
    assertThat(tree.at("/totals/codes/NOT_A_REPORT").intValue()).isEqualTo(1);
    assertThat(tree.at("/totals/formats/text~1plain").intValue()).isEqualTo(3);
    assertThat(tree.at("/files/0/file").textValue()).endsWith("安福县.txt");
    assertThat(tree.at("/files/0/reports/0").textValue()).isEqualTo("id/report/360829/2020");
  }

  @Test
  void csvHasALineAProblem() throws IOException {
    try (var reader = Files.newBufferedReader(listed("文件.csv"))) {
      var rows =
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader);
      assertThat(rows.getRecords())
          .anySatisfy(
              r -> {
                assertThat(r.get("file")).endsWith("安福县.txt");
                assertThat(r.get("code")).isEqualTo("MANIFEST_DIFFERS");
                assertThat(r.get("result")).isEqualTo("read with remarks");
              })
          .anySatisfy(r -> assertThat(r.get("code")).isEqualTo("NOT_A_REPORT"));
    }
  }

  @Test
  void textSaysFilesReasonsAndCounts() throws IOException {
    assertThat(Files.readString(listed("文件.txt")))
        .contains("安福县.txt: read with remarks (text/plain)\n  WARNING MANIFEST_DIFFERS")
        .contains("not-a-report.txt: refused (text/plain)\n  ERROR NOT_A_REPORT")
        .contains("3 files, 2 reports: ")
        .contains("formats: text/plain 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"files.json", "files.csv", "files.txt"})
  void aBrokenBatchLeavesNoList(String name) {
    Path list = folder.resolve(name);
    String broken = CASES.resolve("broken-overrides.csv").toString();
    Console console =
        Console.run(
            "check",
            "--report",
            list.toString(),
            "--overrides",
            broken,
            CASES.resolve("not-a-report.txt").toString());
    assertThat(console.code()).isEqualTo(Main.MISUSE);
    assertThat(list).doesNotExist();
    assertThat(folder.resolve(name + ".part")).doesNotExist();
  }
}
