package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.gongkai.check.ReportChecker;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of building: reports come, change and go, and nothing else moves. */
class PublisherTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @TempDir static Path prepared;
  @TempDir Path folder;
  private final List<Problem> said = new ArrayList<>();
  private Path store;
  private Path files;

  /** The registers are the same in every store, and the dearest part of a new one. */
  @BeforeAll
  static void registerOnce() {
    Publisher.open(prepared.resolve("store"), GAZETTEER, BASE).close();
  }

  @BeforeEach
  void copyStoreAndSamples() throws IOException {
    store = folder.resolve("store");
    files = folder.resolve("files");
    copy(prepared.resolve("store"), store);
    copy(SAMPLES, files);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
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
    assertSame(before);
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
    assertThat(minus(triples(), without)).isNotEmpty();
    Files.delete(bureau);
    BuildResult mirrored = build(true);
    assertThat(mirrored.removed()).isEqualTo(1);
    assertSame(without);
  }

  @Test
  void mirroringRemovesNothingWhileAFileIsRefused() throws IOException {
    build(false);
    Set<Triple> before = triples();
    Files.writeString(files.resolve("anfu-2020.txt"), "半途而废\n");
    BuildResult mirrored = build(true);
    assertThat(mirrored.removed()).isZero();
    assertThat(mirrored.refused()).isEqualTo(1);
    assertSame(before);
  }

  @Test
  void removingByAddressLeavesNothingBehind() throws IOException {
    build(false);
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
      assertThat(publisher.remove(List.of("id/report/360981/行政审批局/2020", "id/report/1/2020")))
          .isEqualTo(1);
    }
    assertThat(triples()).noneMatch(t -> t.getSubject().toString().contains("行政审批局"));
  }

  @Test
  void badFilesNeverStopABatch() throws IOException {
    Files.writeString(files.resolve("aaa.txt"), "今天的菜谱。\n");
    Files.write(files.resolve("bbb.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    BuildResult result = build(false);
    assertThat(result.added()).isEqualTo(5);
    assertThat(result.refused()).isEqualTo(2);
    assertThat(said).extracting(p -> p.code()).contains(Code.NOT_A_REPORT, Code.UNKNOWN_ENCODING);
  }

  @Test
  void theSameReportInTwoFilesIsReportedAndNotChosenBetween() throws IOException {
    Files.copy(files.resolve("anfu-2020.txt"), files.resolve("anfu-2020-again.txt"));
    BuildResult result = build(false);
    assertThat(result.added()).isEqualTo(5);
    assertThat(said).extracting(p -> p.code()).contains(Code.SAME_REPORT_TWICE);
  }

  @Test
  void twoReportsOfOneFileShareItsSourceUntilTheLastGoes() throws IOException {
    Path both = Path.of("src/test/resources/reader/two-reports-of-two-bodies/report.txt");
    Files.copy(both, files.resolve("合集.txt"));
    Files.delete(files.resolve("fengcheng-2020.txt"));
    BuildResult result = build(false);
    assertThat(result.files()).isEqualTo(5);
    assertThat(result.added()).isEqualTo(6);
    assertThat(result.refused()).isZero();
    String sha256 = DigestUtils.sha256Hex(Files.readAllBytes(both));
    remove("id/report/360981/2020");
    try (ReportStore opened = ReportStore.open(store)) {
      assertThat(opened.reports()).contains("id/report/360983/2020");
      assertThat(opened.source(sha256)).contains(Files.readAllBytes(both));
      assertThat(opened.text(sha256)).contains(Files.readString(both));
    }
    remove("id/report/360983/2020");
    try (ReportStore opened = ReportStore.open(store)) {
      assertThat(opened.source(sha256)).isEmpty();
    }
  }

  @Test
  void oneReportOfTwoIsRefusedAndTheOtherIsStored() throws IOException {
    Path both = Path.of("src/test/resources/reader/two-reports-of-which-one-is-refused/report.txt");
    Files.copy(both, files.resolve("合集.txt"));
    Files.delete(files.resolve("fengcheng-2020.txt"));
    BuildResult result = build(false);
    assertThat(result.added()).isEqualTo(5);
    assertThat(result.refused()).isEqualTo(1);
    assertThat(said).extracting(Problem::code).contains(Code.UNKNOWN_AGENCY);
    try (ReportStore opened = ReportStore.open(store)) {
      assertThat(opened.reports()).contains("id/report/360981/2020");
    }
  }

  @Test
  void aTownshipStandsInTheGraphAsLongAsItsReport() throws IOException {
    Path town = Path.of("src/test/resources/reader/township/report.txt");
    build(false);
    Set<Triple> without = triples();
    Files.copy(town, files.resolve("镇.txt"));
    build(false);
    assertThat(triples())
        .anyMatch(t -> t.getSubject().getURI().equals(BASE + "id/agency/360981126"))
        .anyMatch(t -> t.getSubject().getURI().equals(BASE + "id/jurisdiction/360981126"));
    remove("id/report/360981126/2020");
    assertSame(without);
  }

  private void remove(String address) {
    try (Publisher publisher = Publisher.open(store, new Stages(GAZETTEER, BASE))) {
      assertThat(publisher.remove(List.of(address))).isEqualTo(1);
    }
  }

  @Test
  void anotherBaseIsRefusedAndNothingLost() throws IOException {
    build(false);
    Set<Triple> before = triples();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Publisher.open(store, GAZETTEER, "http://other.example/"))
        .hasMessageContaining("http://other.example/");
    assertSame(before);
  }

  @Test
  void aViolationKeepsOnlyItsReportOutAndAWarningIsStored() throws IOException {
    Graph shapes = RDFDataMgr.loadGraph("src/test/resources/pipeline/at-most-ten-thousand.ttl");
    Stages strict = new Stages(GAZETTEER, BASE, new ReportChecker(shapes));
    BuildResult result = build(strict, false);
    // 安福 (23985), the bureau (35422, 21413) and 赣州 (838105) break it; 高安 (15787) is only warned.
    assertThat(result.added()).isEqualTo(2);
    assertThat(result.refused()).isEqualTo(3);
    assertThat(said)
        .filteredOn(p -> p.code() == Code.SHAPE_BROKEN)
        .extracting(Problem::toString)
        .anyMatch(
            p ->
                p.contains("anfu-2020.txt › id/report/360829/2020/proactive/licence/decisions")
                    && p.contains("23985: The figure is too large: compare the text. 数字太大"));
    assertThat(said)
        .filteredOn(p -> p.code() == Code.SHAPE_WARNING)
        .extracting(p -> p.place().part())
        .contains("id/report/360983/2019/proactive/licence/decisions");
    try (ReportStore opened = ReportStore.open(store)) {
      assertThat(opened.reports())
          .containsExactly("id/report/360981/2020", "id/report/360983/2019");
    }
  }

  @Test
  void aNameThatNoAddressCanHoldIsRefused() throws IOException {
    Path bureau = files.resolve("fengcheng-approval-bureau-2020.txt");
    String odd = Files.readString(bureau).replace("丰城市行政审批局2020", "丰城市\"放管服\"办公室2020");
    Files.writeString(bureau, odd);
    BuildResult result = build(false);
    assertThat(result.added()).isEqualTo(4);
    assertThat(said).extracting(Problem::code).containsOnly(Code.UNKNOWN_AGENCY);
  }

  @Test
  void whatHasNotChangedIsNotReadAgainAndSaysTheSame() throws IOException {
    Files.writeString(files.resolve("菜谱.txt"), "今天的菜谱。\n");
    Path anfu = files.resolve("anfu-2020.txt");
    Files.writeString(anfu, Files.readString(anfu).replace("增68", "增多"));
    assertThat(build(false).remembered()).isZero();
    List<Problem> first = List.copyOf(said);
    Set<Triple> before = triples();
    BuildResult second = build(false);
    assertThat(second.remembered()).isEqualTo(6);
    assertThat(second.unchanged()).isEqualTo(5);
    assertThat(second.refused()).isEqualTo(1);
    assertThat(said).isEqualTo(first).hasSizeGreaterThan(1);
    assertSame(before);
  }

  @Test
  void oneChangedFileIsReadAndTheOthersAreNot() throws IOException {
    build(false);
    Path anfu = files.resolve("anfu-2020.txt");
    Files.writeString(anfu, Files.readString(anfu).replace("23985", "23986"));
    BuildResult second = build(false);
    assertThat(second.remembered()).isEqualTo(4);
    assertThat(second.changed()).isEqualTo(1);
  }

  /** What was noted is worth nothing without the reports it speaks of. */
  @Test
  void aReportThatIsNoMoreInTheStoreIsReadAgain() throws IOException {
    build(false);
    Set<Triple> before = triples();
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
      publisher.remove(List.of("id/report/360829/2020"));
    }
    BuildResult second = build(false);
    assertThat(second.remembered()).isEqualTo(4);
    assertThat(second.added()).isEqualTo(1);
    assertSame(before);
  }

  @Test
  void notesThatACrashBrokeCostOneReading() throws IOException {
    build(false);
    List<Path> notes;
    try (Stream<Path> all = Files.walk(store.resolve("readings"))) {
      notes = all.filter(Files::isRegularFile).toList();
    }
    assertThat(notes).hasSize(7); // five files, the register, the assessment
    for (int i = 0; i < notes.size(); i++) {
      byte[] note = Files.readAllBytes(notes.get(i));
      Files.write(notes.get(i), Arrays.copyOf(note, i % 2 == 0 ? 0 : note.length / 2));
    }
    BuildResult second = build(false);
    assertThat(second.remembered()).isZero();
    assertThat(second.unchanged()).isEqualTo(5);
    assertThat(build(false).remembered()).isEqualTo(5);
  }

  @Test
  void notesOfAnotherVersionAreDeleted() throws IOException {
    build(false);
    try (Stream<Path> versions = Files.list(store.resolve("readings"))) {
      Files.move(versions.toList().get(0), store.resolve("readings").resolve("旧版"));
    }
    assertThat(build(false).remembered()).isZero();
    assertThat(store.resolve("readings").resolve("旧版")).doesNotExist();
  }

  @Test
  void theSameFileUnderAnotherNameIsReadAgain() throws IOException {
    build(false);
    Files.move(files.resolve("anfu-2020.txt"), files.resolve("安福县.txt"));
    BuildResult second = build(false);
    assertThat(second.remembered()).isEqualTo(4);
    assertThat(second.changed()).isEqualTo(1); // gk:fileName
  }

  @Test
  void theOrderOfTheFilesAndTheThreadsChangeNothing() throws IOException {
    Files.copy(files.resolve("anfu-2020.txt"), files.resolve("再来一次.txt"));
    Files.writeString(files.resolve("菜谱.txt"), "今天的菜谱。\n");
    List<Entry> entries;
    try (Stream<Path> all = Files.list(files)) {
      entries = all.map(Entry::of).sorted(Comparator.comparing(Entry::name)).toList();
    }
    List<FileOutcome> expected = outcomes(entries, 1);
    Set<Triple> graph = triples();
    Random random = new Random(7);
    for (int threads = 1; threads <= 4; threads++) {
      List<Entry> shuffled = new ArrayList<>(entries);
      Collections.shuffle(shuffled, random);
      assertThat(outcomes(shuffled, threads)).isEqualTo(expected);
      assertSame(graph);
    }
  }

  private List<FileOutcome> outcomes(List<Entry> entries, int threads) {
    List<FileOutcome> outcomes = new ArrayList<>();
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
      publisher.build(entries, new BuildOptions(false, true, threads), outcomes::add);
    }
    return outcomes;
  }

  private BuildResult build(boolean mirror) throws IOException {
    return build(new Stages(GAZETTEER, BASE), mirror);
  }

  private BuildResult build(Stages stages, boolean mirror) throws IOException {
    try (Publisher publisher = Publisher.open(store, stages);
        Stream<Path> all = Files.list(files)) {
      said.clear();
      List<Entry> entries = all.map(Entry::of).toList();
      return publisher.build(
          entries, new BuildOptions(mirror, false, 2), o -> said.addAll(o.problems()));
    }
  }

  private Set<Triple> triples() {
    try (ReportStore opened = ReportStore.open(store)) {
      return opened.read(
          d ->
              d.getDefaultGraph().stream()
                  .filter(t -> !ChangeLog.isPointer(t))
                  .collect(Collectors.toSet()));
    }
  }

  /** As two differences, so that a failure prints only what differs. */
  private void assertSame(Set<Triple> before) {
    Set<Triple> now = triples();
    assertThat(minus(now, before)).isEmpty();
    assertThat(minus(before, now)).isEmpty();
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
