package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.bench.ReportGenerator;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.BuildOptions;
import org.gongkai.pipeline.Publisher;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.search.Question;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.ReportStore;

/** How long the index of words takes to make, how large it is, and how long a question takes. */
final class SearchBench {
  static final String HEADER = "reports | index s | index MB | ask ms: median   99 %    most";

  private static final int ROUNDS = 100;
  private static final int WARM = 20;

  /** A name, a word of most texts, letters, a code, a sentence, what is not there. */
  private static final List<String> QUESTIONS =
      List.of(
          "丰城市",
          "信息公开",
          "fengcheng",
          "fc",
          "360981",
          "江西 2020 报告",
          "政府信息",
          "不予公开",
          "行政复议和行政诉讼",
          "主动公开政府信息",
          "county",
          "没有这样的东西");

  private SearchBench() {}

  /** Builds a store of so many generated reports in a folder, then its index, and asks. */
  static String row(int size, long seed, Path folder) throws IOException {
    Path directory = folder.resolve("store");
    build(size, seed, Files.createDirectories(folder.resolve("files")), directory);
    try (ReportStore store = ReportStore.open(directory);
        SearchIndex index = StoredSearch.of(store)) {
      long start = System.nanoTime();
      index.refresh();
      double made = (System.nanoTime() - start) / 1e9;
      ask(index, WARM);
      long[] times = ask(index, ROUNDS);
      return "%7d | %7.1f | %8.1f | %14.1f %6.1f %7.1f"
          .formatted(
              size,
              made,
              bytes(store.beside("search")) / 1e6,
              times[times.length / 2] / 1e6,
              times[times.length * 99 / 100] / 1e6,
              times[times.length - 1] / 1e6);
    }
  }

  /** As a build does it, with the registers, but without the index. */
  private static void build(int size, long seed, Path files, Path store) throws IOException {
    Gazetteer gazetteer = Gazetteer.load();
    ReportGenerator generator = new ReportGenerator(seed, gazetteer);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text = generator.text(i, gazetteer);
      entries.add(Entry.of(Files.writeString(files.resolve(i + ".txt"), text)));
    }
    int threads = Runtime.getRuntime().availableProcessors();
    try (Publisher publisher = Publisher.open(store, gazetteer, BuildCommand.DEFAULT_BASE)) {
      publisher.build(entries, new BuildOptions(false, false, threads), outcome -> {});
    }
  }

  /** Sorted. */
  private static long[] ask(SearchIndex index, int rounds) {
    long[] times = new long[rounds * QUESTIONS.size()];
    for (int i = 0; i < times.length; i++) {
      Question question = Question.of(QUESTIONS.get(i % QUESTIONS.size()), 20);
      long start = System.nanoTime();
      index.ask(search -> search.find(question));
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return times;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
