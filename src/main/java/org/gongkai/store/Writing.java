package org.gongkai.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** An open write transaction of a store; all that is done in it is committed together. */
public final class Writing {
  private final String base;
  private final ContentFiles files;
  private final Pointers pointers;
  private final Ledger ledger;
  private final ChangeRecorder log;
  private final List<Map<FileKind, String>> before = new ArrayList<>();

  private Writing(
      String base, ContentFiles files, Pointers pointers, Ledger ledger, ChangeRecorder log) {
    this.base = base;
    this.files = files;
    this.pointers = pointers;
    this.ledger = ledger;
    this.log = log;
  }

  static Writing in(
      Graph graph,
      StoreIdentity identity,
      ContentFiles files,
      Function<byte[], Statements> mapping) {
    Pointers pointers = new Pointers(graph);
    Ledger ledger = new Ledger(graph, identity, files, mapping);
    ChangeRecorder log = new ChangeRecorder(identity.base(), files, pointers, Clock.systemUTC());
    return new Writing(identity.base(), files, pointers, ledger, log);
  }

  /**
   * Adds reports or brings them to a new state. Some hundred in a call are quick.
   *
   * @return one change per revision, in their order
   */
  public List<Change> replace(List<Revision> batch) {
    List<FiledRevision> filed = batch.stream().map(r -> FiledRevision.of(r, base)).toList();
    List<FiledRevision> changed = filed.stream().filter(f -> !f.isIn(pointers)).toList();
    changed.forEach(f -> before.add(pointers.of(f.report())));
    // Waiting for the disk costs most here, and several can wait at once.
    List<String> hashes = changed.parallelStream().map(f -> f.put(files)).toList();
    Map<FiledRevision, String> hashOf = new IdentityHashMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      hashOf.put(changed.get(i), hashes.get(i));
    }
    return filed.stream().map(f -> revise(f, hashOf)).toList();
  }

  private Change revise(FiledRevision filed, Map<FiledRevision, String> hashOf) {
    if (!filed.isIn(pointers)) {
      ChangeKind kind = isStored(filed.report()) ? ChangeKind.CHANGED : ChangeKind.ADDED;
      String hash = hashOf.computeIfAbsent(filed, FiledRevision::statementsHash);
      log.record(kind, filed.revision().report(), hash);
    }
    return ledger.revise(filed);
  }

  /**
   * Takes reports out.
   *
   * @return one change per address, in their order; empty where there was no such report
   */
  public List<Change> remove(Collection<String> addresses) {
    addresses.forEach(a -> before.add(pointers.of(node(a))));
    return addresses.stream().map(this::remove).toList();
  }

  private Change remove(String address) {
    if (isStored(node(address))) {
      log.record(ChangeKind.REMOVED, address, "");
    }
    return ledger.remove(address);
  }

  private boolean isStored(Node report) {
    return pointers.get(report, FileKind.PARSED).isPresent();
  }

  /** Writes the log anew; what is older than some time goes unless it is a thing's last change. */
  Writing foldLog(Instant kept) {
    log.fold(kept);
    return this;
  }

  /** To be called once, before the commit. */
  void finish() {
    log.finish();
    before.addAll(log.filesBefore());
  }

  /** Brings the register to a new state, whose file has the given hash. */
  Change register(Set<Triple> now, String sha256, byte[] bytes) {
    before.add(pointers.of(node("")));
    files.put(FileKind.REGISTER, sha256, bytes);
    return ledger.register(now, sha256);
  }

  /** The files that were pointed to before, each a candidate to go. */
  List<Map<FileKind, String>> filesBefore() {
    return before;
  }

  private Node node(String address) {
    return NodeFactory.createURI(base + address);
  }
}
