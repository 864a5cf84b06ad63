package org.gongkai.cli;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.pipeline.Remapping;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;
import org.gongkai.web.ServedData;

/** A store as a server shows it. */
record StoreData(ReportStore store, QueryCatalogue catalogue, Remapping remapping)
    implements ServedData {

  static StoreData of(ReportStore store) {
    return new StoreData(store, QueryCatalogue.load(), new Remapping(store.identity()));
  }

  @Override
  public String base() {
    return store.identity().base();
  }

  @Override
  public DatasetGraph dataset() {
    return store.dataset();
  }

  @Override
  public Optional<String> text(String sha256) {
    return store.text(sha256);
  }

  @Override
  public Optional<byte[]> source(String sha256) {
    return store.source(sha256);
  }

  @Override
  public Optional<byte[]> parsed(String reportAddress) {
    return store.parsed(reportAddress);
  }

  @Override
  public List<NamedQuery> questions() {
    return List.copyOf(catalogue.all());
  }

  // What the log promises is made by mapping again: by other mappings it would be something else.
  @Override
  public Optional<ChangeLog> changes() {
    return remapping.fits() ? store.feed().changes() : Optional.empty();
  }

  @Override
  public Optional<byte[]> statements(String reportAddress) {
    return store.feed().statements(reportAddress, remapping::statements);
  }
}
