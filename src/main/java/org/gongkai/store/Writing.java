package org.gongkai.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

  /**
   * Adds documents beside reports, or brings them to a new state. Some hundred in a call are quick.
   *
   * @return one change per document, in their order
   */
  public List<Change> annex(List<Annex> batch) {
    Map<Annex, String> names = new IdentityHashMap<>();
    batch.forEach(a -> names.put(a, ContentFiles.sha256(a.json())));
    List<Annex> changed =
        batch.stream()
            .filter(a -> !annexed(a.kind(), a.address()).equals(Optional.of(names.get(a))))
            .toList();
    changed.forEach(a -> before.add(pointers.of(node(a.address()))));
    changed.parallelStream().forEach(a -> files.put(a.kind().files(), names.get(a), a.json()));
    return batch.stream()
        .map(
            a ->
                ledger.annex(
                    a.kind().files(), a.address(), a.statements(), Optional.of(names.get(a))))
        .toList();
  }

  /** Takes out a document beside a report; empty if there was none. */
  public Change removeAnnex(Annex.Kind kind, String address) {
    before.add(pointers.of(node(address)));
    return ledger.annex(kind.files(), address, Set.of(), Optional.empty());
  }

  /** The SHA-256 of a document beside a report, as this transaction has it. */
  public Optional<String> annexed(Annex.Kind kind, String address) {
    return pointers.get(node(address), kind.files());
  }

  /** A document beside a report, as this transaction has it. */
  public Optional<byte[]> annex(Annex.Kind kind, String address) {
    return annexed(kind, address).map(sha256 -> files.get(kind.files(), sha256));
  }

  /**
   * The SHA-256 of each parsed report by its address relative to the base, sorted, as this
   * transaction has them.
   */
  public SortedMap<String, String> parsedHashes() {
    return pointers.all(FileKind.PARSED, base);
  }

  /** A parsed report by its SHA-256; any thread may ask. */
  public byte[] parsed(String sha256) {
    return files.get(FileKind.PARSED, sha256);
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
