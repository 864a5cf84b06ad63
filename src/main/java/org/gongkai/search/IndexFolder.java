package org.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.gongkai.output.FolderTree;

/**
 * The folder of an index. What it was made from is committed with it, so it is whole and says so,
 * or it is made anew.
 */
final class IndexFolder {
  private static final String MADE_FROM = "made-from";

  private final Path folder;
  private final Analyzer analyzer;

  IndexFolder(Path folder, Analyzer analyzer) {
    this.folder = folder;
    this.analyzer = analyzer;
  }

  /** The index made from this; empty if there is none, or it is of something else, or broken. */
  Optional<DirectoryReader> open(String madeFrom) {
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
      if (isWhole(reader, madeFrom)) {
        return Optional.of(reader);
      }
      reader.close();
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // Whatever is wrong with it: it is only a copy, and made anew.
      return Optional.empty();
    }
  }

  private static boolean isWhole(DirectoryReader reader, String madeFrom) throws IOException {
    try {
      String stands = reader.getIndexCommit().getUserData().get(MADE_FROM);
      if (!madeFrom.equals(stands)) {
        return false;
      }
      check(reader);
      return true;
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** Every byte is what was written. */
  private static void check(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      ((CodecReader) leaf.reader()).checkIntegrity();
    }
  }

  /** Makes the index anew; an older one stays until all of this is on disk. */
  void make(String madeFrom, Consumer<Consumer<Entry>> entries) throws IOException {
    try {
      write(madeFrom, entries);
    } catch (IOException e) {
      // Lucene reads what is there before it writes beside it, and cannot if that is broken.
      FolderTree.delete(folder);
      write(madeFrom, entries);
    }
  }

  private void write(String madeFrom, Consumer<Consumer<Entry>> entries) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setCommitOnClose(false);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      entries.accept(entry -> add(writer, entry));
      writer.setLiveCommitData(Map.of(MADE_FROM, madeFrom).entrySet());
      writer.commit();
    }
  }

  private static void add(IndexWriter writer, Entry entry) {
    try {
      writer.addDocument(Documents.of(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
