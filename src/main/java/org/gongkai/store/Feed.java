package org.gongkai.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;

/** What a mirror needs to follow a store: what happened, and what each thing states now. */
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
   * A hash of all that registers and reports are made from, as the caller's transaction sees it:
   * equal for equal contents, whatever happened to the store before. It reads every pointer.
   */
  public String contents() {
    return filing.pointing(
        pointers ->
            DigestUtils.sha256Hex(
                Stream.of(FileKind.REGISTER, FileKind.PARSED, FileKind.SOURCE, FileKind.TEXT)
                    .map(kind -> kind + pointers.all(kind, base).toString())
                    .collect(Collectors.joining("\n"))));
  }

  /**
   * What a report, or a document beside one, makes the graph state, with the pointers to its files,
   * as sorted N-Triples; empty if it is not in the store.
   *
   * @param address relative to the base
   * @param mapping what the store was built with
   */
  public Optional<byte[]> statements(String address, Function<byte[], Statements> mapping) {
    Node node = NodeFactory.createURI(base + address);
    return filing.pointing(
        pointers -> {
          Map<FileKind, String> names = pointers.of(node);
          return Stream.of(FileKind.PARSED, FileKind.ASSESSMENT, FileKind.VERDICTS)
              .filter(names::containsKey)
              .findFirst()
              .map(kind -> mapping.apply(files.get(kind, names.get(kind))))
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
