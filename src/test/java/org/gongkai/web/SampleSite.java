package org.gongkai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.pipeline.BuildOptions;
import org.gongkai.pipeline.Publisher;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.ReportStore;

/** The sample reports as a build stores them, with their index of words. */
record SampleSite(ReportStore store, SearchIndex index) implements StoreServed, AutoCloseable {

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
  public List<NamedQuery> questions() {
    return List.copyOf(QueryCatalogue.load().all());
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
