package org.gongkai.web;

/** The usage of terms in the store that is served; who asks first counts it for all. */
record UsageCounts(ServedData data, Kept<String, Usage> kept) {

  UsageCounts(ServedData data) {
    this(data, new Kept<>(1));
  }

  /** Within the caller's read transaction. */
  Usage get() {
    return kept.get("", data.state(), () -> Usage.of(data.dataset().getDefaultGraph()));
  }
}
