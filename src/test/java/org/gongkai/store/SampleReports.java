package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Small reports in the shape of the real ones. What stands for the parsed report is Turtle, and the
 * mapping reads it: what follows the comment line is shared with other reports.
 */
final class SampleReports {
  static final StoreIdentity IDENTITY = new StoreIdentity("http://localhost:3030/", "映射-1");
  static final String CITY = "id/report/360981/2020";
  static final String BUREAU_2020 = "id/report/360981/行政审批局/2020";
  static final String BUREAU_2021 = "id/report/360981/行政审批局/2021";

  private static final String SHARED = "# ---- shared with other reports ----";

  private SampleReports() {}

  static Revision city() {
    return revision(CITY, resource("city-2020.ttl"));
  }

  static Revision correctedCity() {
    return revision(CITY, resource("city-2020.corrected.ttl"));
  }

  static Revision bureau2020() {
    return revision(BUREAU_2020, resource("bureau-2020.ttl"));
  }

  static Revision bureau2021() {
    return revision(BUREAU_2021, resource("bureau-2021.ttl"));
  }

  static Graph register() {
    return graph(resource("register.ttl"));
  }

  static Graph renamedRegister() {
    return graph(resource("register.renamed.ttl"));
  }

  /** A report whose parsed form is the given Turtle, made from a page in GB18030. */
  static Revision revision(String address, String turtle) {
    String page = "来源：" + address;
    return new Revision(
        address,
        turtle.getBytes(UTF_8),
        mapped(turtle.getBytes(UTF_8)),
        new Source(page.getBytes(Charset.forName("GB18030")), page));
  }

  static Statements mapped(byte[] parsed) {
    String turtle = new String(parsed, UTF_8);
    int end = turtle.indexOf(SHARED);
    if (end < 0) {
      return Statements.of(triples(graph(turtle)));
    }
    Set<Triple> shared = triples(graph(turtle));
    Set<Triple> own = triples(graph(turtle.substring(0, end)));
    shared.removeAll(own);
    return new Statements(own, shared);
  }

  /** Everything but the pointers to the log of changes. */
  static Set<Triple> triples(Graph graph) {
    return graph.stream()
        .filter(t -> !ChangeLog.isPointer(t))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Everything but the pointers to the log of changes. */
  static Set<Triple> triples(ReportStore store) {
    return store.read(data -> triples(data.getDefaultGraph()));
  }

  /** What is published: everything but the pointers to files. */
  static Set<Triple> published(ReportStore store) {
    Set<Triple> triples = triples(store);
    for (FileKind kind : FileKind.values()) {
      triples.removeIf(t -> t.getPredicate().equals(kind.pointer()));
    }
    return triples;
  }

  /** Each file of a store outside database and log of changes, with its last change and size. */
  static Map<String, String> files(Path directory) {
    Map<String, String> files = allFiles(directory);
    files.keySet().removeIf(name -> name.startsWith("tdb2/") || name.startsWith("changes/"));
    return files;
  }

  /** Each file of a store, the database too; not the locks, which opening writes. */
  static Map<String, String> allFiles(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".lock")) {
          String state = Files.getLastModifiedTime(file) + " " + Files.size(file);
          files.put(directory.relativize(file).toString(), state);
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static String resource(String name) {
    try (InputStream in = SampleReports.class.getResourceAsStream("/store/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
