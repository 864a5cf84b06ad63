package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.harvest.Harvest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai harvest}. */
@Command(
    name = "harvest",
    description = "Find data sets in a catalogue (DCAT or CKAN) and begin their folders.",
    mixinStandardHelpOptions = true)
final class HarvestCommand implements Callable<Integer> {
  private final Main.Streams streams;

  @Option(
      names = "--catalogue",
      required = true,
      paramLabel = "FILE|URL",
      description =
          "DCAT as Turtle, RDF/XML or JSON-LD, or an answer of CKAN's package_search; an address ending"
              + " in /api/3/action/package_search is asked for each keyword, page by page.")
  private String catalogue;

  @Option(
      names = "--keyword",
      required = true,
      arity = "1..*",
      paramLabel = "WORD",
      description = "What a title, description or keyword must hold, one of several.")
  private List<String> words = List.of();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "DIR",
      description = "Where a folder is begun for each data set, to be finished by a person.")
  private Path into;

  @Mixin private AskingOptions asking = new AskingOptions();

  HarvestCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (words.stream().anyMatch(String::isBlank)) {
      throw new Misuse("--keyword is not blank");
    }
    Harvest harvest = new Harvest(asking.fetcher(), asking.bytes(), streams.err()::println);
    Harvest.Result result = harvest.run(catalogue, words, into);
    streams
        .out()
        .printf(
            "%d data sets offered, %d found; %d folders begun, %d of them without data%n",
            result.offered(), result.found(), result.written(), result.without());
    return result.without() > 0 ? Main.PROBLEMS : 0;
  }
}
