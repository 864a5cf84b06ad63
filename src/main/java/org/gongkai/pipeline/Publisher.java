package org.gongkai.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.dataset.Datasets;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Lineage;
import org.gongkai.manifest.Entry;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.report.Problem;
import org.gongkai.report.ReportJson;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.DatasetRevision;
import org.gongkai.store.Readings;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;

/** Brings files of reports into a store; the only class that knows the order of the stages. */
public final class Publisher implements AutoCloseable {
  private static final String REGISTER = DigestUtils.sha256Hex("register");

  private final Stages stages;
  private final AssessmentStages assessments;
  private final ReportStore store;
  private final Readings readings;
  private final StoreAssessing assessing;

  private Publisher(Stages stages, AssessmentStages assessments, ReportStore store) {
    this.stages = stages;
    this.assessments = assessments;
    this.store = store;
    this.readings = store.readings(version(stages.gazetteer(), assessments.engine()));
    this.assessing = new StoreAssessing(assessments, stages.gazetteer(), store, readings);
  }

  /**
   * Opens the store of a directory, or makes one, and brings its registers up to date.
   *
   * @throws org.gongkai.store.StoreException if the directory cannot be used, or was built for
   *     another base or by other mappings
   */
  public static Publisher open(Path directory, Gazetteer gazetteer, String base) {
    return open(directory, gazetteer, Lineage.of(gazetteer), base);
  }

  /** As above, with a lineage that a person added to. */
  public static Publisher open(Path directory, Gazetteer gazetteer, Lineage lineage, String base) {
    return open(directory, new Stages(gazetteer, base), RuleEngine.load(lineage));
  }

  static Publisher open(Path directory, Stages stages) {
    return open(directory, stages, RuleEngine.load(Lineage.of(stages.gazetteer())));
  }

  static Publisher open(Path directory, Stages stages, RuleEngine engine) {
    StoreIdentity identity = new StoreIdentity(stages.base(), ReportMapper.fingerprint());
    AssessmentStages assessments = new AssessmentStages(engine, stages.base());
    ReportStore store =
        ReportStore.openOrCreate(
            directory,
            identity,
            json -> remap(stages, assessments.annexes(), ReportJson.parse(json)));
    boolean ready = false;
    try {
      Publisher publisher = new Publisher(stages, assessments, store);
      publisher.register();
      ready = true;
      return publisher;
    } finally {
      if (!ready) {
        store.close();
      }
    }
  }

  /** The statements of stored JSON, exactly as they were made when it was stored. */
  private static Statements remap(Stages stages, AnnexStages annexes, JsonNode tree) {
    return annexes.remap(tree).map(Statements::of).orElseGet(() -> stages.remap(tree));
  }

  /** What decides how a file is read and a report assessed, besides file and report. */
  private static String version(Gazetteer gazetteer, RuleEngine engine) {
    return DigestUtils.sha256Hex(
        String.join(
            "\n",
            ProgramVersion.fingerprint(),
            gazetteer.decisions(),
            engine.lineage().decisions(),
            engine.rules()));
  }

  /** Making the register takes seconds; it is not made again for a store that has it. */
  private void register() {
    Optional<String> noted =
        readings
            .get(REGISTER)
            .map(b -> new String(b, StandardCharsets.UTF_8))
            .filter(n -> !n.isEmpty());
    if (noted.isEmpty() || !noted.equals(store.registerHash())) {
      store.register(stages.register());
      store
          .registerHash()
          .ifPresent(h -> readings.put(REGISTER, h.getBytes(StandardCharsets.UTF_8)));
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
    Preparing preparing = new Preparing(stages, new Memory(readings, stored));
    List<Entry> sorted = entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
    Build build = new Build(preparing, assessing, stored, options, said);
    if (stored.isEmpty()) {
      store.fill(writing -> build.take(writing, sorted), build::assess);
    } else {
      store.whole(writing -> build.take(writing, sorted).assess(writing));
    }
    assessing.note(build.result().assessed());
    store.compactIfDue();
    return build.result();
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

  /** Assesses all reports of the store again, in one transaction. */
  public Assessed assess(int threads) {
    return assessing.all(threads);
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
    SortedMap<String, String> left = new TreeMap<>(reports);
    known.forEach(left::remove);
    Assessed assessed =
        store.whole(
            writing -> {
              others.forEach(writing::removeDataset);
              writing.remove(known);
              return assessing.touched(
                  writing, left, known, Runtime.getRuntime().availableProcessors());
            });
    assessing.note(assessed);
    store.compactIfDue();
    return known.size() + others.size();
  }

  /** Makes the index of words anew if reports or registers have changed since it was made. */
  public boolean index() {
    try (SearchIndex index = StoredSearch.of(store)) {
      return index.refresh();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
