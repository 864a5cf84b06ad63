package org.gongkai.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.assessment.FindingAddresses;
import org.gongkai.report.ReportJson;
import org.gongkai.store.Annex;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;

/** Writes all downloads of one state of a store, in memory that does not grow with it. */
public final class Release {
  private final ReportStore store;
  private final String base;
  private final boolean mark;

  /**
   * What was written.
   *
   * @param version of which state
   * @param leftOut values that are blank in Parquet because it cannot hold them
   */
  public record Written(String version, List<Download> downloads, long leftOut) {}

  private Release(ReportStore store, boolean mark) {
    this.store = store;
    this.base = store.identity().base();
    this.mark = mark;
  }

  /**
   * Writes them into a folder, which is there as a whole or not at all.
   *
   * @param mark whether tables in CSV begin with a byte order mark
   */
  public static Written write(ReportStore store, Path into, boolean mark) throws IOException {
    Release release = new Release(store, mark);
    try (NewRelease folder = NewRelease.begin(into)) {
      return store.read(data -> release.write(folder, data.getDefaultGraph()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Written write(NewRelease folder, Graph graph) {
    try {
      Optional<ChangeLog> log = store.feed().changes();
      State state =
          State.of(log.orElseThrow(() -> new UncheckedIOException(withoutLog(folder.place()))));
      Provinces provinces = new Provinces(graph, base);
      long leftOut = tables(folder, provinces);
      VoidCounts counts = new GraphFiles(folder).write(store, provinces);
      folder.add(
          ReleaseFolder.VOID,
          turtle(VoidDescription.of(graph, base, counts)),
          "VoID 描述",
          "VoID description");
      folder.add(
          ReleaseFolder.CATALOGUE,
          turtle(Catalogue.of(graph, base, state, folder.downloads())),
          "数据目录（DCAT）",
          "Catalogue (DCAT)");
      folder.commit(state);
      return new Written(state.version(), folder.downloads(), leftOut);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IOException withoutLog(Path place) {
    return new FileSystemException(
        place.toString(),
        null,
        "the store has no log of changes, which tells its state: build it again");
  }

  private long tables(NewRelease folder, Provinces provinces) throws IOException {
    Codes codes = Codes.load();
    ReportTables tables = new ReportTables(base, codes, provinces);
    try (TableFiles files = new TableFiles(folder, tables, new Schemas(codes), mark)) {
      for (String address : store.reports()) {
        String assessment = FindingAddresses.assessment(address);
        files.add(
            ReportJson.read(store.parsed(address).orElseThrow()),
            store.annexes().get(Annex.Kind.ASSESSMENT, assessment).map(AssessmentJson::read));
      }
      return files.commit();
    }
  }

  private static byte[] turtle(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
    return out.toByteArray();
  }
}
