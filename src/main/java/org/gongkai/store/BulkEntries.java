package org.gongkai.store;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Statements for a store that has no report yet: nothing goes, so everything is passed on to be
 * loaded. What several reports share is passed on by each, and counted as added by each.
 */
final class BulkEntries implements Entries {
  private final String base;
  private final Consumer<Triple> load;
  private final Set<String> written = new HashSet<>();

  BulkEntries(String base, Consumer<Triple> load) {
    this.base = base;
    this.load = load;
  }

  @Override
  public Change revise(FiledRevision filed) {
    String address = filed.revision().report();
    requireNew(address);
    Set<Triple> statements = filed.revision().statements().all();
    load(filed.report(), filed.names(), statements);
    return new Change(address, statements.size(), 0);
  }

  @Override
  public Change remove(String address) {
    requireNew(address);
    return Change.none(address);
  }

  @Override
  public Change document(FileKind kind, String address, Set<Triple> now, Optional<String> sha256) {
    requireNew(address);
    Map<FileKind, String> names = sha256.map(s -> Map.of(kind, s)).orElse(Map.of());
    load(NodeFactory.createURI(base + address), names, now);
    return new Change(address, now.size(), 0);
  }

  @Override
  public Change register(Set<Triple> now, String sha256) {
    requireNew("");
    load(NodeFactory.createURI(base), Map.of(FileKind.REGISTER, sha256), now);
    return new Change("", now.size(), 0);
  }

  private void load(Node owner, Map<FileKind, String> files, Set<Triple> statements) {
    statements.forEach(load);
    files.forEach((kind, sha256) -> load.accept(Pointers.triple(owner, kind, sha256)));
  }

  private void requireNew(String address) {
    if (!written.add(address)) {
      throw new IllegalStateException("Loaded in bulk, " + address + " cannot change again");
    }
  }
}
