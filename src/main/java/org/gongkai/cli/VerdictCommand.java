package org.gongkai.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.Verdict;
import org.gongkai.pipeline.Judge;
import org.gongkai.pipeline.StoredFindings;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai verdict}. */
@Command(
    name = "verdict",
    description = "Say of a finding that it is right, wrong, or has a reason.",
    mixinStandardHelpOptions = true)
final class VerdictCommand implements Callable<Integer> {
  private final Main.Streams streams;
  private final Clock clock = Clock.systemUTC();

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--finding",
      required = true,
      paramLabel = "ADDRESS",
      description = "Address of the finding, with or without the base: id/finding/...")
  private String finding;

  @Option(
      names = "--state",
      required = true,
      paramLabel = "STATE",
      description = "confirmed, dismissed or explained.")
  private String state;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason;

  @Option(names = "--author", required = true, paramLabel = "NAME", description = "Who says so.")
  private String author;

  VerdictCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Verdict.State said = Verdict.State.of(state).orElseThrow(() -> new Misuse(states()));
    if (reason.isBlank() || author.isBlank()) {
      throw new Misuse("--reason and --author are words");
    }
    String base = store.base();
    String address = finding.startsWith(base) ? finding.substring(base.length()) : finding;
    Optional<Finding> found = found(address);
    if (found.isEmpty()) {
      streams.err().println("no such finding: " + address);
      return Main.PROBLEMS;
    }
    Verdict verdict =
        new Verdict(address, said, reason, author, Instant.now(clock), found.get().fingerprint());
    try (Judge judge = Judge.open(store.directory(), base)) {
      judge.judge(List.of(verdict));
    }
    streams.out().println(base + verdict.address());
    return 0;
  }

  private Optional<Finding> found(String address) {
    try (ReportStore opened = store.open()) {
      return StoredFindings.finding(opened, address);
    } catch (IllegalArgumentException e) {
      throw new Misuse("--finding: " + e.getMessage());
    }
  }

  private static String states() {
    return "--state is one of "
        + Arrays.stream(Verdict.State.values())
            .map(Verdict.State::notation)
            .collect(Collectors.joining(", "));
  }
}
