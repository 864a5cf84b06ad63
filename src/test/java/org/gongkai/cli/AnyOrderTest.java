package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Neither the order of the files nor the threads change what is said or listed. */
class AnyOrderTest {
  private static final Path CASES = Path.of("src/test/resources/cli/files");
  private static final List<String> FILES =
      List.of(
          SampleStore.SAMPLES.toString(),
          CASES.resolve("not-a-report.txt").toString(),
          CASES.resolve("ambiguous-agency.txt").toString(),
          CASES.resolve("manifest/安福县.txt").toString(),
          CASES.resolve("nobody.txt").toString());

  private record Said(Console console, String list) {}

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(FILES);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void nothingChanges(
      @ForAll("orders") List<String> files, @ForAll @IntRange(min = 1, max = 4) int threads)
      throws IOException {
    assertThat(check(files, threads)).isEqualTo(check(FILES, 1));
  }

  private static Said check(List<String> files, int threads) throws IOException {
    Path list = Files.createTempFile("文件", ".json");
    try {
      List<String> args = new ArrayList<>(List.of("check", "--threads", "" + threads));
      args.addAll(List.of("--report", list.toString()));
      args.addAll(files);
      Console console = Console.run(args);
      assertThat(console.code()).isEqualTo(Main.PROBLEMS);
      return new Said(console, Files.readString(list));
    } finally {
      Files.delete(list);
    }
  }
}
