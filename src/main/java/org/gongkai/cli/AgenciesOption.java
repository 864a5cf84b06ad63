package org.gongkai.cli;

import java.nio.file.Path;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Lineage;
import picocli.CommandLine.Option;

/** What a person knows of organs that took over from others. */
final class AgenciesOption {
  @Option(
      names = "--agencies",
      paramLabel = "FILE",
      description =
          "CSV with columns predecessor,successor,year,kind,source: organs that took over from"
              + " others.")
  private Path agencies;

  /** The lineage, with the person's rows if there are any. */
  Lineage lineage(Gazetteer gazetteer) {
    Lineage lineage = Lineage.of(gazetteer);
    return agencies == null ? lineage : lineage.with(agencies);
  }
}
