package org.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.ReportStore;

/**
 * The index beside a store. It is used only for the state that it was made from, which stands in
 * it: for any other it is made anew first, from what the caller's transaction sees. So no crash and
 * no write can let it say anything that the store does not.
 */
public final class SearchIndex implements AutoCloseable {
  /** The folder of the store that it is kept in. */
  static final String FOLDER = "search";

  private final ReportStore store;
  private final String version;
  private final Analyzer analyzer = new TextAnalyzer();
  private final IndexFolder folder;
  private Optional<Opened> opened = Optional.empty();
  private Optional<Known> known = Optional.empty();

  private record Opened(String madeFrom, DirectoryReader reader) {}

  /** What the log's state was when the contents were added up: adding up takes time. */
  private record Known(String state, String contents) {}

  private SearchIndex(ReportStore store, String version) {
    this.store = store;
    this.version = version;
    this.folder = new IndexFolder(store.beside(FOLDER), analyzer);
  }

  /**
   * Nothing is read or made before it is asked.
   *
   * @param version of the program; another one makes the index anew
   */
  public static SearchIndex of(ReportStore store, String version) {
    return new SearchIndex(store, version);
  }

  /** Asks within the caller's transaction, or in one of its own. */
  public <T> T ask(Function<Search, T> question) {
    return store.read(
        data -> {
          DirectoryReader reader = current();
          try {
            return question.apply(new Search(new IndexSearcher(reader), analyzer));
          } finally {
            release(reader);
          }
        });
  }

  /** Whether there is one of what the store says now, whole and readable. */
  public boolean isCurrent() {
    return store.read(data -> isOf(madeFrom()));
  }

  /**
   * Makes the index anew if it is not of the present state.
   *
   * @return whether it was
   */
  public boolean refresh() {
    return store.read(
        data -> {
          boolean fits = isOf(madeFrom());
          release(current());
          return !fits;
        });
  }

  private synchronized boolean isOf(String madeFrom) {
    if (opened.filter(o -> o.madeFrom().equals(madeFrom)).isPresent()) {
      return true;
    }
    Optional<DirectoryReader> reader = folder.open(madeFrom);
    reader.ifPresent(r -> change(madeFrom, r));
    return reader.isPresent();
  }

  /** The index of what the transaction sees, held for the caller. */
  private synchronized DirectoryReader current() {
    String madeFrom = madeFrom();
    if (!isOf(madeFrom)) {
      make(madeFrom);
    }
    DirectoryReader reader = opened.orElseThrow().reader();
    reader.incRef();
    return reader;
  }

  private void make(String madeFrom) {
    try {
      folder.make(madeFrom, each -> Entries.of(store, each));
    } catch (IOException | UncheckedIOException e) {
      throw new IndexFault("Cannot make the index in " + store.beside(FOLDER) + " (" + e + ")", e);
    }
    if (!isOf(madeFrom)) {
      throw new IndexFault("The index in " + store.beside(FOLDER) + " cannot be read back", null);
    }
  }

  private void change(String madeFrom, DirectoryReader reader) {
    opened.ifPresent(o -> release(o.reader()));
    opened = Optional.of(new Opened(madeFrom, reader));
  }

  private static void release(DirectoryReader reader) {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the index is made from, as the transaction sees it. */
  private synchronized String madeFrom() {
    Optional<String> state = store.feed().changes().map(ChangeLog::state);
    Optional<String> contents =
        known.filter(k -> state.isPresent() && k.state().equals(state.get())).map(Known::contents);
    String now = contents.orElseGet(() -> store.feed().contents());
    known = state.map(s -> new Known(s, now));
    return DigestUtils.sha256Hex(version + "\n" + now);
  }

  @Override
  public synchronized void close() {
    opened.ifPresent(o -> release(o.reader()));
    opened = Optional.empty();
  }
}
