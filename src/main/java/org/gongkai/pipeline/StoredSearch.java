package org.gongkai.pipeline;

import org.gongkai.search.SearchIndex;
import org.gongkai.store.ReportStore;

/** The index of a store as this program makes it. */
public final class StoredSearch {
  private StoredSearch() {}

  /** Nothing is read or made before it is asked. */
  public static SearchIndex of(ReportStore store) {
    return SearchIndex.of(store, ProgramVersion.fingerprint());
  }
}
