package org.gongkai.loads;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.store.ReportStore;

/** How many statements each property has in the reports of a store, registers left out. */
final class Predicates {
  private Predicates() {}

  static void print(Path directory) {
    Map<String, Long> counts = new TreeMap<>();
    int reports;
    try (ReportStore store = ReportStore.open(directory)) {
      reports = store.reports().size();
      String begins = store.identity().base() + "id/report/";
      store.read(
          data -> {
            data.getDefaultGraph().stream()
                .filter(t -> t.getSubject().getURI().startsWith(begins) || isSliceLink(t))
                .forEach(t -> counts.merge(name(t), 1L, Long::sum));
            return data;
          });
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("%d statements, %.1f a report%n", all, (double) all / reports);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            e ->
                System.out.printf(
                    "PREDICATE %-70s %9d %7.2f a report%n",
                    e.getKey(), e.getValue(), (double) e.getValue() / reports));
  }

  private static boolean isSliceLink(org.apache.jena.graph.Triple t) {
    return t.getPredicate().getURI().equals("http://purl.org/linked-data/cube#slice");
  }

  private static String name(org.apache.jena.graph.Triple t) {
    String predicate = t.getPredicate().getURI();
    return predicate.endsWith("#type") ? "a " + t.getObject().getURI() : predicate;
  }
}
