package org.gongkai.cli;

import java.util.concurrent.Callable;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.pipeline.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai assess}. */
@Command(
    name = "assess",
    description =
        "Hold every report of a store against the rules again. A build does so for what it"
            + " touches, and for all after the rules have changed.",
    mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private AgenciesOption agencies = new AgenciesOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many reports are worked on at once. Default: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  AssessCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new Misuse("--threads is 1 or more");
    }
    Gazetteer gazetteer = Gazetteer.load();
    try (Publisher publisher =
        Publisher.open(store.directory(), gazetteer, agencies.lineage(gazetteer), store.base())) {
      return AssessedLine.say(publisher.assess(threads), streams);
    }
  }
}
