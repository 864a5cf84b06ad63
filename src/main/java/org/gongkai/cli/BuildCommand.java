package org.gongkai.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.pipeline.BuildResult;
import org.gongkai.pipeline.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai build}. */
@Command(
    name = "build",
    description = "Read, map and check reports and put them into a store.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  static final String DEFAULT_BASE = "http://localhost:3030/";

  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private FileArguments arguments = new FileArguments();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = DEFAULT_BASE,
      description = "What every address of the data begins with. Default: ${DEFAULT-VALUE}.")
  private String base = DEFAULT_BASE;

  @Option(
      names = "--mirror",
      description = "Also remove reports of the store that none of the files holds.")
  private boolean mirror;

  BuildCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    requireBase();
    List<Path> files = arguments.files(streams.err());
    BuildResult result;
    try (Publisher publisher = Publisher.open(store.directory(), arguments.gazetteer(), base);
        Progress progress = Progress.of(files.size(), streams.err())) {
      result = publisher.build(files, mirror, streams.err()::println, progress::step);
    }
    if (mirror && result.refused() > 0) {
      streams.err().println("nothing removed: a refused file may hold a report of the store");
    }
    streams
        .out()
        .printf(
            "%d files: %d reports added, %d changed, %d unchanged, %d removed; %d files refused%n",
            result.files(),
            result.added(),
            result.changed(),
            result.unchanged(),
            result.removed(),
            result.refused());
    return result.refused() > 0 ? Main.PROBLEMS : 0;
  }

  private void requireBase() {
    try {
      URI uri = new URI(base);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && base.endsWith("/")) {
        return;
      }
    } catch (URISyntaxException e) {
      throw new Misuse("--base " + base + " is no IRI: " + e.getMessage());
    }
    throw new Misuse("--base " + base + " must be an http or https IRI that ends with a slash");
  }
}
