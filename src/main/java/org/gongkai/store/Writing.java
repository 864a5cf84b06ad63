package org.gongkai.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** An open write transaction of a store; all that is done in it is committed together. */
public final class Writing {
  private final String base;
  private final ContentFiles files;
  private final Pointers pointers;
  private final Ledger ledger;
  private final List<Map<FileKind, String>> before = new ArrayList<>();

  Writing(String base, ContentFiles files, Pointers pointers, Ledger ledger) {
    this.base = base;
    this.files = files;
    this.pointers = pointers;
    this.ledger = ledger;
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
    changed.parallelStream().forEach(f -> f.put(files));
    return filed.stream().map(ledger::revise).toList();
  }

  /**
   * Takes reports out.
   *
   * @return one change per address, in their order; empty where there was no such report
   */
  public List<Change> remove(Collection<String> addresses) {
    addresses.forEach(a -> before.add(pointers.of(node(a))));
    return addresses.stream().map(ledger::remove).toList();
  }

  /** Adds a data set from elsewhere or brings it to a new state. */
  public Change replace(DatasetRevision dataset) {
    dataset.requireOwn(base);
    before.add(pointers.of(dataset.owner(base)));
    byte[] bytes = dataset.bytes();
    String sha256 = ContentFiles.sha256(bytes);
    files.put(FileKind.DATASET, sha256, bytes);
    return ledger.dataset(
        dataset.address(), dataset.statements(), Map.of(FileKind.DATASET, sha256));
  }

  /** Takes a data set from elsewhere out; empty where there was none. */
  public Change removeDataset(String address) {
    before.add(pointers.of(node(address)));
    return ledger.dataset(address, Set.of(), Map.of());
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
