package org.gongkai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.BuildOptions;
import org.gongkai.pipeline.Publisher;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;

/** The sample reports as a build stores them, with their index of words. */
record SampleSite(ReportStore store, SearchIndex index) implements ServedData, AutoCloseable {

  static SampleSite build(Path folder) {
    try (Publisher publisher = Publisher.open(folder, Gazetteer.load(), Fixture.BASE);
        Stream<Path> samples = Files.list(Path.of("src/main/resources/samples"))) {
      publisher.build(samples.map(Entry::of).toList(), BuildOptions.usual(), outcome -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ReportStore store = ReportStore.open(folder);
    return new SampleSite(store, StoredSearch.of(store));
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
    return List.copyOf(QueryCatalogue.load().all());
  }

  @Override
  public Optional<ChangeLog> changes() {
    return store.feed().changes();
  }

  @Override
  public Optional<SearchIndex> search() {
    return Optional.of(index);
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
