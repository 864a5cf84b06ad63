package org.gongkai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.pipeline.Stages;
import org.gongkai.report.Problem;
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

  CheckCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Stages stages = new Stages(arguments.gazetteer(), BuildCommand.DEFAULT_BASE);
    List<Path> files = arguments.files(streams.err());
    int errors = 0;
    for (Path file : files) {
      List<Problem> problems = stages.check(file);
      problems.forEach(streams.out()::println);
      errors += problems.stream().anyMatch(Problem::isError) ? 1 : 0;
    }
    streams.err().println(files.size() + " files, " + errors + " with errors");
    return errors > 0 ? Main.PROBLEMS : 0;
  }
}
