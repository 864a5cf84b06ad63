package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.output.FolderTree;
import org.gongkai.pipeline.BuildOptions;
import org.gongkai.pipeline.Publisher;
import org.gongkai.pipeline.Remapping;
import org.gongkai.store.ReportStore;
import org.gongkai.store.StoreIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the store or to the folder of the index, answers are those of the store. */
class SearchIndexTest {
  private static final String BASE = "http://localhost:3030/";
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  @TempDir static Path shared;
  private static Path built;

  @TempDir Path folder;
  private Path directory;

  @BeforeAll
  static void buildOnce() throws IOException {
    built = shared.resolve("built");
    build(built, SAMPLES.resolve("fengcheng-2020.txt"), SAMPLES.resolve("gaoan-2019.txt"));
  }

  @BeforeEach
  void copy() throws IOException {
    directory = folder.resolve("store");
    try (Stream<Path> all = Files.walk(built)) {
      for (Path path : all.toList()) {
        Files.copy(path, directory.resolve(built.relativize(path).toString()));
      }
    }
  }

  private static void build(Path store, Path... files) {
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
      List<Entry> entries = Stream.of(files).map(Entry::of).toList();
      publisher.build(entries, new BuildOptions(false, false, 1), outcome -> {});
      publisher.index();
    }
  }

  private static void remove(Path store, String address) {
    try (Publisher publisher = Publisher.open(store, GAZETTEER, BASE)) {
      assertThat(publisher.remove(List.of(address))).isEqualTo(1);
    }
  }

  /** What is found, and whether the index had to be made for it. */
  private record Asked(List<String> found, boolean remade) {}

  private Asked ask(String text) {
    return ask(text, "1");
  }

  private Asked ask(String text, String version) {
    try (ReportStore store = ReportStore.open(directory);
        SearchIndex index = SearchIndex.of(store, version)) {
      boolean remade = index.refresh();
      return new Asked(found(index, text), remade);
    }
  }

  private static List<String> found(SearchIndex index, String text) {
    return index.ask(search -> search.find(Question.of(text, 100))).hits().stream()
        .map(hit -> hit.kind().id() + " " + hit.address().substring(BASE.length()))
        .toList();
  }

  @Test
  void anIndexThatFitsIsUsedAsItIs() {
    Asked first = ask("丰城市政府");
    assertThat(first.remade()).isTrue();
    assertThat(first.found()).startsWith("agency id/agency/360981");
    assertThat(ask("丰城市政府")).isEqualTo(new Asked(first.found(), false));
  }

  @Test
  void aStoreThatChangedBehindItIsIndexedAnew() {
    assertThat(ask("建言").found()).isNotEmpty();
    remove(directory, "id/report/360981/2020");
    Asked after = ask("建言");
    assertThat(after.remade()).isTrue();
    assertThat(after.found()).isEmpty();
    assertThat(ask("丰城市政府").found()).contains("agency id/agency/360981");

    build(directory, SAMPLES.resolve("fengcheng-2020.txt"));
    assertThat(ask("建言").found()).isNotEmpty();
  }

  @Test
  void compactingChangesNothingThatIsFound() {
    ask("丰城");
    try (ReportStore store = ReportStore.open(directory)) {
      store.compact(Instant.now());
    }
    assertThat(ask("丰城").remade()).isFalse();
  }

  @Test
  void anotherProgramMakesItsOwn() {
    ask("丰城", "1");
    assertThat(ask("丰城", "2").remade()).isTrue();
    assertThat(ask("丰城", "2").remade()).isFalse();
  }

  @Test
  void eachFileThatIsTornOrGoneMakesItAnew() throws IOException {
    Asked whole = ask("在线访谈");
    Path index = directory.resolve(SearchIndex.FOLDER);
    List<String> names;
    try (Stream<Path> files = Files.list(index)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("write.lock"))
              .sorted()
              .toList();
    }
    assertThat(names).hasSizeGreaterThan(2);
    Path kept = folder.resolve("kept");
    copy(index, kept);
    for (String name : names) {
      for (Damage damage : Damage.values()) {
        FolderTree.delete(index);
        copy(kept, index);
        damage.to(index.resolve(name));
        Asked after = ask("在线访谈");
        assertThat(after.remade()).as(damage + " " + name).isTrue();
        assertThat(after.found()).as(damage + " " + name).isEqualTo(whole.found());
      }
    }
  }

  private enum Damage {
    GONE {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    },
    CUT {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    CHANGED {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aFolderOfSomethingElseIsReplaced() throws IOException {
    Path index = Files.createDirectories(directory.resolve(SearchIndex.FOLDER));
    Files.writeString(index.resolve("segments_1"), "不是索引");
    Asked asked = ask("丰城市政府");
    assertThat(asked.remade()).isTrue();
    assertThat(asked.found()).startsWith("agency id/agency/360981");
  }

  @Test
  void aTransactionFindsWhatItsOwnStateHolds() throws Exception {
    StoreIdentity identity;
    try (ReportStore store = ReportStore.open(directory)) {
      identity = store.identity();
    }
    ExecutorService older = Executors.newSingleThreadExecutor();
    try (ReportStore store =
            ReportStore.open(directory, identity, new Remapping(identity)::statements);
        SearchIndex index = SearchIndex.of(store, "1")) {
      older.submit(() -> store.dataset().begin(ReadWrite.READ)).get();
      store.remove(List.of("id/report/360981/2020"));
      assertThat(found(index, "建言")).isEmpty();
      assertThat(older.submit(() -> found(index, "建言")).get()).isNotEmpty();
      assertThat(found(index, "建言")).isEmpty();
      older.submit(() -> store.dataset().end()).get();
    } finally {
      older.shutdown();
    }
  }
}
