package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {
  @TempDir Path above;
  private Path directory;

  @BeforeEach
  void name() {
    directory = above.resolve("公开");
  }

  private ReportStore openOrCreate() {
    return ReportStore.openOrCreate(directory, IDENTITY, SampleReports::mapped);
  }

  private static void refused(ThrowingCallable opening, String... words) {
    assertThatThrownBy(opening).isInstanceOf(StoreException.class).hasMessageContainingAll(words);
  }

  @Test
  void storeIsMadeOnceAndThenOpened() {
    try (ReportStore made = openOrCreate()) {
      made.replace(List.of(SampleReports.city()));
    }
    try (ReportStore opened = openOrCreate()) {
      assertThat(opened.reports()).containsExactly(SampleReports.CITY);
      assertThat(opened.identity()).isEqualTo(IDENTITY);
    }
  }

  @Test
  void otherBaseIsRefused() {
    openOrCreate().close();
    var before = SampleReports.allFiles(directory);
    StoreIdentity other = new StoreIdentity("https://data.example.cn/", IDENTITY.fingerprint());
    refused(
        () -> ReportStore.open(directory, other, SampleReports::mapped),
        directory.toString(),
        "http://localhost:3030/, not https://data.example.cn/");
    assertThat(SampleReports.allFiles(directory)).isEqualTo(before);
  }

  @Test
  void otherMappingIsRefused() {
    openOrCreate().close();
    StoreIdentity other = new StoreIdentity(IDENTITY.base(), "映射-2");
    refused(
        () -> ReportStore.openOrCreate(directory, other, SampleReports::mapped),
        "fingerprint 映射-1, now 映射-2",
        "another directory");
  }

  @Test
  void storeOpenedToReadIsNotWritten() {
    try (ReportStore made = openOrCreate()) {
      made.replace(List.of(SampleReports.city()));
    }
    try (ReportStore store = ReportStore.open(directory)) {
      refused(() -> store.replace(List.of(SampleReports.correctedCity())), "to read only");
      refused(() -> store.remove(List.of(SampleReports.CITY)), "to read only");
      assertThat(store.parsed(SampleReports.CITY)).isPresent();
      store.compact();
    }
  }

  @Test
  void directoryWithOtherThingsIsNoStore() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("年报.txt"), "别人的文件");
    refused(this::openOrCreate, directory.toString(), "is not a store");
    refused(() -> ReportStore.create(directory, IDENTITY, SampleReports::mapped), "is not empty");
    assertThat(SampleReports.allFiles(directory)).containsOnlyKeys("年报.txt");
  }

  @Test
  void absentDirectoryIsNoStoreToRead() {
    refused(() -> ReportStore.open(directory), "There is no store at " + directory);
    assertThat(directory).doesNotExist();
  }

  @Test
  void fileIsNoStore() throws IOException {
    Files.writeString(directory, "文件");
    refused(this::openOrCreate, directory.toString(), "is a file");
    refused(() -> ReportStore.open(directory), "is a file");
    Path inside = directory.resolve("inside");
    refused(
        () -> ReportStore.openOrCreate(inside, IDENTITY, SampleReports::mapped),
        "Cannot make a store in " + inside);
  }

  @Test
  void directoryThatMayNotBeWrittenIsRefused() {
    assumeFalse(
        "root".equals(System.getProperty("user.name")), "skipped: root may write everywhere");
    assertThat(above.toFile().setWritable(false)).isTrue();
    refused(this::openOrCreate, "Cannot make a store in " + directory);
    assertThat(above.toFile().setWritable(true)).isTrue();
  }

  @Test
  void otherFormatOrBrokenPropertiesAreRefused() throws IOException {
    openOrCreate().close();
    Path properties = directory.resolve("store.properties");
    Files.writeString(properties, "format=9\n");
    refused(() -> ReportStore.open(directory), "store format 9");
    Files.writeString(properties, "format=1\nfingerprint=x\n");
    refused(() -> ReportStore.open(directory), "Cannot read " + properties);
  }

  @Test
  void storeWithoutItsDatabaseIsDamagedAndKeepsItsFiles() throws IOException {
    try (ReportStore made = openOrCreate()) {
      made.replace(List.of(SampleReports.city()));
    }
    Files.move(directory.resolve("tdb2"), above.resolve("elsewhere"));
    var files = SampleReports.files(directory);
    refused(this::openOrCreate, "damaged", directory.resolve("tdb2").toString());
    assertThat(SampleReports.files(directory)).isEqualTo(files).hasSize(4);
  }

  @Test
  void oldDatabaseOfABrokenCompactionIsDeleted() throws IOException {
    try (ReportStore made = openOrCreate()) {
      made.replace(List.of(SampleReports.city()));
      made.compact();
    }
    Path old = Files.createDirectory(directory.resolve("tdb2/Data-0001"));
    Files.writeString(old.resolve("SPO.dat"), "旧");
    try (ReportStore store = openOrCreate()) {
      assertThat(old).doesNotExist();
      assertThat(store.reports()).hasSize(1);
    }
  }

  @Test
  void secondOpeningInOneProcessIsRefusedAndTheFirstGoesOn() {
    try (ReportStore first = openOrCreate()) {
      refused(this::openOrCreate, directory.toString(), "open in this process");
      first.replace(List.of(SampleReports.city()));
      assertThat(first.reports()).hasSize(1);
    }
    openOrCreate().close();
  }

  @Test
  void secondProcessIsRefusedUntilTheFirstEnds() throws Exception {
    openOrCreate().close();
    try (ChildBuild child = ChildBuild.start(directory, "hold")) {
      child.awaitLine("open");
      refused(this::openOrCreate, "is open in process " + child.pid());
      child.kill();
      openOrCreate().close();
    }
  }

  @Test
  void identityThatAPropertiesFileCannotHoldIsRefused() {
    for (String bad : List.of("", " x", "a\nb", "a\\b")) {
      assertThatThrownBy(() -> new StoreIdentity(IDENTITY.base(), bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new StoreIdentity("http://localhost:3030", "x"))
        .hasMessageContaining("slash");
  }
}
