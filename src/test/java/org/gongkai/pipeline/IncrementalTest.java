package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Triple;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.Verdict;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Lineage;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.output.FolderTree;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Revision;
import org.gongkai.store.Source;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;
import org.gongkai.store.Writing;
import org.junit.jupiter.api.Test;

/** Assessing only what looks at a change comes to the same as assessing everything. */
final class IncrementalTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final ReportMapper MAPPER = ReportMapper.load(BASE);
  private static final AssessmentStages STAGES =
      new AssessmentStages(RuleEngine.load(Lineage.of(GAZETTEER)), BASE);
  private static final StoreIdentity IDENTITY = new StoreIdentity(BASE, "test");

  /**
   * One transaction.
   *
   * @param reports what changes, each to a variant of its figures; 0 takes it out
   * @param judged whether a person then judges a finding that is there
   */
  private record Step(Map<String, Integer> reports, boolean judged) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> variants = Arbitraries.of(0, 1, 1, 2, 2, 3);
    return Combinators.combine(
            Arbitraries.maps(SurroundingsTest.reports(), variants).ofMinSize(1).ofMaxSize(12),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(5);
  }

  @Property(tries = 25)
  void incrementalIsFull(@ForAll("steps") List<Step> steps) throws IOException {
    Path folder = Files.createTempDirectory("incremental");
    try {
      Map<String, Integer> now = new TreeMap<>();
      List<Verdict> verdicts = new ArrayList<>();
      Set<Triple> incremental;
      try (ReportStore store = store(folder.resolve("one"))) {
        for (Step step : steps) {
          store.whole(writing -> apply(writing, step, now));
          if (step.judged()) {
            judge(store, now).ifPresent(verdicts::add);
          }
        }
        incremental = triples(store);
        store.whole(
            w ->
                new Assessing(STAGES, GAZETTEER, w, w.parsedHashes())
                    .all(List.copyOf(now.keySet()), 1));
        assertThat(triples(store)).isEqualTo(incremental);
      }
      try (ReportStore fresh = fromScratch(folder.resolve("two"), now, verdicts)) {
        assertThat(triples(fresh)).isEqualTo(incremental);
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static ReportStore store(Path folder) {
    return ReportStore.create(
        folder,
        IDENTITY,
        json -> {
          var tree = ReportJson.parse(json);
          return STAGES
              .annexes()
              .remap(tree)
              .map(Statements::of)
              .orElseGet(() -> Statements.of(MAPPER.map(json)));
        });
  }

  private static Assessed apply(Writing writing, Step step, Map<String, Integer> now) {
    step.reports()
        .forEach(
            (report, variant) -> {
              if (variant == 0) {
                now.remove(report);
                writing.remove(List.of(report));
              } else {
                now.put(report, variant);
                writing.replace(List.of(revision(report, variant)));
              }
            });
    return new Assessing(STAGES, GAZETTEER, writing, writing.parsedHashes())
        .dependents(step.reports().keySet(), 1);
  }

  private static Revision revision(String address, int variant) {
    Report report = SmallReports.of(GAZETTEER, address, variant);
    ReportMapper.Mapped mapped = MAPPER.map(report);
    byte[] bytes = (address + variant).getBytes(StandardCharsets.UTF_8);
    return new Revision(
        address, mapped.json(), Statements.of(mapped.triples()), new Source(bytes, "年报"));
  }

  /** The first finding of the last report, by someone. */
  private static Optional<Verdict> judge(ReportStore store, Map<String, Integer> now) {
    Optional<Verdict> verdict =
        now.keySet().stream()
            .reduce((a, b) -> b)
            .flatMap(r -> StoredFindings.assessment(store, r))
            .flatMap(
                a ->
                    a.findings().stream()
                        .findFirst()
                        .map(
                            f ->
                                new Verdict(
                                    FindingAddresses.finding(a.report(), f.rule(), f.place()),
                                    Verdict.State.EXPLAINED,
                                    "年报如此",
                                    "张三",
                                    Instant.EPOCH,
                                    f.fingerprint())));
    verdict.ifPresent(v -> store.whole(w -> new Judging(STAGES.annexes(), w).add(List.of(v))));
    return verdict;
  }

  private static ReportStore fromScratch(
      Path folder, Map<String, Integer> now, List<Verdict> verdicts) {
    ReportStore store = store(folder);
    store.whole(
        writing -> {
          now.forEach((report, variant) -> writing.replace(List.of(revision(report, variant))));
          Assessed all =
              new Assessing(STAGES, GAZETTEER, writing, writing.parsedHashes()).all(List.of(), 2);
          new Judging(STAGES.annexes(), writing).add(verdicts);
          return all;
        });
    return store;
  }

  private static Set<Triple> triples(ReportStore store) {
    return store.read(
        data ->
            data.getDefaultGraph().stream()
                .filter(t -> !ChangeLog.isPointer(t)) // they say when
                .collect(Collectors.toSet()));
  }

  /** A verdict stands, lapses with its cells, and stands again when they come back. */
  @Test
  void aVerdictLapsesAndStandsAgain() throws IOException {
    Path folder = Files.createTempDirectory("verdicts");
    String report = "id/report/360981/2020";
    Map<String, Integer> now = new TreeMap<>();
    try (ReportStore store = store(folder.resolve("store"))) {
      store.whole(w -> apply(w, new Step(Map.of(report, 1), false), now));
      Verdict verdict = judge(store, now).orElseThrow();
      assertThat(standing(store)).isEqualTo(Map.of(verdict, Verdict.Standing.STANDS));
      Assessed gone = store.whole(w -> apply(w, new Step(Map.of(report, 0), false), now));
      assertThat(gone.lapsed()).isEqualTo(1);
      assertThat(standing(store)).isEqualTo(Map.of(verdict, Verdict.Standing.NO_REPORT));
      store.whole(w -> apply(w, new Step(Map.of(report, 1), false), now));
      assertThat(standing(store)).isEqualTo(Map.of(verdict, Verdict.Standing.STANDS));
      int other = 2;
      while (fingerprints(report, other).contains(verdict.fingerprint())) {
        other++;
      }
      int changed = other;
      store.whole(w -> apply(w, new Step(Map.of(report, changed), false), now));
      assertThat(standing(store).get(verdict))
          .isIn(Verdict.Standing.CELLS_CHANGED, Verdict.Standing.NO_FINDING);
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static Set<String> fingerprints(String report, int variant) throws IOException {
    Path folder = Files.createTempDirectory("fingerprints");
    try (ReportStore store = store(folder.resolve("store"))) {
      store.whole(w -> apply(w, new Step(Map.of(report, variant), false), new TreeMap<>()));
      return StoredFindings.assessment(store, report).orElseThrow().findings().stream()
          .map(f -> f.fingerprint())
          .collect(Collectors.toSet());
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static Map<Verdict, Verdict.Standing> standing(ReportStore store) {
    return StoredFindings.verdicts(store);
  }
}
