package org.gongkai.cli;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on a terminal for more than a few files; otherwise silent. */
final class Progress implements AutoCloseable {
  private static final int FEW = 10;

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static Progress of(int files, PrintStream err) {
    if (files <= FEW || System.console() == null) {
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("reports")
                .setInitialMax(files)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .build()));
  }

  void step(int files) {
    bar.ifPresent(b -> b.stepBy(files));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
