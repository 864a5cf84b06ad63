package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every file in the folder of encodings: outcomes.csv names the encoding and some of its text, or
 * the refusal or remark and what it says.
 */
final class EncodingsTest {
  private static final Path FOLDER = Path.of("src/test/resources/encodings");

  @ParameterizedTest
  @CsvFileSource(resources = "/encodings/outcomes.csv", numLinesToSkip = 1)
  void fileIsReadOrRefused(String file, String outcome, String says) throws IOException {
    Laid laid = Formats.lay(Files.readAllBytes(FOLDER.resolve(file)));
    assertThat(outcome(laid)).isEqualTo(outcome);
    assertThat(said(laid)).contains(says);
  }

  @Test
  void everyFileHasAnOutcome() throws IOException {
    List<String> outcomes =
        Files.readAllLines(FOLDER.resolve("outcomes.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith(".csv")))
          .containsExactlyInAnyOrderElementsOf(outcomes);
    }
  }

  private static String outcome(Laid laid) {
    if (laid instanceof Laid.Refused refused) {
      return refused.code().name();
    }
    Laid.Read read = (Laid.Read) laid;
    return read.remarks().stream()
        .map(r -> r.code().name())
        .filter(c -> !c.equals("CHARSET_DIFFERS"))
        .findFirst()
        .orElse(read.charset().orElseThrow());
  }

  /** What is said of the file, or its text. */
  private static String said(Laid laid) {
    if (laid instanceof Laid.Refused refused) {
      return refused.found();
    }
    Laid.Read read = (Laid.Read) laid;
    return read.remarks().stream().map(Laid.Remark::found).toList() + read.layout().view().text();
  }
}
