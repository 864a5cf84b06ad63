package org.gongkai.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;

/** What a mirror needs to follow a store: what happened, and what each report states now. */
public final class Feed {
  private final Filing filing;
  private final ContentFiles files;
  private final String base;

  Feed(Filing filing, ContentFiles files, String base) {
    this.filing = filing;
    this.files = files;
    this.base = base;
  }

  /** The log of changes, within the caller's transaction; empty if none was kept from the start. */
  public Optional<ChangeLog> changes() {
    return filing.pointing(p -> ChangeLog.of(p, files, base));
  }

  /**
   * What a report makes the graph state, with the pointers to its files, as sorted N-Triples; empty
   * if the report is not in the store.
   *
   * @param report address relative to the base
   * @param mapping what the store was built with
   */
  public Optional<byte[]> statements(String report, Function<byte[], Statements> mapping) {
    Node node = NodeFactory.createURI(base + report);
    return filing.pointing(
        pointers -> {
          Map<FileKind, String> names = pointers.of(node);
          return Optional.ofNullable(names.get(FileKind.PARSED))
              .map(sha256 -> mapping.apply(files.get(FileKind.PARSED, sha256)))
              .map(statements -> FiledRevision.statements(node, statements, names));
        });
  }

  /** Everything in the graph but what only leads to the log. */
  static StreamRDF copy(Graph graph, StreamRDF sink) {
    sink.start();
    graph.stream().filter(t -> !ChangeLog.isPointer(t)).forEach(sink::triple);
    sink.finish();
    return sink;
  }
}
