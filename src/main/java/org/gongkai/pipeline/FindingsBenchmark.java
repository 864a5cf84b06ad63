package org.gongkai.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.FindingState;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Lineage;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Revision;
import org.gongkai.store.Source;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;
import org.gongkai.store.Writing;

/** Measures what assessing costs, on reports that are put into a store of their own first. */
public final class FindingsBenchmark implements AutoCloseable {
  private static final String BASE = "http://localhost:3030/";
  private static final int BATCH = 100;

  private final Gazetteer gazetteer;
  private final ReportMapper mapper = ReportMapper.load(BASE);
  private final AssessmentStages stages;
  private final ReportStore store;

  /** A benchmark whose store is in a directory that does not exist yet. */
  public FindingsBenchmark(Gazetteer gazetteer, Path directory) {
    this.gazetteer = gazetteer;
    this.stages = new AssessmentStages(RuleEngine.load(Lineage.of(gazetteer)), BASE);
    StoreIdentity identity = new StoreIdentity(BASE, ReportMapper.fingerprint());
    this.store =
        ReportStore.create(
            directory,
            identity,
            json -> {
              var tree = ReportJson.parse(json);
              return Statements.of(
                  stages.annexes().remap(tree).orElseGet(() -> mapper.triples(tree)));
            });
  }

  /** Loads reports, without assessing them. */
  public void load(Iterator<Report> reports) {
    store.whole(
        writing -> {
          List<Revision> batch = new ArrayList<>();
          while (reports.hasNext()) {
            batch.add(revision(reports.next()));
            if (batch.size() == BATCH || !reports.hasNext()) {
              writing.replace(batch);
              batch.clear();
            }
          }
          return writing;
        });
  }

  private Revision revision(Report report) {
    ReportMapper.Mapped mapped = mapper.map(report);
    byte[] bytes = report.address().getBytes(StandardCharsets.UTF_8);
    return new Revision(
        report.address(),
        mapped.json(),
        Statements.of(mapped.triples()),
        new Source(bytes, report.address()));
  }

  /** Assesses all reports in one transaction; gives the nanoseconds until it is committed. */
  public long assessAll(int threads) {
    long start = System.nanoTime();
    store.whole(writing -> assessing(writing).all(List.of(), threads));
    return System.nanoTime() - start;
  }

  private Assessing assessing(Writing writing) {
    return new Assessing(stages, gazetteer, writing, writing.parsedHashes());
  }

  /**
   * Replaces one report and assesses what looks at it.
   *
   * @return nanoseconds of the assessment, without replacing the report and without the commit
   */
  public long change(Report report, int threads) {
    Revision revision = revision(report);
    return store.whole(
        writing -> {
          writing.replace(List.of(revision));
          long start = System.nanoTime();
          assessing(writing).dependents(List.of(report.address()), threads);
          return System.nanoTime() - start;
        });
  }

  /** {@code rule/place} of every broken finding of a report, sorted. */
  public Set<String> broken(String report) {
    Assessment assessment = StoredFindings.assessment(store, report).orElseThrow();
    return assessment.findings().stream()
        .filter(f -> f.state() == FindingState.BROKEN)
        .map(f -> f.rule() + "/" + f.place())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() {
    store.close();
  }
}
