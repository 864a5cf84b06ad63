package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.SampleReports.IDENTITY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFilesTest {
  @TempDir Path directory;
  private ReportStore store;

  @BeforeEach
  void make() {
    store = ReportStore.create(directory, IDENTITY, SampleReports::mapped);
    store.replace(List.of(SampleReports.city()));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void sourceOfTwoReportsStaysUntilTheLastGoes() {
    Revision bureau = SampleReports.bureau2020();
    Source same = SampleReports.city().source();
    store.replace(List.of(new Revision(bureau.report(), bureau.json(), bureau.statements(), same)));
    String sha256 = DigestUtils.sha256Hex(same.bytes());
    store.remove(List.of(SampleReports.CITY));
    assertThat(store.source(sha256)).hasValue(same.bytes());
    assertThat(store.text(sha256)).hasValue(same.text());
    store.remove(List.of(bureau.report()));
    assertThat(store.source(sha256)).isEmpty();
    assertThat(store.text(sha256)).isEmpty();
    assertThat(SampleReports.files(directory)).containsOnlyKeys("store.properties");
  }

  @Test
  void readerOfTheOldStateStillFindsItsFiles() {
    store.read(
        data -> {
          CompletableFuture.runAsync(() -> store.replace(List.of(SampleReports.correctedCity())))
              .join();
          assertThat(store.parsed(SampleReports.CITY)).hasValue(SampleReports.city().json());
          return data;
        });
    assertThat(store.parsed(SampleReports.CITY)).hasValue(SampleReports.correctedCity().json());
    assertThat(SampleReports.files(directory)).containsKey("unfinished").hasSize(6);
    assertThat(store.tidy()).isEqualTo(2); // the log's newest page too
    assertThat(SampleReports.files(directory)).doesNotContainKey("unfinished").hasSize(4);
  }

  @Test
  void closingDeletesWhatReadersKept() {
    store.read(
        data -> {
          CompletableFuture.runAsync(() -> store.remove(List.of(SampleReports.CITY))).join();
          return data;
        });
    assertThat(SampleReports.files(directory)).hasSize(5);
    store.close();
    assertThat(SampleReports.files(directory)).containsOnlyKeys("store.properties");
  }

  @Test
  void strangeNamesAreNoFiles() {
    assertThat(store.source("../store.properties")).isEmpty();
    assertThat(store.text("")).isEmpty();
    assertThat(store.parsed("id/report/../../store.properties")).isEmpty();
  }

  @Test
  void missingOrChangedFileIsADamagedStore() throws IOException {
    Path file =
        directory.resolve(
            "reports/" + DigestUtils.sha256Hex(SampleReports.city().json()) + ".json");
    Files.writeString(file, "改过");
    assertThatThrownBy(() -> store.parsed(SampleReports.CITY))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file + " is not what was written");
    Files.delete(file);
    assertThatThrownBy(() -> store.remove(List.of(SampleReports.CITY)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file + " is missing");
    assertThat(SampleReports.published(store)).isEqualTo(SampleReports.city().statements().own());
  }

  @Test
  void closingIsRefusedWhileSomebodyReads() {
    store.read(
        data -> {
          assertThatThrownBy(store::close)
              .isInstanceOf(StoreException.class)
              .hasMessageContaining("still being read");
          return data;
        });
    store.close();
    store.close();
    assertThat(ReportStore.open(directory).reports()).containsExactly(SampleReports.CITY);
  }
}
