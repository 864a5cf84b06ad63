package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.output.FolderTree;

/** Whatever the tuples and the chunks, each order gives every tuple once, smallest first. */
class TupleRunsTest {
  private static final Comparator<List<Long>> ORDER =
      Comparator.comparing((List<Long> t) -> t.get(0))
          .thenComparing(t -> t.get(1))
          .thenComparing(t -> t.get(2));

  @Provide
  Arbitrary<List<List<Long>>> tuples() {
    Arbitrary<Long> number =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.longs().between(-3, 3),
            Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE));
    return number.list().ofSize(3).list().ofMaxSize(60);
  }

  @Property(tries = 100)
  void everyOrderIsSortedAndWithoutRepetition(
      @ForAll("tuples") List<List<Long>> tuples, @ForAll @IntRange(min = 1, max = 20) int chunk)
      throws IOException {
    Path folder = Files.createTempDirectory("runs");
    try (TupleRuns runs = new TupleRuns(folder, chunk)) {
      for (List<Long> tuple : tuples) {
        runs.add(tuple.get(0), tuple.get(1), tuple.get(2));
      }
      runs.finish();
      for (IndexOrder order : IndexOrder.values()) {
        assertThat(read(runs, order)).isEqualTo(expected(tuples, order));
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  private static List<List<Long>> read(TupleRuns runs, IndexOrder order) throws IOException {
    List<List<Long>> read = new ArrayList<>();
    try (MergedTuples merged = runs.in(order)) {
      merged.forEachRemaining(t -> read.add(List.of(t[0], t[1], t[2])));
    }
    return read;
  }

  private static List<List<Long>> expected(List<List<Long>> tuples, IndexOrder order) {
    TreeSet<List<Long>> sorted = new TreeSet<>(ORDER);
    for (List<Long> t : tuples) {
      sorted.add(List.of(t.get(order.first()), t.get(order.second()), t.get(order.third())));
    }
    return List.copyOf(sorted);
  }
}
