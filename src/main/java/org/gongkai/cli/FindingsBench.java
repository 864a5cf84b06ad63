package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.bench.FindingsGenerator;
import org.gongkai.bench.Planted;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.output.FolderTree;
import org.gongkai.pipeline.FindingsBenchmark;

/**
 * What assessing costs on generated reports of a tree of governments over five years, and whether
 * every planted contradiction is found and none beside.
 */
final class FindingsBench {
  private static final String HEADER =
      "reports  planted   found  missed   extra | all rep/s | one changed ms: median    most";
  private static final int CHANGES = 25;

  private final PrintStream out;
  private final long seed;
  private final int threads;
  private int planted;
  private int found;
  private int missed;
  private int extra;

  FindingsBench(PrintStream out, long seed, int threads) {
    this.out = out;
    this.seed = seed;
    this.threads = threads;
  }

  /** Measures; gives whether all was found and nothing beside. */
  boolean run(Iterable<Integer> sizes) throws IOException {
    Gazetteer gazetteer = Gazetteer.load();
    out.println(HEADER);
    boolean right = true;
    for (int size : sizes) {
      Path directory = Files.createTempDirectory("gongkai-bench");
      try (FindingsBenchmark bench = new FindingsBenchmark(gazetteer, directory.resolve("store"))) {
        right &= run(bench, new FindingsGenerator(seed, gazetteer, size));
      } finally {
        FolderTree.delete(directory);
      }
    }
    return right;
  }

  private boolean run(FindingsBenchmark bench, FindingsGenerator generator) {
    bench.load(generator.reports().map(Planted::report).iterator());
    long all = bench.assessAll(threads);
    planted = found = missed = extra = 0;
    for (Iterator<Planted> each = generator.reports().iterator(); each.hasNext(); ) {
      compare(each.next(), bench);
    }
    long[] changes = changes(bench, generator);
    out.printf(
        Locale.ROOT,
        "%7d %8d %7d %7d %7d | %9.0f | %22.1f %7.1f%n",
        generator.size(),
        planted,
        found,
        missed,
        extra,
        generator.size() * 1e9 / all,
        changes[CHANGES / 2] / 1e6,
        changes[CHANGES - 1] / 1e6);
    out.flush();
    return missed == 0 && extra == 0;
  }

  private void compare(Planted expected, FindingsBenchmark bench) {
    Set<String> broken = bench.broken(expected.report().address());
    Set<String> there = new TreeSet<>(expected.broken());
    there.retainAll(broken);
    planted += expected.broken().size();
    found += there.size();
    missed += expected.broken().size() - there.size();
    extra += broken.size() - there.size();
    if (!broken.equals(expected.broken())) {
      out.println(
          expected.report().address() + ": planted " + expected.broken() + ", found " + broken);
    }
  }

  /** Reports all over the tree, one at a time; sorted nanoseconds. */
  private long[] changes(FindingsBenchmark bench, FindingsGenerator generator) {
    return IntStream.range(0, CHANGES)
        .map(i -> (int) ((long) i * generator.size() / CHANGES))
        .mapToLong(n -> bench.change(generator.changed(n), threads))
        .sorted()
        .toArray();
  }
}
