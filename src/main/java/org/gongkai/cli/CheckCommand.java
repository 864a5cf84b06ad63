package org.gongkai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.FilesRead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongkai check}. */
@Command(
    name = "check",
    description = "Say what is wrong with reports, without storing them.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private FileArguments arguments = new FileArguments();

  @Mixin private ReportOption report = new ReportOption();

  CheckCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    List<Entry> entries = arguments.entries(streams.err());
    try (BatchReport batch = report.open();
        Progress progress = Progress.of(entries.size(), streams.err())) {
      FilesRead.check(
          entries,
          arguments.gazetteer(),
          BuildCommand.DEFAULT_BASE,
          arguments.threads(),
          outcome -> {
            outcome.problems().forEach(streams.out()::println);
            batch.add(outcome);
            progress.step(1);
          });
      int refused = batch.tally().refused();
      streams.err().println(entries.size() + " files, " + refused + " with errors");
      batch.finish(streams.err());
      return refused > 0 ? Main.PROBLEMS : 0;
    }
  }
}
