package org.gongkai.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What one write transaction adds to the log of changes. */
final class ChangeRecorder {
  private final String base;
  private final ContentFiles files;
  private final Pointers pointers;
  private final Clock clock;
  private final Consumer<Path> written;
  private final List<Map<FileKind, String>> before = new ArrayList<>();
  private final List<LoggedChange> page = new ArrayList<>();
  private boolean loaded;
  private boolean dirty;
  private String newest = "";
  private int fold;
  private long number;
  private Instant last = Instant.EPOCH;

  /**
   * @param written told of files that are to be brought to disk before the commit
   */
  ChangeRecorder(
      String base, ContentFiles files, Pointers pointers, Clock clock, Consumer<Path> written) {
    this.written = written;
    this.base = base;
    this.files = files;
    this.pointers = pointers;
    this.clock = clock;
  }

  /**
   * Adds one change; its time is now, or a microsecond after the one before if the clock says less.
   *
   * @param sha256 of what the thing states from now on; empty if it is removed
   */
  void record(ChangeKind kind, String address, String sha256) {
    load();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant next = last.plus(1, ChronoUnit.MICROS);
    last = now.isBefore(next) ? next : now;
    append(new LoggedChange(++number, last, kind, address, sha256));
  }

  /** Writes what is open; nothing if nothing was recorded. */
  void finish() {
    if (dirty) {
      write();
    }
    if (!newest.isEmpty()) {
      set(NodeFactory.createURI(base + ChangeLog.HEAD), newest);
      newest = "";
    }
  }

  /**
   * Writes the log anew without the changes before some time that later ones of the same thing have
   * made needless. Every page gets a new name, and the store a new state.
   */
  void fold(Instant kept) {
    List<ChangeLog.Page> old = ChangeLog.pages(pointers, base);
    if (old.isEmpty()) {
      return;
    }
    load();
    Map<String, Long> latest = new HashMap<>();
    for (ChangeLog.Page each : old) {
      ChangeLog.changes(files, each).forEach(c -> latest.put(c.address(), c.number()));
    }
    fold++;
    page.clear();
    for (ChangeLog.Page each : old) {
      ChangeLog.changes(files, each).stream()
          .filter(c -> !c.when().isBefore(kept) || latest.get(c.address()) == c.number())
          .forEach(this::append);
    }
    old.forEach(this::drop);
    finish();
  }

  /** The files of pages that were rewritten, each a candidate to go. */
  List<Map<FileKind, String>> filesBefore() {
    return before;
  }

  private void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    List<ChangeLog.Page> pages = ChangeLog.pages(pointers, base);
    if (!pages.isEmpty()) {
      ChangeLog.Page newest = pages.get(pages.size() - 1);
      page.addAll(ChangeLog.changes(files, newest));
      fold = newest.fold();
      number = page.get(page.size() - 1).number();
      last = page.get(page.size() - 1).when();
    }
  }

  private void append(LoggedChange change) {
    if (page.size() >= ChangeLog.PAGE) {
      if (dirty) {
        write();
      }
      page.clear();
    }
    page.add(change);
    dirty = true;
  }

  // Each page once in a transaction: when it is full, or at the end.
  private void write() {
    byte[] bytes = ChangeLog.bytes(fold, page);
    String sha256 = DigestUtils.sha256Hex(bytes);
    written.accept(files.put(FileKind.CHANGES, sha256, bytes));
    set(
        ChangeLog.node(new ChangeLog.Page(ChangeLog.Page.name(page.get(0), fold), sha256), base),
        sha256);
    newest = sha256;
    dirty = false;
  }

  private void set(Node owner, String sha256) {
    Map<FileKind, String> was = pointers.of(owner);
    before.add(was);
    pointers.set(owner, was, Map.of(FileKind.CHANGES, sha256));
  }

  private void drop(ChangeLog.Page page) {
    Map<FileKind, String> was = Map.of(FileKind.CHANGES, page.sha256());
    before.add(was);
    pointers.set(ChangeLog.node(page, base), was, Map.of());
  }
}
