package org.gongkai.web;

import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;

/** What a store on disk gives a server. */
public interface StoreServed extends ServedData {

  ReportStore store();

  @Override
  default String base() {
    return store().identity().base();
  }

  @Override
  default DatasetGraph dataset() {
    return store().dataset();
  }

  @Override
  default Optional<String> text(String sha256) {
    return store().text(sha256);
  }

  @Override
  default Optional<byte[]> source(String sha256) {
    return store().source(sha256);
  }

  @Override
  default Optional<byte[]> parsed(String reportAddress) {
    return store().parsed(reportAddress);
  }

  @Override
  default Optional<ChangeLog> changes() {
    return store().feed().changes();
  }
}
