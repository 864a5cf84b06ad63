package org.gongkai.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** An open write transaction of a store; all that is done in it is committed together. */
public final class Writing {
  /** Files that are brought to disk together: enough to share the waiting, few to remember. */
  private static final int FILES = 3000;

  private final String base;
  private final ContentFiles files;
  private final Pointers pointers;
  private final Entries entries;
  private final List<Map<FileKind, String>> before = new ArrayList<>();
  private final LinkedBlockingQueue<Path> put = new LinkedBlockingQueue<>();
  private final Set<Map<FileKind, String>> waiting = ConcurrentHashMap.newKeySet();

  Writing(String base, ContentFiles files, Pointers pointers, Entries entries) {
    this.base = base;
    this.files = files;
    this.pointers = pointers;
    this.entries = entries;
  }

  /**
   * Adds reports or brings them to a new state. Some hundred in a call are quick.
   *
   * @return one change per revision, in their order
   */
  public List<Change> replace(List<Revision> batch) {
    return write(batch.stream().map(this::stage).toList());
  }

  /**
   * Puts the files of a revision, the dearer part of writing it; any thread may. What is not
   * written afterwards goes when the transaction ends.
   */
  public Staged stage(Revision revision) {
    FiledRevision filed = FiledRevision.of(revision, base);
    put.addAll(filed.put(files));
    waiting.add(filed.names());
    if (put.size() > FILES) {
      forceFiles();
    }
    return new Staged(filed);
  }

  /**
   * Adds reports, or brings them to a new state, whose files were put.
   *
   * @return one change per revision, in their order
   */
  public List<Change> write(List<Staged> batch) {
    List<FiledRevision> filed = batch.stream().map(Staged::filed).toList();
    filed.stream().filter(f -> !f.isIn(pointers)).forEach(f -> before.add(pointers.of(f.report())));
    filed.forEach(f -> waiting.remove(f.names()));
    return filed.stream().map(entries::revise).toList();
  }

  /**
   * Takes reports out.
   *
   * @return one change per address, in their order; empty where there was no such report
   */
  public List<Change> remove(Collection<String> addresses) {
    addresses.forEach(a -> before.add(pointers.of(node(a))));
    return addresses.stream().map(entries::remove).toList();
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
    files.put(FileKind.REGISTER, sha256, bytes).ifPresent(put::add);
    return entries.register(now, sha256);
  }

  /** Brings the files to disk; the last step before a commit. */
  void finish() {
    forceFiles();
    before.addAll(waiting);
  }

  private void forceFiles() {
    List<Path> written = new ArrayList<>();
    put.drainTo(written);
    files.force(written);
  }

  /** The files that were pointed to before or never will be, each a candidate to go. */
  List<Map<FileKind, String>> filesBefore() {
    return before;
  }

  private Node node(String address) {
    return NodeFactory.createURI(base + address);
  }
}
