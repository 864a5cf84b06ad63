package org.gongkai.release;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.output.TeeOutputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.gongkai.output.OutputFile;
import org.gongkai.output.SortedLines;
import org.gongkai.rml.NQuadsWriter;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Prefixes;

/**
 * The whole graph of a release and its parts by year and province: statements sorted by their
 * bytes, so that equal graphs give equal files.
 */
final class GraphFiles {
  private static final String NAME = "gongkai";
  private static final String ZH = "整个数据图";
  private static final String EN = "The whole graph";

  private final NewRelease release;

  GraphFiles(NewRelease release) {
    this.release = release;
  }

  /** Writes them within a transaction of the caller; gives what they hold. */
  VoidCounts write(ReportStore store, Provinces provinces) throws IOException {
    Path whole = lines(store, provinces);
    return blocks(whole);
  }

  private Path lines(ReportStore store, Provinces provinces) throws IOException {
    String base = store.identity().base();
    try (SortedLines lines = SortedLines.inAnEighthOfTheHeap();
        OutputFile gzip = release.file(NAME + ".nt.gz");
        OutputFile zstd = release.file(NAME + ".nt.zst");
        PartFiles parts =
            new PartFiles(
                release,
                base,
                store.read(d -> new ReportPlaces(d.getDefaultGraph(), base, provinces)))) {
      store.export(new NQuadsWriter(lines.stream()));
      lines.writeTo(new TeeOutputStream(new TeeOutputStream(gzip.stream(), zstd.stream()), parts));
      release.add(gzip, ZH + "（N-Triples）", EN + " (N-Triples)");
      release.add(zstd, ZH + "（N-Triples）", EN + " (N-Triples)");
      parts.commit();
      return gzip.path();
    }
  }

  // From the lines again and not from the store: there they are in no order.
  private VoidCounts blocks(Path lines) throws IOException {
    VoidCounts counts = new VoidCounts();
    try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(lines)));
        OutputFile gzip = release.file(NAME + ".trig.gz");
        OutputFile zstd = release.file(NAME + ".trig.zst")) {
      StreamRDF writer =
          StreamRDFWriter.getWriterStream(
              new TeeOutputStream(gzip.stream(), zstd.stream()), RDFFormat.TRIG_BLOCKS);
      Prefixes.MAP.forEach(writer::prefix);
      OwnLines.read(in, new Counting(writer, counts));
      release.add(gzip, ZH + "（TriG）", EN + " (TriG)");
      release.add(zstd, ZH + "（TriG）", EN + " (TriG)");
    }
    return counts;
  }

  private static final class Counting extends StreamRDFWrapper {
    private final VoidCounts counts;

    Counting(StreamRDF other, VoidCounts counts) {
      super(other);
      this.counts = counts;
    }

    @Override
    public void triple(Triple triple) {
      counts.add(triple);
      super.triple(triple);
    }
  }
}
