package org.gongkai.web;

import java.util.List;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.gongkai.store.ChangeLog;

/**
 * What happened to the reports, for mirrors: {@code /changes} the root, {@code /changes/pages/NAME}
 * a page, {@code /changes/N} one change, {@code /changes/statements/ADDRESS} what a report states,
 * {@code /changes/feed.atom} the newest page as Atom.
 */
final class ChangesHandler implements Handler {

  private static final List<MediaKind> FORMS =
      List.of(
          MediaKind.TURTLE,
          MediaKind.N_TRIPLES,
          MediaKind.JSON_LD,
          MediaKind.TRIG,
          MediaKind.N_QUADS,
          MediaKind.ATOM,
          MediaKind.HTML);
  private static final String NONE =
      "没有变更记录：内存中的图，或由另一版本的映射建成的库。 No log of changes: a graph in memory, or a "
          + "store that other mappings built.";

  private final ServedData data;
  private final Surroundings around;
  private final ChangePages pages;

  ChangesHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
    this.pages = new ChangePages(data, around);
  }

  @Override
  public Answer answer(Asked asked) {
    return Txn.calculateRead(
        data.dataset(),
        () ->
            data.changes()
                .map(log -> answer(asked, log))
                .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, NONE)));
  }

  private Answer answer(Asked asked, ChangeLog log) {
    String rest = asked.rest();
    if (rest.startsWith("statements/")) {
      return statements(asked, rest.substring("statements/".length()));
    }
    if (rest.startsWith("pages/")) {
      return page(asked, log, rest.substring("pages/".length()));
    }
    if (rest.matches("[1-9]\\d{0,17}")) {
      return change(asked, log, Long.parseLong(rest));
    }
    if (rest.equals("feed.atom")) {
      return pages.newest(asked, log, MediaKind.ATOM);
    }
    return rest.isEmpty()
        ? negotiated(asked).map(kind -> root(asked, log, kind)).orElseGet(() -> unacceptable(asked))
        : missing(asked);
  }

  private Answer root(Asked asked, ChangeLog log, MediaKind kind) {
    return kind == MediaKind.ATOM || kind == MediaKind.HTML
        ? pages.newest(asked, log, kind)
        : pages.root(log, kind);
  }

  // The name ends in a second with its fraction: only what a form is called is a suffix.
  private Answer page(Asked asked, ChangeLog log, String name) {
    Optional<MediaKind> suffix = MediaKind.endOf(name, FORMS);
    String bare = suffix.map(kind -> kind.bare(name)).orElse(name);
    int index = log.pages().stream().map(ChangeLog.Page::name).toList().indexOf(bare);
    if (index < 0) {
      boolean was = bare.matches("\\d{10}-\\d+-[-:.TZ\\d]+");
      return was ? around.refusals().answer(asked, Trouble.GONE, "/changes") : missing(asked);
    }
    return suffix
        .or(() -> negotiated(asked))
        .map(kind -> pages.page(asked, log, index, kind))
        .orElseGet(() -> unacceptable(asked));
  }

  private Answer change(Asked asked, ChangeLog log, long number) {
    return log.pages().stream()
        .filter(page -> page.first() <= number)
        .reduce((earlier, later) -> later)
        .filter(page -> log.changes(page).stream().anyMatch(c -> c.number() == number))
        .map(page -> Answer.seeOther(around.addresses().at("changes/pages/" + page.name())))
        .orElseGet(() -> missing(asked));
  }

  private Answer statements(Asked asked, String address) {
    return data.statements(address)
        .map(
            bytes ->
                Answer.of(200, MediaKind.N_TRIPLES, bytes)
                    .with("ETag", Tags.ofBytes(bytes))
                    .with("Cache-Control", "no-cache"))
        .orElseGet(() -> missing(asked));
  }

  private static Optional<MediaKind> negotiated(Asked asked) {
    return Negotiation.choose(asked.accept(), FORMS);
  }

  private Answer unacceptable(Asked asked) {
    return around.refusals().unacceptable(asked, FORMS);
  }

  private Answer missing(Asked asked) {
    return around.refusals().answer(asked, Trouble.NOT_FOUND, "/" + asked.path());
  }
}
