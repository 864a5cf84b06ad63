package org.gongkai.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** An open write transaction of a store; all that is done in it is committed together. */
public final class Writing {
  /** Files that are brought to disk together: enough to share the waiting, few to remember. */
  private static final int FILES = 3000;

  /** A change that is to be logged. */
  record Noted(ChangeKind kind, String address, String sha256) {}

  private final String base;
  private final ContentFiles files;
  private final Pointers pointers;
  private final Entries entries;
  private final ChangeRecorder log;
  private final List<Noted> noted;
  private final List<Map<FileKind, String>> before = new ArrayList<>();
  private final LinkedBlockingQueue<Path> put = new LinkedBlockingQueue<>();
  private final Set<Map<FileKind, String>> waiting = ConcurrentHashMap.newKeySet();

  /** One that logs what changes. */
  Writing(String base, ContentFiles files, Pointers pointers, Entries entries) {
    this(base, files, pointers, entries, new ArrayList<>());
  }

  /**
   * One that only notes what is to be logged; another writing logs it.
   *
   * @param noted takes it
   */
  Writing(String base, ContentFiles files, Pointers pointers, Entries entries, List<Noted> noted) {
    this.base = base;
    this.files = files;
    this.pointers = pointers;
    this.entries = entries;
    this.noted = noted;
    this.log = new ChangeRecorder(base, files, pointers, Clock.systemUTC(), put::add);
  }

  /**
   * Adds reports or brings them to a new state. Some hundred in a call are quick.
   *
   * @return one change per revision, in their order
   */
  public List<Change> replace(List<Revision> batch) {
    return write(batch.parallelStream().map(this::stage).toList());
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
    return new Staged(filed, filed.statementsHash());
  }

  /**
   * Adds reports, or brings them to a new state, whose files were put.
   *
   * @return one change per revision, in their order
   */
  public List<Change> write(List<Staged> batch) {
    return batch.stream().map(this::write).toList();
  }

  private Change write(Staged staged) {
    FiledRevision filed = staged.filed();
    Map<FileKind, String> was = pointers.of(filed.report());
    if (!was.equals(filed.names())) {
      before.add(was);
      ChangeKind kind = was.containsKey(FileKind.PARSED) ? ChangeKind.CHANGED : ChangeKind.ADDED;
      noted.add(new Noted(kind, filed.revision().report(), staged.sha256()));
    }
    waiting.remove(filed.names());
    return entries.revise(filed);
  }

  /**
   * Takes reports out.
   *
   * @return one change per address, in their order; empty where there was no such report
   */
  public List<Change> remove(Collection<String> addresses) {
    return addresses.stream().map(this::remove).toList();
  }

  private Change remove(String address) {
    Map<FileKind, String> was = pointers.of(node(address));
    before.add(was);
    if (was.containsKey(FileKind.PARSED)) {
      noted.add(new Noted(ChangeKind.REMOVED, address, ""));
    }
    return entries.remove(address);
  }

  /** Adds a data set from elsewhere or brings it to a new state. */
  public Change replace(DatasetRevision dataset) {
    dataset.requireOwn(base);
    before.add(pointers.of(dataset.owner(base)));
    byte[] bytes = dataset.bytes();
    String sha256 = DigestUtils.sha256Hex(bytes);
    put.add(files.put(FileKind.DATASET, sha256, bytes));
    return entries.document(
        FileKind.DATASET, dataset.address(), dataset.statements(), Optional.of(sha256));
  }

  /** Takes a data set from elsewhere out; empty where there was none. */
  public Change removeDataset(String address) {
    before.add(pointers.of(node(address)));
    return entries.document(FileKind.DATASET, address, Set.of(), Optional.empty());
  }

  /**
   * Adds documents beside reports, or brings them to a new state. Some hundred in a call are quick.
   *
   * @return one change per document, in their order
   */
  public List<Change> annex(List<Annex> batch) {
    Map<Annex, String> names = new IdentityHashMap<>();
    batch.forEach(a -> names.put(a, DigestUtils.sha256Hex(a.json())));
    List<Annex> changed = new ArrayList<>();
    List<ChangeKind> kinds = new ArrayList<>();
    for (Annex annex : batch) {
      Optional<String> was = annexed(annex.kind(), annex.address());
      if (!was.equals(Optional.of(names.get(annex)))) {
        was.ifPresent(sha256 -> before.add(Map.of(annex.kind().files(), sha256)));
        changed.add(annex);
        kinds.add(was.isPresent() ? ChangeKind.CHANGED : ChangeKind.ADDED);
      }
    }
    List<String> hashes = changed.parallelStream().map(a -> put(a, names.get(a))).toList();
    for (int i = 0; i < hashes.size(); i++) {
      noted.add(new Noted(kinds.get(i), changed.get(i).address(), hashes.get(i)));
    }
    return batch.stream()
        .map(
            a ->
                entries.document(
                    a.kind().files(), a.address(), a.statements(), Optional.of(names.get(a))))
        .toList();
  }

  /** Puts the file of a document; gives the hash of what it states. */
  private String put(Annex annex, String sha256) {
    FileKind kind = annex.kind().files();
    put.add(files.put(kind, sha256, annex.json()));
    return FiledRevision.statementsHash(
        node(annex.address()), Statements.of(annex.statements()), Map.of(kind, sha256));
  }

  /** Takes out a document beside a report; empty if there was none. */
  public Change removeAnnex(Annex.Kind kind, String address) {
    before.add(pointers.of(node(address)));
    if (annexed(kind, address).isPresent()) {
      noted.add(new Noted(ChangeKind.REMOVED, address, ""));
    }
    return entries.document(kind.files(), address, Set.of(), Optional.empty());
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
    put.add(files.put(FileKind.REGISTER, sha256, bytes));
    return entries.register(now, sha256);
  }

  /** Logs what another writing of the same transaction noted. */
  void log(List<Noted> changes) {
    noted.addAll(changes);
  }

  /** Writes the log anew; what is older than some time goes unless it is a thing's last change. */
  Writing foldLog(Instant kept) {
    log.fold(kept);
    return this;
  }

  /** Logs what was noted. */
  void finishLog() {
    noted.forEach(n -> log.record(n.kind(), n.address(), n.sha256()));
    log.finish();
    before.addAll(log.filesBefore());
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
