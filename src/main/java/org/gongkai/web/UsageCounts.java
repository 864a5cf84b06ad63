package org.gongkai.web;

/** The usage of terms in the store that is served; who asks first counts it for all. */
record UsageCounts(ServedData data, PerState<Usage> kept) {

  UsageCounts(ServedData data) {
    this(data, new PerState<>());
  }

  /** Within the caller's read transaction. */
  Usage get() {
    return kept.get(data, "", () -> Usage.of(data.dataset().getDefaultGraph()));
  }
}
