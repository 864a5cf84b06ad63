package org.gongkai.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.store.Change;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Revision;
import org.gongkai.store.StoreIdentity;
import org.gongkai.store.Writing;

/** Brings files of reports into a store; the only class that knows the order of the stages. */
public final class Publisher implements AutoCloseable {
  /** Reports prepared together: enough to keep all cores busy, few enough to hold in memory. */
  private static final int BATCH = 100;

  private final Stages stages;
  private final ReportStore store;
  private final Set<String> stored;
  private final Map<String, String> fileOf = new HashMap<>();
  private int errors;
  private int added;
  private int changed;
  private int unchanged;

  private Publisher(Stages stages, ReportStore store) {
    this.stages = stages;
    this.store = store;
    this.stored = new HashSet<>(store.reports());
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
      store.register(stages.register());
      Publisher publisher = new Publisher(stages, store);
      ready = true;
      return publisher;
    } finally {
      if (!ready) {
        store.close();
      }
    }
  }

  /**
   * Adds or replaces the reports of some files, all in one transaction. A file that gives no report
   * is a problem in the result and changes nothing; the rest goes on.
   *
   * @param mirror whether reports of the store that none of the files holds are removed; none is
   *     while a file is refused, which may hold one of them
   * @param said told every problem of every file, in the order of the files
   * @param progress told how many more files are done
   */
  public BuildResult build(
      List<Path> files, boolean mirror, Consumer<Problem> said, IntConsumer progress) {
    int removed =
        store.whole(
            writing -> {
              for (int from = 0; from < files.size(); from += BATCH) {
                List<Path> batch = files.subList(from, Math.min(files.size(), from + BATCH));
                add(
                    batch.parallelStream().map(stages::prepare).toList().stream()
                        .flatMap(List::stream)
                        .toList(),
                    writing,
                    p -> tell(p, said));
                progress.accept(batch.size());
              }
              boolean allRead = added + changed + unchanged == files.size();
              return mirror && allRead ? remove(others(), writing) : 0;
            });
    return new BuildResult(files.size(), added, changed, unchanged, removed, errors);
  }

  /** Whether a report is in the store, by its address relative to the base. */
  public boolean has(String address) {
    return stored.contains(address);
  }

  /**
   * Takes reports out of the store.
   *
   * @param addresses relative to the base, such as {@code id/report/360981/2020}
   * @return how many were there
   */
  public int remove(List<String> addresses) {
    return store.whole(writing -> remove(addresses, writing));
  }

  private int remove(List<String> addresses, Writing writing) {
    List<String> known = addresses.stream().distinct().filter(stored::contains).toList();
    writing.remove(known);
    known.forEach(stored::remove);
    return known.size();
  }

  private void tell(Problem problem, Consumer<Problem> said) {
    errors += problem.isError() ? 1 : 0;
    said.accept(problem);
  }

  private void add(List<Prepared> prepared, Writing writing, Consumer<Problem> said) {
    List<Revision> batch = new ArrayList<>();
    for (Prepared one : prepared) {
      one.problems().forEach(said);
      one.revision().filter(r -> isFirst(r, one.file(), said)).ifPresent(batch::add);
    }
    for (Change change : writing.replace(batch)) {
      if (stored.add(change.address())) {
        added++;
      } else if (change.isEmpty()) {
        unchanged++;
      } else {
        changed++;
      }
    }
  }

  /** Two files of one body's same year: nobody can say which is right, so the second waits. */
  private boolean isFirst(Revision revision, Path path, Consumer<Problem> said) {
    String file = path.toString();
    String other = fileOf.putIfAbsent(revision.report(), file);
    if (other != null) {
      Place place = new Place(file, revision.report(), 0);
      said.accept(new Problem(Code.SAME_REPORT_TWICE, place, "also " + other));
    }
    return other == null;
  }

  private List<String> others() {
    return stored.stream().filter(r -> !fileOf.containsKey(r)).sorted().toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
