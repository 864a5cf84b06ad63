package org.gongkai.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.store.Change;
import org.gongkai.store.Revision;
import org.gongkai.store.Writing;

/** One build: takes prepared files in their order into an open transaction, and counts. */
final class Building {
  /** Reports written together: some hundred are quick. */
  private static final int REPORTS = 100;

  /** Bytes of sources held for them: a batch of huge files is written earlier. */
  private static final long BYTES = 64L << 20;

  private final Writing writing;
  private final Consumer<FileOutcome> said;
  private final SortedMap<String, String> parsed;
  private final List<String> touched = new ArrayList<>();
  private final Map<String, String> fileOf = new HashMap<>();
  private final List<Revision> batch = new ArrayList<>();
  private final Tally tally = new Tally();
  private long held;
  private int added;
  private int changed;
  private int unchanged;
  private int removed;

  /**
   * @param stored the SHA-256 of each parsed report that the store has, by its address
   */
  Building(Writing writing, SortedMap<String, String> stored, Consumer<FileOutcome> said) {
    this.writing = writing;
    this.parsed = new TreeMap<>(stored);
    this.said = said;
  }

  void take(Prepared prepared) {
    List<Problem> twice = new ArrayList<>();
    for (Draft draft : prepared.drafts()) {
      String other = fileOf.putIfAbsent(draft.address(), prepared.file());
      if (other == null) {
        take(draft);
      } else {
        // Two files of one body's same year: nobody can say which is right, so the second waits.
        Place place = new Place(prepared.file(), draft.address(), 0);
        twice.add(new Problem(Code.SAME_REPORT_TWICE, place, "also " + other));
      }
    }
    FileOutcome outcome = prepared.outcome(twice);
    tally.add(outcome);
    said.accept(outcome);
  }

  private void take(Draft draft) {
    draft.revision().ifPresentOrElse(batch::add, () -> unchanged++);
    held += draft.revision().map(r -> (long) r.source().bytes().length).orElse(0L);
    if (batch.size() == REPORTS || held > BYTES) {
      write();
    }
  }

  private void write() {
    List<Change> changes = writing.replace(batch);
    for (int i = 0; i < batch.size(); i++) {
      Revision revision = batch.get(i);
      String sha256 = ProgramVersion.sha256(revision.json());
      String before = parsed.put(revision.report(), sha256);
      if (before == null) {
        added++;
      } else if (changes.get(i).isEmpty()) {
        unchanged++;
      } else {
        changed++;
      }
      if (!sha256.equals(before)) {
        touched.add(revision.report());
      }
    }
    batch.clear();
    held = 0;
  }

  /** Writes what is left, and removes what no file holds. */
  void finish(boolean mirror) {
    write();
    if (mirror && tally.refused() == 0) {
      List<String> gone = parsed.keySet().stream().filter(r -> !fileOf.containsKey(r)).toList();
      writing.remove(gone);
      gone.forEach(parsed::remove);
      touched.addAll(gone);
      removed = gone.size();
    }
  }

  /** The SHA-256 of each parsed report that the transaction has, by its address. */
  SortedMap<String, String> parsed() {
    return parsed;
  }

  /** Reports that came, changed or went. */
  List<String> touched() {
    return touched;
  }

  BuildResult result(Assessed assessed) {
    return new BuildResult(
        tally.files(),
        tally.refused(),
        tally.remembered(),
        added,
        changed,
        unchanged,
        removed,
        assessed);
  }
}
