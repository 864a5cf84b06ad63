package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.assessment.Verdict;
import org.gongkai.assessment.Verdict.Standing;
import org.gongkai.pipeline.Judge;
import org.gongkai.pipeline.StoredFindings;
import org.gongkai.store.ReportStore;
import org.gongkai.verdict.VerdictTurtle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai verdicts}. */
@Command(
    name = "verdicts",
    description =
        "List what people say of findings as CSV, write it as Turtle, or take it from Turtle.",
    mixinStandardHelpOptions = true)
final class VerdictsCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Option(names = "--export", paramLabel = "FILE.ttl", description = "Write all verdicts there.")
  private Path export;

  @Option(
      names = "--import",
      paramLabel = "FILE.ttl",
      description = "Take the verdicts of a file, all or, if one is not valid, none.")
  private Path from;

  VerdictsCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String base = store.base();
    if (from != null) {
      take(base);
    }
    Map<Verdict, Standing> all;
    try (ReportStore opened = store.open()) {
      all = StoredFindings.verdicts(opened);
    }
    if (export != null) {
      Files.writeString(export, new VerdictTurtle(base).write(all));
    } else if (from == null) {
      list(all);
    }
    return 0;
  }

  private void take(String base) throws IOException {
    String turtle = Files.readString(from);
    List<Verdict> verdicts = new VerdictTurtle(base).read(from.toString(), turtle);
    try (Judge judge = Judge.open(store.directory(), base)) {
      Map<Verdict, Standing> fresh = judge.judge(verdicts);
      long lapsed = fresh.values().stream().filter(s -> s != Standing.STANDS).count();
      streams
          .out()
          .printf(
              "%d verdicts, %d of them new; %d of the new ones lapsed%n",
              verdicts.size(), fresh.size(), lapsed);
    }
  }

  private void list(Map<Verdict, Standing> all) throws IOException {
    StringBuilder rows = new StringBuilder();
    try (CSVPrinter csv =
        new CSVPrinter(
            rows,
            CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setHeader("finding", "state", "standing", "author", "time", "reason")
                .get())) {
      for (Map.Entry<Verdict, Standing> entry : all.entrySet()) {
        Verdict verdict = entry.getKey();
        csv.printRecord(
            verdict.finding(),
            verdict.state().notation(),
            entry.getValue().notation(),
            verdict.author(),
            verdict.time(),
            verdict.reason());
      }
    }
    streams.out().print(rows);
  }
}
