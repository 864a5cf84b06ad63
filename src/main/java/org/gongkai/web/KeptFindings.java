package org.gongkai.web;

import java.util.Optional;

/** The list of findings, collected when it is first asked for and again when the store changes. */
final class KeptFindings {

  private final ServedData data;
  private Optional<String> state = Optional.empty();
  private FindingList kept;

  KeptFindings(ServedData data) {
    this.data = data;
  }

  /** As the caller's read transaction sees them. */
  synchronized FindingList of(StoreView store) {
    Optional<String> now = data.state();
    if (now.isEmpty() || !now.equals(state)) {
      kept = FindingList.of(store, data.base());
      state = now;
    }
    return kept;
  }
}
