package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each row of cli/cases.csv is a command line with its exit code and a word of each stream. */
@ExtendWith(SampleStore.class)
class CommandLineTest {
  private static final Path RESOURCES = Path.of("src/test/resources/cli");

  @TempDir static Path tmp;

  @TestFactory
  Stream<DynamicTest> everyCase(Path store) throws IOException {
    List<CSVRecord> cases;
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("cases.csv"))) {
      cases =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(reader)
              .getRecords();
    }
    assertThat(cases).isNotEmpty();
    return cases.stream().map(c -> dynamicTest(c.get("fact"), () -> check(c, store)));
  }

  private void check(CSVRecord row, Path store) throws IOException {
    List<String> args =
        Arrays.stream(row.get("args").split(" ")).map(a -> expand(a, store)).toList();
    Console console = Console.run(args);
    assertThat(console.code()).as("%s", console).isEqualTo(Integer.parseInt(row.get("exit")));
    said(console.out(), expand(row.get("out"), store));
    said(console.err(), expand(row.get("err"), store));
  }

  private static void said(String printed, String expected) {
    if (expected.equals("(nothing)")) {
      assertThat(printed).isEmpty();
    } else {
      assertThat(printed).contains(expected);
    }
  }

  private String expand(String arg, Path store) {
    return arg.replace("{samples}", SampleStore.SAMPLES.toString())
        .replace("{cases}", RESOURCES.resolve("files").toString())
        .replace("{store}", store.toString())
        .replace("{copy}", store.toString())
        .replace("{tmp}", tmp.toString());
  }
}
