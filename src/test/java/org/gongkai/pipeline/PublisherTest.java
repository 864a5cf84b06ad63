package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Problem.Code;
import org.gongkai.store.ReportStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of building: reports come, change and go, and nothing else moves. */
class PublisherTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @TempDir Path folder;
  private Path store;
  private Path files;

  @BeforeEach
  void copySamples() throws IOException {
    store = folder.resolve("store");
    files = Files.createDirectory(folder.resolve("files"));
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, files.resolve(sample.getFileName()));
      }
    }
  }

  @Test
  void buildingTwiceChangesNothing() throws IOException {
    BuildResult first = build(false);
    Set<Triple> before = triples();
    BuildResult second = build(false);
    assertThat(first.added()).isEqualTo(5);
    assertThat(second.unchanged()).isEqualTo(5);
    assertThat(triples()).isEqualTo(before);
  }

  @Test
  void oneOtherDigitChangesOnlyWhatHangsOnIt() throws IOException {
    build(false);
    Set<Triple> before = triples();
    Path anfu = files.resolve("anfu-2020.txt");
    Files.writeString(anfu, Files.readString(anfu).replace("23985", "23986"));
    BuildResult changed = build(false);
    Set<Triple> after = triples();
    assertThat(changed.changed()).isEqualTo(1);
    assertThat(changed.unchanged()).isEqualTo(4);
    Set<String> subjects =
        Stream.concat(minus(before, after).stream(), minus(after, before).stream())
            .map(t -> t.getSubject().getURI())
            .collect(Collectors.toSet());
    assertThat(subjects).allMatch(s -> s.startsWith(BASE + "id/report/360829/2020"));
    assertThat(values(minus(after, before))).contains("23986").doesNotContain("23985");
  }

  @Test
  void aRemovedReportLeavesNothingBehind() throws IOException {
    Path bureau = files.resolve("fengcheng-approval-bureau-2020.txt");
    String text = Files.readString(bureau);
    Files.delete(bureau);
    build(false);
    Set<Triple> without = triples();
    Files.writeString(bureau, text);
    build(false);
    assertThat(triples().toString()).contains("丰城市行政审批局");
    Files.delete(bureau);
    BuildResult mirrored = build(true);
    assertThat(mirrored.removed()).isEqualTo(1);
    assertThat(triples()).isEqualTo(without);
  }

  @Test
  void removingByAddressLeavesNothingBehind() throws IOException {
    build(false);
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
      assertThat(publisher.remove(List.of("id/report/360981/行政审批局/2020", "id/report/1/2020")))
          .isEqualTo(1);
    }
    assertThat(triples().toString()).doesNotContain("行政审批局");
  }

  @Test
  void badFilesNeverStopABatch() throws IOException {
    Files.writeString(files.resolve("aaa.txt"), "今天的菜谱。\n");
    Files.write(files.resolve("bbb.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    BuildResult result = build(false);
    assertThat(result.added()).isEqualTo(5);
    assertThat(result.refused()).isEqualTo(2);
    assertThat(result.problems())
        .extracting(p -> p.code())
        .contains(Code.NOT_A_REPORT, Code.NOT_TEXT);
  }

  @Test
  void theSameReportInTwoFilesIsReportedAndNotChosenBetween() throws IOException {
    Files.copy(files.resolve("anfu-2020.txt"), files.resolve("anfu-2020-again.txt"));
    BuildResult result = build(false);
    assertThat(result.added()).isEqualTo(5);
    assertThat(result.problems()).extracting(p -> p.code()).contains(Code.SAME_REPORT_TWICE);
  }

  @Test
  void anotherBaseIsRefusedAndNothingLost() throws IOException {
    build(false);
    Set<Triple> before = triples();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Publisher.open(store, GAZETTEER, "http://other.example/"))
        .hasMessageContaining("http://other.example/");
    assertThat(triples()).isEqualTo(before);
  }

  private BuildResult build(boolean mirror) throws IOException {
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE);
        Stream<Path> all = Files.list(files)) {
      return publisher.build(all.sorted().toList(), mirror, n -> {});
    }
  }

  private Set<Triple> triples() {
    try (ReportStore opened = ReportStore.open(store)) {
      return opened.read(d -> d.getDefaultGraph().stream().collect(Collectors.toSet()));
    }
  }

  private static Set<Triple> minus(Set<Triple> a, Set<Triple> b) {
    return a.stream().filter(t -> !b.contains(t)).collect(Collectors.toSet());
  }

  private static Set<String> values(Set<Triple> triples) {
    return triples.stream()
        .filter(t -> t.getObject().isLiteral())
        .map(t -> t.getObject().getLiteralLexicalForm())
        .collect(Collectors.toSet());
  }
}
