package org.gongkai.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.store.Change;
import org.gongkai.store.Staged;
import org.gongkai.store.Writing;

/** One build: takes prepared files in their order into an open transaction, and counts. */
final class Building {
  private final Writing writing;
  private final Consumer<FileOutcome> said;
  private final SortedMap<String, String> parsed;
  private final List<String> touched = new ArrayList<>();
  private final Map<String, String> fileOf = new HashMap<>();
  private final Tally tally = new Tally();
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

  void take(Ready ready) {
    Prepared prepared = ready.prepared();
    List<Problem> twice = new ArrayList<>();
    for (Draft draft : prepared.drafts()) {
      String other = fileOf.putIfAbsent(draft.address(), prepared.file());
      if (other == null) {
        take(Optional.ofNullable(ready.staged().get(draft.address())));
      } else {
        twice.add(sameReportTwice(prepared.file(), draft.address(), other));
      }
    }
    FileOutcome outcome = prepared.outcome(twice);
    tally.add(outcome);
    said.accept(outcome);
  }

  /** Two files of one body's same year: nobody can say which is right, so the second waits. */
  static Problem sameReportTwice(String file, String address, String other) {
    return new Problem(Code.SAME_REPORT_TWICE, new Place(file, address, 0), "also " + other);
  }

  private void take(Optional<Staged> staged) {
    if (staged.isEmpty()) {
      unchanged++;
      return;
    }
    Change change = writing.write(List.of(staged.get())).get(0);
    String sha256 = staged.get().parsedHash();
    String before = parsed.put(change.address(), sha256);
    if (before == null) {
      added++;
    } else if (change.isEmpty()) {
      unchanged++;
    } else {
      changed++;
    }
    if (!sha256.equals(before)) {
      touched.add(change.address());
    }
  }

  /** Removes what no file holds. */
  void finish(boolean mirror) {
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
