package org.gongkai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Keeps files and pointers in step. Files are on disk before the transaction that points to them
 * commits and go after the one that stops pointing to them, so a crash leaves files too many, never
 * too few; a mark beside them tells the next process to look.
 */
final class Filing {
  private final Database database;
  private final ContentFiles files;
  private final WriteMark mark;

  Filing(Database database, ContentFiles files, WriteMark mark) {
    this.database = database;
    this.files = files;
    this.mark = mark;
  }

  /**
   * Any number of writes as one: their files are put while the transaction is open, are on disk
   * before it commits, and what it stopped pointing to goes after it.
   */
  <T> T commit(Function<Graph, Writing> open, Function<Writing, T> writes) {
    boolean onlyOurs = mark.set();
    List<Map<FileKind, String>> before = new ArrayList<>();
    T result =
        database.write(
            graph -> {
              Writing writing = open.apply(graph);
              T done = writes.apply(writing);
              writing.finish();
              before.addAll(writing.filesBefore());
              files.sync();
              return done;
            });
    if (deleteUnused(before) && onlyOurs) {
      mark.clear();
    }
    return result;
  }

  /** A file of a report; empty if the report is not in the store. */
  Optional<byte[]> get(Node report, FileKind kind) {
    return pointing(p -> p.get(report, kind).map(name -> files.get(kind, name)));
  }

  /** A file of some report that was made from a source; empty if no report was. */
  Optional<byte[]> getForSource(String sha256, FileKind kind) {
    return pointing(p -> p.owner(FileKind.SOURCE, sha256).flatMap(report -> get(report, kind)));
  }

  <T> T pointing(Function<Pointers, T> question) {
    return database.read(data -> question.apply(new Pointers(data.getDefaultGraph())));
  }

  /** Deletes every file that no pointer leads to; nothing while somebody reads an older state. */
  int tidy() {
    if (!database.nobodyReads()) {
      return 0;
    }
    int deleted = 0;
    for (FileKind kind : FileKind.values()) {
      deleted += files.deleteUnless(kind, sha256 -> isUsed(kind, sha256));
    }
    mark.clear();
    return deleted;
  }

  void tidyIfMarked() {
    if (mark.isSet()) {
      tidy();
    }
  }

  /** False if the files were left because somebody still reads an older state that has them. */
  private boolean deleteUnused(List<Map<FileKind, String>> candidates) {
    if (!database.nobodyReads()) {
      return false;
    }
    for (Map<FileKind, String> names : candidates) {
      names.forEach(this::deleteUnlessUsed);
    }
    return true;
  }

  private void deleteUnlessUsed(FileKind kind, String sha256) {
    if (!isUsed(kind, sha256)) {
      files.delete(kind, sha256);
    }
  }

  private boolean isUsed(FileKind kind, String sha256) {
    return pointing(p -> p.owner(kind, sha256).isPresent());
  }
}
