package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.gongkai.store.ChangeKind;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.LoggedChange;

/**
 * The pages of the log in each form, and how long they hold: a page of data that is not the last
 * never changes, what shows names of things or may grow is asked for again.
 */
final class ChangePages {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final ServedData data;
  private final Surroundings around;

  ChangePages(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  Answer root(ChangeLog log, MediaKind kind) {
    byte[] body = ChangeStream.root(data.base(), log.pages()).written(kind);
    return answer(kind, body, log.state(), "no-cache");
  }

  /** For people and readers of feeds the newest page is the beginning. */
  Answer newest(Asked asked, ChangeLog log, MediaKind kind) {
    return shown(asked, log, log.pages().size() - 1, kind);
  }

  Answer page(Asked asked, ChangeLog log, int index, MediaKind kind) {
    if (kind == MediaKind.ATOM || kind == MediaKind.HTML) {
      return shown(asked, log, index, kind);
    }
    ChangeLog.Page page = log.pages().get(index);
    boolean complete = index < log.pages().size() - 1;
    byte[] body = ChangeStream.page(data.base(), page, log.changes(page), complete).written(kind);
    // The last page of today is complete tomorrow: then it says so, with the same changes.
    String tag = page.sha256().substring(0, 32) + (complete ? "-complete" : "");
    return answer(kind, body, tag, complete ? FOR_EVER : "no-cache");
  }

  private Answer shown(Asked asked, ChangeLog log, int index, MediaKind kind) {
    StoreView store = around.view(data, asked.language());
    byte[] body =
        kind == MediaKind.HTML
            ? html(asked, store, log, index).getBytes(StandardCharsets.UTF_8)
            : ChangeAtom.of(
                data.base(), log.pages(), index, log, address -> shown(store, address).text());
    String language = kind == MediaKind.HTML ? "-" + asked.language().tag() : "";
    return answer(kind, body, log.state() + language, "no-cache");
  }

  private static Answer answer(MediaKind kind, byte[] body, String tag, String cache) {
    return Answer.of(200, kind, body)
        .with("ETag", Tags.weak(tag + "-" + kind.suffix()))
        .with("Cache-Control", cache)
        .with("Vary", Spoken.VARY);
  }

  /** A change as a page shows it. */
  record Row(LoggedChange change, boolean removed, Shown thing, String statements) {}

  private String html(Asked asked, StoreView store, ChangeLog log, int index) {
    List<LoggedChange> changes = new ArrayList<>();
    if (index >= 0) {
      changes.addAll(log.changes(log.pages().get(index)));
      Collections.reverse(changes); // the newest first
    }
    Map<String, Object> model = new HashMap<>();
    model.put("rows", changes.stream().map(c -> row(store, c)).toList());
    model.put("older", index > 0 ? link(log.pages().get(index - 1)) : "");
    boolean complete = index < log.pages().size() - 1;
    model.put("newer", complete ? link(log.pages().get(index + 1)) : "");
    model.put("days", ChangeLog.KEPT.toDays());
    return around.pages().page(asked, "changes", model);
  }

  private Row row(StoreView store, LoggedChange change) {
    boolean removed = change.kind() == ChangeKind.REMOVED;
    String statements = around.addresses().at("changes/statements/" + change.address());
    return new Row(change, removed, shown(store, change.address()), removed ? "" : statements);
  }

  private Shown shown(StoreView store, String address) {
    return store.shown(NodeFactory.createURI(data.base() + address));
  }

  private String link(ChangeLog.Page page) {
    return around.addresses().at("changes/pages/" + page.name());
  }
}
