package org.gongkai.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<String> stored;
  private final Map<String, String> fileOf = new HashMap<>();
  private final Tally tally = new Tally();
  private int added;
  private int changed;
  private int unchanged;

  Building(Writing writing, Set<String> stored, Consumer<FileOutcome> said) {
    this.writing = writing;
    this.stored = new HashSet<>(stored);
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
        // Two files of one body's same year: nobody can say which is right, so the second waits.
        Place place = new Place(prepared.file(), draft.address(), 0);
        twice.add(new Problem(Code.SAME_REPORT_TWICE, place, "also " + other));
      }
    }
    FileOutcome outcome = prepared.outcome(twice);
    tally.add(outcome);
    said.accept(outcome);
  }

  private void take(Optional<Staged> staged) {
    if (staged.isEmpty()) {
      unchanged++;
      return;
    }
    Change change = writing.write(List.of(staged.get())).get(0);
    if (stored.add(change.address())) {
      added++;
    } else if (change.isEmpty()) {
      unchanged++;
    } else {
      changed++;
    }
  }

  BuildResult finish(boolean mirror) {
    List<String> gone = List.of();
    if (mirror && tally.refused() == 0) {
      gone = stored.stream().filter(r -> !fileOf.containsKey(r)).sorted().toList();
      writing.remove(gone);
    }
    return new BuildResult(
        tally.files(), tally.refused(), tally.remembered(), added, changed, unchanged, gone.size());
  }
}
