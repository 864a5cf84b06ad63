package org.gongkai.pipeline;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.gongkai.manifest.Entry;
import org.gongkai.store.Writing;

/** One build of files into an open transaction: first the reports, then what the rules find. */
final class Build {
  private final Preparing preparing;
  private final StoreAssessing assessing;
  private final SortedMap<String, String> stored;
  private final BuildOptions options;
  private final Consumer<FileOutcome> said;
  private Building building;
  private Assessed assessed = Assessed.NONE;

  /**
   * @param stored the SHA-256 of each parsed report of the store by its address
   */
  Build(
      Preparing preparing,
      StoreAssessing assessing,
      SortedMap<String, String> stored,
      BuildOptions options,
      Consumer<FileOutcome> said) {
    this.preparing = preparing;
    this.assessing = assessing;
    this.stored = stored;
    this.options = options;
    this.said = said;
  }

  /** Takes the files in their order, prepared on as many threads as the options say. */
  Build take(Writing writing, List<Entry> sorted) {
    building = new Building(writing, stored, said);
    new InOrder<Entry, Ready>(
            e -> Ready.of(preparing.prepare(e, options.force()), writing),
            (e, cause) -> Ready.of(Preparing.fault(e, cause), writing))
        .run(sorted, options.threads(), building::take);
    building.finish(options.mirror());
    return this;
  }

  /** Assesses what the files touched. */
  Build assess(Writing writing) {
    assessed = assessing.touched(writing, building.parsed(), building.touched(), options.threads());
    return this;
  }

  BuildResult result() {
    return building.result(assessed);
  }
}
