package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two builds of the same input are the same bytes, in whatever order and by however many threads.
 */
class EqualBuildsTest {
  private static final List<String> MAPPINGS =
      List.of("report", "slices", "proactive", "requests", "cases");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nq", "nq.gz", "nq.zst"})
  void mappedReportsAreTheSameBytes(String ending) throws IOException {
    List<String> lines = new ArrayList<>(samples());
    byte[] first = map(lines, 1, "一." + ending);
    Collections.shuffle(lines, new Random(7));
    assertThat(map(lines, 2, "二." + ending)).isEqualTo(first);
    Collections.reverse(lines);
    assertThat(map(lines, 5, "三." + ending)).isEqualTo(first);
    assertThat(sum("二." + ending)).isEqualTo(sum("一." + ending)).hasSize(64);
  }

  @Test
  void storesBuiltInAnotherOrderExportTheSameBytes() throws IOException {
    byte[] first = build("甲", List.of("anfu-2020.txt", "gaoan-2019.txt"));
    assertThat(build("乙", List.of("gaoan-2019.txt", "anfu-2020.txt"))).isEqualTo(first);
  }

  private byte[] build(String store, List<String> files) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("build", "--store", folder.resolve(store).toString()));
    files.forEach(f -> args.add(SampleStore.SAMPLES.resolve(f).toString()));
    assertThat(Console.run(args).code()).isZero();
    Path out = folder.resolve(store + ".nq");
    String from = folder.resolve(store).toString();
    assertThat(Console.run("export", "--store", from, "--sorted", "--out", out.toString()).code())
        .isZero();
    return Files.readAllBytes(out);
  }

  private static List<String> samples() {
    return Console.run("read", SampleStore.SAMPLES.toString()).out().lines().toList();
  }

  private byte[] map(List<String> lines, int threads, String name) throws IOException {
    // Each report twice: what is said again is dropped.
    List<String> twice = new ArrayList<>(lines);
    twice.addAll(lines);
    Path source = Files.write(folder.resolve("r.jsonl"), twice);
    List<String> args = new ArrayList<>(List.of("map", "--source", "report.json=" + source));
    MAPPINGS.forEach(m -> args.addAll(List.of("--mapping", "mappings/" + m + ".rml.ttl")));
    args.addAll(List.of("--sorted", "--threads", "" + threads, "--out", "" + folder.resolve(name)));
    Console console = Console.run(args);
    assertThat(console.err()).startsWith("10 records mapped, 0 refused;");
    return Files.readAllBytes(folder.resolve(name));
  }

  private String sum(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".sha256")).split(" ")[0];
  }
}
