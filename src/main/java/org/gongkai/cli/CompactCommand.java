package org.gongkai.cli;

import java.util.concurrent.Callable;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongkai compact}. */
@Command(
    name = "compact",
    description = "Give back the space that earlier builds left in a store.",
    mixinStandardHelpOptions = true)
final class CompactCommand implements Callable<Integer> {
  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    try (ReportStore opened = store.open()) {
      opened.compact();
    }
    return 0;
  }
}
