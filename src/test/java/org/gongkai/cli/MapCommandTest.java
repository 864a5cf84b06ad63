package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder in {@code src/test/resources/map} is a mapping, its sources, the command line, what
 * comes out, what is said, and the exit code.
 */
class MapCommandTest {
  private static final Path CASES = Path.of("src/test/resources/map");

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).hasSizeGreaterThan(15);
      return cases.stream().map(c -> dynamicTest(c.getFileName().toString(), () -> check(c)));
    }
  }

  private static void check(Path folder) throws IOException {
    String args = Files.readString(folder.resolve("args.txt")).strip();
    Console console =
        Console.run(
            Arrays.stream(args.split(" "))
                .map(a -> a.replace("{case}", folder.toString()))
                .toList());
    assertThat(console.err().replace(folder.toString(), "{case}"))
        .isEqualTo(Files.readString(folder.resolve("said.txt")));
    assertThat(console.out()).isEqualTo(Files.readString(folder.resolve("expected.nq")));
    assertThat(console.code())
        .isEqualTo(Integer.parseInt(Files.readString(folder.resolve("exit.txt")).strip()));
  }
}
