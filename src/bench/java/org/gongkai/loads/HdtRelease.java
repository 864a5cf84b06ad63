package org.gongkai.loads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.gongkai.pipeline.ParsedBuild;
import org.gongkai.store.ReportStore;
import org.rdfhdt.hdt.exceptions.ParserException;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.options.HDTSpecification;
import org.rdfhdt.hdt.triples.TripleString;

/** Writes a store as one HDT file with its index. */
final class HdtRelease {
  private HdtRelease() {}

  static void make(Path directory, Path file) throws IOException {
    try (ReportStore store = ReportStore.open(directory)) {
      Meter meter = new Meter();
      store.read(
          data -> {
            write(data.getDefaultGraph().find(), file);
            return data;
          });
      meter.print("hdt");
      Meter indexing = new Meter();
      try (HDT indexed = HDTManager.mapIndexedHDT(file.toString(), null)) {
        System.out.println("STATEMENTS " + indexed.getTriples().getNumberOfElements());
      }
      indexing.print("hdt index");
    }
    long bytes = 0;
    try (var files = Files.newDirectoryStream(file.getParent(), file.getFileName() + "*")) {
      for (Path each : files) {
        System.out.println("FILE " + each.getFileName() + " " + Files.size(each));
        bytes += Files.size(each);
      }
    }
    System.out.println("BYTES " + bytes);
  }

  private static void write(Iterator<Triple> triples, Path file) {
    Iterator<TripleString> strings =
        org.apache.jena.atlas.iterator.Iter.map(
            triples,
            t ->
                new TripleString(
                    HdtGraph.text(t.getSubject()),
                    HdtGraph.text(t.getPredicate()),
                    HdtGraph.text(t.getObject())));
    try (HDT hdt =
        HDTManager.generateHDT(strings, ParsedBuild.BASE, new HDTSpecification(), null)) {
      hdt.saveToHDT(file.toString(), null);
    } catch (IOException | ParserException e) {
      throw new IllegalStateException(e);
    }
  }
}
