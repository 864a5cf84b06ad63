package org.gongkai.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.dataset.DatasetFolders;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.BuildOptions;
import org.gongkai.pipeline.BuildResult;
import org.gongkai.pipeline.DatasetsBuilt;
import org.gongkai.pipeline.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gongkai build}. */
@Command(
    name = "build",
    description = "Read, map and check reports and other data and put them into a store.",
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
      names = "--datasets",
      paramLabel = "DIR",
      description =
          "Data from elsewhere: a folder with dataset.ttl, its mapping and its data, or a folder of"
              + " such folders. May be given more than once, and without any report.")
  private List<Path> datasets = List.of();

  @Option(
      names = "--mirror",
      description =
          "Also remove reports of the store that none of the files holds; with --datasets also data"
              + " sets for which there is no folder. Of a kind that is not given nothing is removed.")
  private boolean mirror;

  @Option(
      names = "--force",
      description = "Read files again that have not changed since the store was built.")
  private boolean force;

  @Mixin private AgenciesOption agencies = new AgenciesOption();

  @Mixin private ReportOption report = new ReportOption();

  BuildCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    requireBase();
    boolean reports = arguments.isAnyGiven() || datasets.isEmpty();
    List<Entry> entries = reports ? arguments.entries(streams.err()) : List.of();
    List<Path> folders = DatasetFolders.in(datasets);
    if (!datasets.isEmpty() && folders.isEmpty()) {
      throw new Misuse("no data set in the folders given with --datasets");
    }
    Gazetteer gazetteer = arguments.gazetteer();
    try (BatchReport batch = report.open();
        Publisher publisher =
            Publisher.open(store.directory(), gazetteer, agencies.lineage(gazetteer), base)) {
      int problems = reports ? build(publisher, entries, batch) : 0;
      problems += folders.isEmpty() ? 0 : buildDatasets(publisher, folders);
      publisher.index();
      return problems > 0 ? Main.PROBLEMS : 0;
    }
  }

  private int build(Publisher publisher, List<Entry> entries, BatchReport batch)
      throws IOException {
    BuildOptions options = new BuildOptions(mirror, force, arguments.threads());
    try (Progress progress = Progress.of(entries.size(), streams.err())) {
      BuildResult result =
          publisher.build(
              entries,
              options,
              outcome -> {
                outcome.problems().forEach(streams.err()::println);
                batch.add(outcome);
                progress.step(1);
              });
      batch.finish(streams.err());
      say(result);
      return result.refused() + AssessedLine.say(result.assessed(), streams);
    }
  }

  private int buildDatasets(Publisher publisher, List<Path> folders) throws IOException {
    DatasetsBuilt built = publisher.buildDatasets(folders, mirror, streams.err()::println);
    streams
        .out()
        .printf(
            "%d data sets: %d added, %d changed, %d unchanged, %d removed; %d refused%n",
            built.folders(),
            built.added(),
            built.changed(),
            built.unchanged(),
            built.removed(),
            built.refused());
    return built.refused();
  }

  private void say(BuildResult result) {
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
