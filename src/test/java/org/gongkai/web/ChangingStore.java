package org.gongkai.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.query.NamedQuery;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Revision;
import org.gongkai.store.Source;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;

/** A store on disk with small reports that change while it is served. */
record ChangingStore(ReportStore store) implements StoreServed, AutoCloseable {

  static ChangingStore open(Path directory, String base) {
    StoreIdentity identity = new StoreIdentity(base, "映射-1");
    return new ChangingStore(ReportStore.openOrCreate(directory, identity, ChangingStore::mapped));
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String address(int number) {
    return "id/report/%06d/行政审批局/2020".formatted(360000 + number);
  }

  /** Brings reports to a version; what they state depends on both. */
  void replace(int version, int... numbers) {
    store.replace(IntStream.of(numbers).mapToObj(n -> revision(n, version)).toList());
  }

  /** As many versions of the reports below a number, one after another in one transaction. */
  void fill(int versions, int reports) {
    store.whole(
        writing -> {
          IntStream.range(0, versions)
              .mapToObj(v -> IntStream.range(0, reports).mapToObj(n -> revision(n, v)).toList())
              .forEach(writing::replace);
          return writing;
        });
  }

  void remove(int... numbers) {
    store.remove(IntStream.of(numbers).mapToObj(ChangingStore::address).toList());
  }

  private Revision revision(int number, int version) {
    String turtle =
        """
        <%1$s> <http://purl.org/dc/terms/title> "第%2$d版\\t\\"年报\\""@zh ; a <urn:ex:Report> .
        <%1$s/requests/表> <urn:ex:count> %2$d ; <urn:ex:place> <urn:ex:地方> .
        """
            .formatted(base() + address(number), version);
    byte[] json = turtle.getBytes(UTF_8);
    return new Revision(address(number), json, mapped(json), new Source(json, turtle));
  }

  private static Statements mapped(byte[] json) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(new String(json, UTF_8), Lang.TURTLE).parse(graph);
    return Statements.of(graph.stream().collect(Collectors.toSet()));
  }

  /** Everything in the graph but the pointers to the log, by the report it is about. */
  Map<String, Set<Triple>> stated() {
    Map<String, Set<Triple>> stated = new TreeMap<>();
    store.read(
        data -> {
          data.getDefaultGraph().stream()
              .filter(t -> !t.getPredicate().getURI().equals(Addresses.DEFINITIONS + "changes"))
              .forEach(
                  t ->
                      stated
                          .computeIfAbsent(
                              t.getSubject().getURI().replaceAll("/requests/表", ""),
                              k -> new HashSet<>())
                          .add(t));
          return data;
        });
    return stated;
  }

  @Override
  public List<NamedQuery> questions() {
    return List.of();
  }

  @Override
  public Optional<byte[]> statements(String reportAddress) {
    return store.feed().statements(reportAddress, ChangingStore::mapped);
  }

  @Override
  public void close() {
    store.close();
  }
}
