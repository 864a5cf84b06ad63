package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What happened to the reports of a store, in pages of the order in which it happened. A page is a
 * file beside the graph, named by its hash, and a pointer in the graph that is committed with the
 * changes themselves: so no change is without its line, and no line without its change. To be used
 * inside the transaction it was opened in.
 *
 * <p>For each thing that ever was in the store its last change is kept for ever; all others for
 * {@link #KEPT}, until the store is compacted.
 */
public final class ChangeLog {
  /** How long every change is kept. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** Changes on a page; the last page, and those of a compacted log, may have fewer. */
  static final int PAGE = 250;

  /** Whose pointer leads to the newest page. */
  static final String HEAD = "changes";

  private static final String NAMES = "changes/pages/";

  private final ContentFiles files;
  private final List<Page> pages;
  private final String state;

  /**
   * A page of the log. Its name says the first change on it, how often the log had been compacted,
   * and when that change was.
   */
  public record Page(String name, String sha256) {
    static String name(LoggedChange first, int fold) {
      return "%010d-%d-%s".formatted(first.number(), fold, first.when());
    }

    /** The number of the first change on it. */
    public long first() {
      return Long.parseLong(name.split("-", 3)[0]);
    }

    int fold() {
      return Integer.parseInt(name.split("-", 3)[1]);
    }

    /** When the first change on it was. */
    public Instant from() {
      return Instant.parse(name.split("-", 3)[2]);
    }
  }

  private ChangeLog(ContentFiles files, List<Page> pages, String state) {
    this.files = files;
    this.pages = pages;
    this.state = state;
  }

  /** Empty if reports were stored while no log was kept. */
  static Optional<ChangeLog> of(Pointers pointers, ContentFiles files, String base) {
    List<Page> pages = pages(pointers, base);
    if (pages.isEmpty() && pointers.any(FileKind.PARSED)) {
      return Optional.empty();
    }
    return Optional.of(new ChangeLog(files, pages, state(pointers, base)));
  }

  /**
   * Whether a statement only leads to a page of the log. These say when a store was built, so that
   * copies of the graph leave them out: equal reports then give equal copies.
   */
  public static boolean isPointer(Triple triple) {
    return triple.getPredicate().equals(FileKind.CHANGES.pointer());
  }

  static List<Page> pages(Pointers pointers, String base) {
    return pointers.all(FileKind.CHANGES, base + NAMES).entrySet().stream()
        .map(e -> new Page(e.getKey(), e.getValue()))
        .toList();
  }

  static Node node(Page page, String base) {
    return NodeFactory.createURI(base + NAMES + page.name());
  }

  static List<LoggedChange> changes(ContentFiles files, Page page) {
    byte[] bytes = files.get(FileKind.CHANGES, page.sha256());
    return new String(bytes, UTF_8).lines().skip(1).map(LoggedChange::of).toList();
  }

  /** The first line makes a page that was folded another file, even if no change on it went. */
  static byte[] bytes(int fold, List<LoggedChange> changes) {
    StringBuilder lines = new StringBuilder("fold\t" + fold + "\n");
    changes.forEach(change -> lines.append(change.line()));
    return lines.toString().getBytes(UTF_8);
  }

  private static String state(Pointers pointers, String base) {
    String head = pointers.get(NodeFactory.createURI(base + HEAD), FileKind.CHANGES).orElse("");
    String register = pointers.get(NodeFactory.createURI(base), FileKind.REGISTER).orElse("");
    String datasets = pointers.all(FileKind.DATASET, base).toString();
    String all = String.join("\n", head, register, datasets);
    return DigestUtils.sha256Hex(all.getBytes(UTF_8)).substring(0, 32);
  }

  /** The oldest first; all but the last never change again. */
  public List<Page> pages() {
    return pages;
  }

  /** The oldest first. */
  public List<LoggedChange> changes(Page page) {
    return changes(files, page);
  }

  /** Differs whenever anything in the store, or the order in which it is found, may differ. */
  public String state() {
    return state;
  }
}
