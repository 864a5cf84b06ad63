package org.gongkai.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each case is a report's figures, {@code NAME.txt}, and what it may mean, {@code NAME.repairs}.
 */
class RepairsTest {
  private static final Path CASES = Path.of("src", "test", "resources", "repairs");

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .map(f -> dynamicTest(f.getFileName().toString(), () -> check(f)))
          .toList();
    }
  }

  private static void check(Path file) throws IOException {
    Path expected = Path.of(file.toString().replace(".txt", ".repairs"));
    String found = RepairCase.text(Repairs.of(RepairCase.read(file)));
    assertThat(found).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
  }
}
