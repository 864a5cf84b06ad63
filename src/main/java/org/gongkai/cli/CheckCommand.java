package org.gongkai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.gongkai.assessment.Tally;
import org.gongkai.findings.CsvList;
import org.gongkai.findings.FindingList;
import org.gongkai.findings.JsonList;
import org.gongkai.findings.JunitList;
import org.gongkai.findings.ReportFindings;
import org.gongkai.findings.RuleNote;
import org.gongkai.findings.RuleNotes;
import org.gongkai.findings.SarifList;
import org.gongkai.findings.Severity;
import org.gongkai.findings.TextList;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.AssessedFile;
import org.gongkai.pipeline.FilesAssessed;
import org.gongkai.pipeline.StoredAssessments;
import org.gongkai.rule.Rules;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai check}. */
@Command(
    name = "check",
    description =
        "Say what is wrong with reports: with the files, and where figures contradict each other,"
            + " the prose, the year before or the bodies below. Nothing is stored.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  /** How findings are printed. */
  private enum Format {
    text,
    csv,
    json,
    turtle,
    sarif,
    junit
  }

  /** What makes the exit code 1, besides a file that cannot be read. */
  private enum FailOn {
    error,
    warning,
    information,
    never;

    boolean isReachedBy(Severity severity) {
      return this != never && severity.ordinal() <= ordinal();
    }
  }

  private final Main.Streams streams;

  @Mixin private FileArguments arguments = new FileArguments();

  @Mixin private ReportOption report = new ReportOption();

  @Mixin private AgenciesOption agencies = new AgenciesOption();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Print what was found in the reports of a store, instead of files.")
  private Path store;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "Exit with 1 if a rule of this severity or worse is broken: ${COMPLETION-CANDIDATES}."
              + " Default: ${DEFAULT-VALUE}.")
  private FailOn failOn = FailOn.error;

  private Map<String, RuleNote> notes = Map.of();
  private boolean failed;

  CheckCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    if (store != null && arguments.isAnyGiven()) {
      throw new Misuse("either --store or files, not both");
    }
    notes = RuleNotes.of(Rules.load());
    int refused = store == null ? files() : stored();
    return refused > 0 || failed ? Main.PROBLEMS : 0;
  }

  private int files() throws IOException {
    FindingList list = list(BuildCommand.DEFAULT_BASE);
    List<Entry> entries = arguments.entries(streams.err());
    Gazetteer gazetteer = arguments.gazetteer();
    var said = format == Format.text ? streams.out() : streams.err();
    try (BatchReport batch = report.open();
        Progress progress = Progress.of(entries.size(), streams.err())) {
      FilesAssessed.check(
          entries,
          gazetteer,
          agencies.lineage(gazetteer),
          BuildCommand.DEFAULT_BASE,
          arguments.threads(),
          outcome -> {
            outcome.problems().forEach(said::println);
            batch.add(outcome);
            progress.step(1);
          },
          assessed -> take(list, assessed));
      list.end();
      int refused = batch.tally().refused();
      streams.err().println(entries.size() + " files, " + refused + " with errors");
      batch.finish(streams.err());
      return refused;
    }
  }

  private int stored() throws IOException {
    try (ReportStore open = StoreOption.open(store)) {
      FindingList list = list(open.identity().base());
      StoredAssessments.of(open, assessed -> take(list, assessed));
      list.end();
    }
    return 0;
  }

  private void take(FindingList list, AssessedFile assessed) {
    requireKnownRules(assessed.assessment());
    failed |= fails(assessed.assessment());
    try {
      list.add(
          new ReportFindings(
              assessed.file(), assessed.report(), assessed.assessment(), assessed.json()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireKnownRules(Assessment assessment) {
    assessment.tallies().stream()
        .map(Tally::rule)
        .filter(r -> !notes.containsKey(r))
        .findFirst()
        .ifPresent(
            r -> {
              throw new Misuse(
                  "the store was assessed by other rules (" + r + "): run gongkai assess first");
            });
  }

  private boolean fails(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.state() == FindingState.BROKEN)
        .map(Finding::rule)
        .anyMatch(r -> failOn.isReachedBy(notes.get(r).severity()));
  }

  private FindingList list(String base) throws IOException {
    return switch (format) {
      case text -> new TextList(streams.out(), notes);
      case csv -> new CsvList(streams.out(), notes);
      case json -> new JsonList(streams.out());
      case turtle -> new TurtleList(streams.out(), base);
      case sarif -> new SarifList(streams.out(), notes, Main.version());
      case junit -> new JunitList(streams.out(), notes);
    };
  }
}
