package org.gongkai.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongkai.dataset.Datasets;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.reader.Opened;
import org.gongkai.report.Problem;
import org.gongkai.store.DatasetRevision;
import org.gongkai.store.Readings;
import org.gongkai.store.ReportStore;
import org.gongkai.store.StoreException;
import org.gongkai.store.StoreIdentity;
import org.gongkai.store.Writing;

/** Brings files of reports into a store; the only class that knows the order of the stages. */
public final class Publisher implements AutoCloseable {
  private final Stages stages;
  private final ReportStore store;
  private final Readings readings;

  private Publisher(Stages stages, ReportStore store, String version) {
    this.stages = stages;
    this.store = store;
    this.readings = store.readings(version);
  }

  /**
   * Opens the store of a directory, or makes one, and brings its registers up to date.
   *
   * @throws org.gongkai.store.StoreException if the directory cannot be used, or was built for
   *     another base or by other mappings
   */
  public static Publisher open(Path directory, Gazetteer gazetteer, String base) {
    return open(directory, new Stages(gazetteer, base));
  }

  static Publisher open(Path directory, Stages stages) {
    StoreIdentity identity = new StoreIdentity(stages.base(), ReportMapper.fingerprint());
    ReportStore store = ReportStore.openOrCreate(directory, identity, stages::remap);
    boolean ready = false;
    try {
      Publisher publisher = new Publisher(stages, store, version(stages.gazetteer()));
      publisher.register();
      ready = true;
      return publisher;
    } finally {
      if (!ready) {
        store.close();
      }
    }
  }

  /** What decides how a file is read, besides the file. */
  private static String version(Gazetteer gazetteer) {
    String all = ProgramVersion.fingerprint() + "\n" + gazetteer.decisions();
    return ProgramVersion.sha256(all.getBytes(StandardCharsets.UTF_8));
  }

  /** Making the register takes seconds; it is not made again for a store that has it. */
  private void register() {
    String key = ProgramVersion.sha256("register".getBytes(StandardCharsets.UTF_8));
    Optional<String> noted =
        readings.get(key).map(b -> new String(b, StandardCharsets.UTF_8)).filter(n -> !n.isEmpty());
    if (noted.isEmpty() || !noted.equals(store.registerHash())) {
      store.register(stages.register());
      store.registerHash().ifPresent(h -> readings.put(key, h.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /**
   * Adds or replaces the reports of some files, all in one transaction; a store without reports is
   * loaded in bulk, beside, and is seen when it is whole. A file that gives no report is a problem
   * in its outcome and changes nothing; the rest goes on. Files are taken in the order of their
   * names, whatever their order here.
   *
   * @param said told what became of every file, in that order
   */
  public BuildResult build(List<Entry> entries, BuildOptions options, Consumer<FileOutcome> said) {
    var stored = store.parsedHashes();
    Memory memory = new Memory(readings, stored);
    List<Entry> sorted = entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
    Function<Writing, BuildResult> writes =
        writing -> {
          Building building = new Building(writing, stored.keySet(), said);
          new InOrder<Entry, Ready>(
                  e -> Ready.of(prepare(e, memory, options.force()), writing),
                  (e, cause) -> Ready.of(fault(e, cause), writing))
              .run(sorted, options.threads(), building::take);
          return building.finish(options.mirror());
        };
    BuildResult result = stored.isEmpty() ? store.fill(writes) : store.whole(writes);
    store.compactIfDue();
    return result;
  }

  /**
   * Adds or replaces data sets from elsewhere, all that differ in one transaction; nothing is
   * written if none does. One that is refused changes nothing, and the others go on.
   *
   * @param folders one for each data set
   * @param mirror whether data sets of the store for which there is no folder are removed
   * @param said told what is wrong with folders
   * @throws IOException if the disk fails
   */
  public DatasetsBuilt buildDatasets(List<Path> folders, boolean mirror, Consumer<Problem> said)
      throws IOException {
    Datasets datasets = new Datasets(stages.gazetteer(), stages.base());
    return new DatasetBuilding(store, datasets, said).build(folders, mirror);
  }

  private Prepared prepare(Entry entry, Memory memory, boolean force) {
    if (!(stages.open(entry) instanceof Opened.Bytes file)) {
      return stages.prepare(entry);
    }
    String key = Memory.key(entry, file);
    Optional<Prepared> known = force ? Optional.empty() : memory.recall(entry.name(), key);
    return known.orElseGet(
        () -> {
          Prepared fresh = stages.prepare(entry, file);
          memory.note(key, fresh);
          return fresh;
        });
  }

  /** A store that cannot be written is no fault of one file. */
  private static Prepared fault(Entry entry, Throwable cause) {
    if (cause instanceof StoreException broken) {
      throw broken;
    }
    return FilesRead.fault(entry, cause);
  }

  /** Whether a report or data set is in the store, by its address relative to the base. */
  public boolean has(String address) {
    return store.parsedHashes().containsKey(address)
        || DatasetRevision.hashes(store).containsKey(address);
  }

  /**
   * Takes reports and data sets out of the store, in one transaction.
   *
   * @param addresses relative to the base, such as {@code id/report/360981/2020}
   * @return how many were there
   */
  public int remove(List<String> addresses) {
    var reports = store.parsedHashes();
    var datasets = DatasetRevision.hashes(store);
    List<String> known = addresses.stream().distinct().filter(reports::containsKey).toList();
    List<String> others = addresses.stream().distinct().filter(datasets::containsKey).toList();
    store.whole(
        writing -> {
          others.forEach(writing::removeDataset);
          return writing.remove(known);
        });
    store.compactIfDue();
    return known.size() + others.size();
  }

  @Override
  public void close() {
    store.close();
  }
}
