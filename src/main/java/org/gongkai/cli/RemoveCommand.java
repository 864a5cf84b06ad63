package org.gongkai.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.pipeline.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai remove}. */
@Command(
    name = "remove",
    description = "Take reports and data sets out of a store; nothing of them stays.",
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private AgenciesOption agencies = new AgenciesOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "ADDRESS",
      description =
          "Addresses of reports or data sets, with or without the base: id/report/360981/2020.")
  private List<String> addresses = List.of();

  RemoveCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String base = store.base();
    List<String> relative =
        addresses.stream().map(a -> a.startsWith(base) ? a.substring(base.length()) : a).toList();
    Gazetteer gazetteer = Gazetteer.load();
    try (Publisher publisher =
        Publisher.open(store.directory(), gazetteer, agencies.lineage(gazetteer), base)) {
      relative.stream()
          .filter(a -> !publisher.has(a))
          .forEach(a -> streams.err().println("no such report or data set: " + a));
      int removed = publisher.remove(relative);
      publisher.index();
      streams.out().println(removed + " of " + relative.size() + " removed");
      return removed == relative.size() ? 0 : Main.PROBLEMS;
    }
  }
}
