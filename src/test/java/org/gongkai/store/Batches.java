package org.gongkai.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;

/** The same twenty reports in any number of versions, each with statements that differ. */
final class Batches {
  private static final int REPORTS = 20;
  private static final int CELLS = 60;

  private Batches() {}

  static List<Revision> version(int version) {
    return IntStream.range(0, REPORTS).mapToObj(i -> report(i, version)).toList();
  }

  static Set<Triple> published(int version) {
    Set<Triple> all = new HashSet<>();
    version(version).forEach(r -> all.addAll(r.statements().all()));
    return all;
  }

  private static Revision report(int number, int version) {
    String address = "id/report/36%04d/2020".formatted(number);
    String cells =
        IntStream.range(0, CELLS)
            .mapToObj(cell -> cell(address, cell, version))
            .collect(Collectors.joining());
    String turtle =
        "<http://localhost:3030/%s> <http://purl.org/dc/terms/title> \"第%d版\" .\n"
            .formatted(address, version);
    return SampleReports.revision(address, turtle + cells);
  }

  private static String cell(String address, int cell, int version) {
    return "<http://localhost:3030/%s/requests/表%d> <https://w3id.org/gongkai/def/count> %d .\n"
        .formatted(address, cell, version * 1000 + cell);
  }
}
