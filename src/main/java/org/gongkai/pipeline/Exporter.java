package org.gongkai.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.gongkai.output.SortedLines;
import org.gongkai.rml.JsonLdWriter;
import org.gongkai.rml.NQuadsWriter;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Prefixes;

/** Writes the whole graph of a store. */
public final class Exporter {
  /** The serialisations, all streamed in flat memory. */
  public enum Format {
    /** N-Quads; the graph is the default graph, so the lines are N-Triples. */
    NQ,
    /** Turtle. */
    TTL,
    /** TriG. */
    TRIG,
    /** JSON-LD 1.1 in expanded form. */
    JSONLD
  }

  private Exporter() {}

  /** Writes every statement of the store; the stream stays open. */
  public static void export(ReportStore store, Format format, OutputStream out) {
    switch (format) {
      case NQ -> store.export(new NQuadsWriter(out));
      case TTL -> store.export(blocks(RDFFormat.TURTLE_BLOCKS, out));
      case TRIG -> store.export(blocks(RDFFormat.TRIG_BLOCKS, out));
      case JSONLD -> store.export(new JsonLdWriter(out));
    }
  }

  /**
   * Writes every statement of the store once, as N-Quads sorted by their bytes: equal graphs give
   * equal bytes. The stream stays open.
   */
  public static void exportSorted(ReportStore store, OutputStream out) throws IOException {
    try (SortedLines lines = SortedLines.inAnEighthOfTheHeap()) {
      store.export(new NQuadsWriter(lines.stream()));
      lines.writeTo(out);
    }
  }

  private static StreamRDF blocks(RDFFormat format, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    Prefixes.MAP.forEach(writer::prefix);
    return writer;
  }
}
