package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;

/**
 * A directory with the graph of all reports and the files they were made from. A write is done
 * whole or not at all. One process at a time opens a store; any number of its threads read, writes
 * wait.
 */
public final class ReportStore implements AutoCloseable {
  static {
    JenaSystem.init();
  }

  private static final double GROWTH = 2;

  private final Path directory;
  private final StoreIdentity identity;
  private final Database database;
  private final ContentFiles files;
  private final Filing filing;

  private ReportStore(
      Path directory,
      StoreIdentity identity,
      Optional<Function<byte[], Statements>> mapping,
      Database database) {
    this.directory = directory;
    this.identity = identity;
    this.database = database;
    this.files = new ContentFiles(directory);
    Writings writings = new Writings(identity, mapping, files);
    this.filing = new Filing(database, files, new WriteMark(directory), writings);
  }

  /**
   * Makes an empty store in a directory that is absent or empty.
   *
   * @param mapping what statements were made with: called again with a stored document, a parsed
   *     report or an {@link Annex}, it must give the same
   */
  public static ReportStore create(
      Path directory, StoreIdentity identity, Function<byte[], Statements> mapping) {
    if (!StoreDirectory.isVacant(directory)) {
      throw new StoreException(directory + " is not empty. Name a directory that is, or none yet.");
    }
    Path real = StoreDirectory.make(directory);
    return whole(
        new ReportStore(real, identity, Optional.of(mapping), Database.create(real)),
        () -> StoreDirectory.write(real, identity));
  }

  /** Opens a store to read and write; an error if it was built for another base or mapping. */
  public static ReportStore open(
      Path directory, StoreIdentity identity, Function<byte[], Statements> mapping) {
    StoreDirectory.requireIdentity(directory, identity);
    return open(directory, identity, Optional.of(mapping));
  }

  /** Opens the store in a directory, or makes one there if the directory is absent or empty. */
  public static ReportStore openOrCreate(
      Path directory, StoreIdentity identity, Function<byte[], Statements> mapping) {
    return StoreDirectory.isVacant(directory)
        ? create(directory, identity, mapping)
        : open(directory, identity, mapping);
  }

  /** Opens a store to read, serve, export or compact, whatever it was built for. */
  public static ReportStore open(Path directory) {
    return open(directory, StoreDirectory.identity(directory), Optional.empty());
  }

  private static ReportStore open(
      Path directory, StoreIdentity identity, Optional<Function<byte[], Statements>> mapping) {
    Path real = StoreDirectory.make(directory);
    ReportStore store = new ReportStore(real, identity, mapping, Database.open(real));
    return whole(store, store.filing::tidyIfMarked);
  }

  /** Finishes opening; a store that cannot be finished is closed again. */
  private static ReportStore whole(ReportStore store, Runnable last) {
    boolean done = false;
    try {
      store.files.makeFolders();
      last.run();
      done = true;
      return store;
    } finally {
      if (!done) {
        store.database.close();
      }
    }
  }

  /** What the store was built for. */
  public StoreIdentity identity() {
    return identity;
  }

  /**
   * Makes a graph of registers and ontology the store's only one: what an earlier register said and
   * this one does not goes, except what reports say themselves.
   */
  public synchronized Change register(Graph register) {
    return filing.register(register, node(""));
  }

  /** Adds reports or brings them to a new state, some hundred in one transaction; a change each. */
  public synchronized List<Change> replace(List<Revision> batch) {
    return filing.replace(batch);
  }

  /** Takes reports out; one change per address, empty where there was no such report. */
  public List<Change> remove(Collection<String> addresses) {
    return whole(writing -> writing.remove(addresses));
  }

  /** Runs any number of writes as one transaction: all of them are done, or none. */
  public synchronized <T> T whole(Function<Writing, T> writes) {
    return filing.commit(writes);
  }

  /**
   * Runs any number of writes as one transaction, as {@link #whole} does, but loads them in bulk:
   * several times as fast, only for a store without reports, and each report can be written once.
   */
  public <T> T fill(Function<Writing, T> writes) {
    return fill(writes, w -> {});
  }

  /**
   * The same.
   *
   * @param last what is to be written to the graph of all of them, in the same transaction
   */
  public synchronized <T> T fill(Function<Writing, T> writes, Consumer<Writing> last) {
    if (!reports().isEmpty()) {
      throw new IllegalStateException("Only a store without reports is filled in bulk");
    }
    return filing.fill(writes, last);
  }

  /**
   * Deletes every file that no pointer leads to, and says how many; none while somebody reads.
   * Opening and closing do it too, if a crash or a reader of an older state left any.
   */
  public synchronized int tidy() {
    return filing.tidy();
  }

  /**
   * Rewrites the database without the space that earlier writes left, and the log of changes
   * without those that are older than it must keep. Readers and writers go on; of the old files
   * each goes when nobody reads it any more.
   *
   * @return false if so much was written meanwhile that the database was not changed
   */
  public boolean compact() {
    return compact(Instant.now().minus(ChangeLog.KEPT));
  }

  /** The same; all changes since some time are kept. */
  public boolean compact(Instant kept) {
    synchronized (this) {
      filing.foldLog(kept);
    }
    boolean done = database.compact();
    synchronized (this) {
      if (database.isOpen()) {
        filing.tidyIfMarked();
      }
    }
    return done;
  }

  /**
   * Compacts a database that is more than twice as large as it was when it was made or compacted
   * the last time.
   */
  public boolean compactIfDue() {
    return database.growth() > GROWTH && compact();
  }

  /** Addresses of all reports, relative to the base, sorted. */
  public List<String> reports() {
    return List.copyOf(parsedHashes().keySet());
  }

  /** The SHA-256 of each parsed report by the report's address relative to the base, sorted. */
  public SortedMap<String, String> parsedHashes() {
    return filing.pointing(p -> p.all(FileKind.PARSED, identity.base()));
  }

  /** The SHA-256 of the register as it is stored; empty if there is none yet. */
  public Optional<String> registerHash() {
    return filing.pointing(p -> p.get(node(""), FileKind.REGISTER));
  }

  /** Notes on what came of reading files; those of all other versions are deleted. */
  public Readings readings(String version) {
    return Readings.of(directory, version);
  }

  /** A folder beside the graph, for what can be made again from it; it need not be there. */
  public Path beside(String name) {
    return directory.resolve(name);
  }

  /** The parsed report at an address relative to the base; empty if it is not in the store. */
  public Optional<byte[]> parsed(String report) {
    return filing.get(node(report), FileKind.PARSED);
  }

  /** What a mirror of this store needs. */
  public Feed feed() {
    return new Feed(filing, files, identity.base());
  }

  /** The documents beside the reports. */
  public Annexes annexes() {
    return new Annexes(filing, identity.base());
  }

  /** A source file by the SHA-256 of its bytes; empty if no report in the store was made of it. */
  public Optional<byte[]> source(String sha256) {
    return filing.getForSource(sha256, FileKind.SOURCE);
  }

  /** The text view of a source, by the SHA-256 of the source's bytes; empty as for the source. */
  public Optional<String> text(String sourceSha256) {
    return filing.getForSource(sourceSha256, FileKind.TEXT).map(b -> new String(b, UTF_8));
  }

  /** Runs in a read transaction: everything in it sees the same state of graph and files. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    return database.read(reader);
  }

  /** The live data for a server; it is transactional, and stays the same object when compacted. */
  public DatasetGraph dataset() {
    return database.dataset();
  }

  /** Sends every statement but the log's pointers, in one read transaction; a report's together. */
  public void export(StreamRDF sink) {
    read(data -> Feed.copy(data.getDefaultGraph(), sink));
  }

  /** How many statements there are, the store's own pointers included; counts them all. */
  public long size() {
    return read(data -> data.getDefaultGraph().size());
  }

  /** Closes the store; an error if a transaction is still open somewhere. */
  @Override
  public synchronized void close() {
    if (database.isOpen()) {
      filing.tidyIfMarked();
      database.close();
    }
  }

  private Node node(String address) {
    return NodeFactory.createURI(identity.base() + address);
  }
}
