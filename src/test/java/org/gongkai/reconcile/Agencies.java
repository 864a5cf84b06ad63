package org.gongkai.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.gazetteer.Gazetteer;

/** One index for all tests, as over a store in which nine agencies report. */
final class Agencies {
  private static final class Built {
    static final Reconciler INDEX = build();
  }

  private Agencies() {}

  static Reconciler index() {
    return Built.INDEX;
  }

  private static Reconciler build() {
    try {
      Path keys = Path.of("src/test/resources/reconcile/agencies.txt");
      return Reconciler.of(Gazetteer.load(), Files.readAllLines(keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
