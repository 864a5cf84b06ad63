package org.gongkai.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.assessment.FindingState;
import org.gongkai.assessment.Verdict.Standing;
import org.gongkai.assessment.VerdictJson;
import org.gongkai.assessment.Verdicts;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Problem;
import org.gongkai.store.Annex;
import org.gongkai.store.StoreException;
import org.gongkai.store.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the rules find, and whether verdicts stand, into step with the reports of an open
 * transaction. Documents are made on any number of threads and written in the order of addresses.
 */
final class Assessing {
  private static final Logger LOG = LoggerFactory.getLogger(Assessing.class);

  /** Documents written together. */
  private static final int BATCH = 100;

  private final AssessmentStages stages;
  private final Writing writing;
  private final Surroundings surroundings;
  private final Neighbours neighbours;
  private final List<Annex> batch = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final int[] states = new int[FindingState.values().length];
  private int changed;
  private int lapsed;

  /**
   * @param parsed the SHA-256 of each parsed report by its address, as the transaction has them
   */
  Assessing(
      AssessmentStages stages,
      Gazetteer gazetteer,
      Writing writing,
      SortedMap<String, String> parsed) {
    this.stages = stages;
    this.writing = writing;
    this.surroundings = new Surroundings(gazetteer, stages.engine().lineage(), parsed.keySet());
    this.neighbours =
        new Neighbours(surroundings, parsed, writing::parsed, stages.engine().stated());
  }

  /**
   * Assesses what depends on some reports.
   *
   * @param touched reports that came, changed or went
   */
  Assessed dependents(Collection<String> touched, int threads) {
    Set<String> affected = new TreeSet<>();
    touched.forEach(r -> affected.addAll(surroundings.dependents(r)));
    Set<String> gone = new TreeSet<>(touched);
    surroundings.all().forEach(gone::remove);
    gone.forEach(this::forget);
    return assess(affected, threads);
  }

  /** Assesses all reports, and forgets what was found in reports that are no more. */
  Assessed all(Collection<String> assessedBefore, int threads) {
    Set<String> there = new TreeSet<>(surroundings.all());
    assessedBefore.stream().filter(r -> !there.contains(r)).forEach(this::forget);
    return assess(there, threads);
  }

  /** The report of an assessment by its address. */
  static String reportOf(String assessment) {
    return assessment.replaceFirst("^id/assessment/", "id/report/");
  }

  private Assessed assess(Collection<String> reports, int threads) {
    // What the store has is looked up here: only this thread may ask the transaction.
    record Job(String report, Optional<String> stored) {}
    InOrder<Job, AssessedReport> work =
        new InOrder<>(
            job -> stages.assess(neighbours.of(job.report()), job.stored()),
            (job, cause) -> fault(job.report(), cause));
    Iterable<Job> jobs =
        () ->
            reports.stream()
                .map(
                    r ->
                        new Job(
                            r,
                            writing.annexed(Annex.Kind.ASSESSMENT, FindingAddresses.assessment(r))))
                .iterator();
    work.run(jobs, threads, this::take);
    write();
    return new Assessed(
        reports.size(),
        changed,
        states[FindingState.BROKEN.ordinal()],
        states[FindingState.UNDECIDABLE.ordinal()],
        states[FindingState.NOT_APPLICABLE.ordinal()],
        lapsed,
        problems);
  }

  private void take(AssessedReport done) {
    done.assessment().map(Assessment::findings).orElse(List.of()).stream()
        .map(Finding::state)
        .forEach(s -> states[s.ordinal()]++);
    done.problem()
        .ifPresent(
            problem -> {
              problems.add(problem);
              forgetAssessment(done.report());
            });
    if (done.annex().isPresent()) {
      changed++;
      batch.add(done.annex().get());
    }
    if (done.problem().isEmpty()) {
      judge(done.report(), done.assessment());
    }
    if (batch.size() >= BATCH) {
      write();
    }
  }

  /** Says anew which verdicts on a report stand. */
  private void judge(String report, Optional<Assessment> assessment) {
    Optional<byte[]> stored = writing.annex(Annex.Kind.VERDICTS, FindingAddresses.verdicts(report));
    if (stored.isPresent()) {
      Verdicts before = VerdictJson.read(stored.get());
      Verdicts now = Verdicts.of(report, before.standings().keySet(), assessment);
      lapsed += (int) now.standings().values().stream().filter(s -> s != Standing.STANDS).count();
      if (!now.equals(before)) {
        batch.add(stages.annexes().verdicts(now));
      }
    }
  }

  private void forget(String report) {
    forgetAssessment(report);
    judge(report, Optional.empty());
  }

  private void forgetAssessment(String report) {
    writing.removeAnnex(Annex.Kind.ASSESSMENT, FindingAddresses.assessment(report));
  }

  private void write() {
    writing.annex(batch);
    batch.clear();
  }

  /** A store that cannot be read is no fault of one report. */
  private static AssessedReport fault(String report, Throwable cause) {
    if (cause instanceof StoreException broken) {
      throw broken;
    }
    LOG.error("{}", report, cause);
    return AssessedReport.faulty(report, AssessmentStages.problem(report, cause.toString()));
  }
}
