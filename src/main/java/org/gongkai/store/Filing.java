package org.gongkai.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Keeps files and pointers in step. Files are on disk before the transaction that points to them
 * commits and go after the one that stops pointing to them, so a crash leaves files too many, never
 * too few; a mark beside them tells the next process to look.
 */
final class Filing {
  private final Database database;
  private final ContentFiles files;
  private final WriteMark mark;
  private final Writings writings;

  Filing(Database database, ContentFiles files, WriteMark mark, Writings writings) {
    this.database = database;
    this.files = files;
    this.mark = mark;
    this.writings = writings;
  }

  /**
   * Any number of writes as one: their files are put while the transaction is open, are on disk
   * before it commits, and what it stopped pointing to goes after it.
   */
  <T> T commit(Function<Writing, T> writes) {
    writings.requireMapping();
    return marked(before -> database.write(graph -> finished(writings.to(graph), writes, before)));
  }

  /**
   * The same for a store without reports, by loading in bulk.
   *
   * @param last what is to be written to the whole before anybody sees it
   */
  <T> T fill(Function<Writing, T> writes, Consumer<Writing> last) {
    writings.requireMapping();
    List<Writing.Noted> noted = new ArrayList<>();
    return marked(
        before ->
            database.fill(
                load ->
                    database.read(
                        data -> {
                          Writing bulk = writings.bulk(data.getDefaultGraph(), load, noted);
                          T done = writes.apply(bulk);
                          bulk.finish();
                          before.addAll(bulk.filesBefore());
                          return done;
                        }),
                graph -> finished(writings.to(graph), w -> rest(w, noted, last), before)));
  }

  private static Writing rest(Writing writing, List<Writing.Noted> noted, Consumer<Writing> last) {
    writing.log(noted);
    last.accept(writing);
    return writing;
  }

  /** Writes the log of changes anew; what is older than some time goes unless it is the last. */
  void foldLog(Instant kept) {
    marked(
        before ->
            database.write(graph -> finished(writings.toLog(graph), w -> w.foldLog(kept), before)));
  }

  /** Makes a register the only one of its owner; not a byte is written if it is that already. */
  Change register(Graph register, Node owner) {
    Set<Triple> now = RegisterFile.statements(register);
    byte[] bytes = RegisterFile.bytes(register);
    String sha256 = DigestUtils.sha256Hex(bytes);
    if (pointing(p -> p.of(owner).equals(Map.of(FileKind.REGISTER, sha256)))) {
      return Change.none("");
    }
    boolean empty = database.read(data -> data.getDefaultGraph().isEmpty());
    return empty
        ? fill(writing -> writing.register(now, sha256, bytes), w -> {})
        : commit(writing -> writing.register(now, sha256, bytes));
  }

  /** Brings reports to a new state; not a byte is written if they are all in it already. */
  List<Change> replace(List<Revision> batch) {
    return pointing(p -> batch.stream().allMatch(r -> writings.isThere(r, p)))
        ? batch.stream().map(r -> Change.none(r.report())).toList()
        : commit(writing -> writing.replace(batch));
  }

  private static <T> T finished(
      Writing writing, Function<Writing, T> writes, List<Map<FileKind, String>> before) {
    T done = writes.apply(writing);
    writing.finishLog();
    writing.finish();
    before.addAll(writing.filesBefore());
    return done;
  }

  private <T> T marked(Function<List<Map<FileKind, String>>, T> work) {
    boolean onlyOurs = mark.set();
    List<Map<FileKind, String>> before = new ArrayList<>();
    T result = work.apply(before);
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
