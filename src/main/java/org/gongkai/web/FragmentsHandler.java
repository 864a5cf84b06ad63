package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;

/**
 * {@code /fragments?subject=&predicate=&object=&page=}: what matches a triple pattern, in pages, as
 * Triple Pattern Fragments have it; from it a client can answer any query by itself.
 */
final class FragmentsHandler implements Handler {

  private static final List<MediaKind> FORMS =
      List.of(
          MediaKind.TURTLE,
          MediaKind.TRIG,
          MediaKind.N_QUADS,
          MediaKind.JSON_LD,
          MediaKind.N_TRIPLES,
          MediaKind.HTML);
  private static final String USAGE =
      "/fragments?subject=IRI&predicate=IRI&object=IRI|\"text\"|\"text\"@zh|\"text\"^^IRI&page=1";

  private final ServedData data;
  private final Surroundings around;
  private final Duration limit;

  FragmentsHandler(ServedData data, Surroundings around, Duration limit) {
    this.data = data;
    this.around = around;
    this.limit = limit;
  }

  @Override
  public Answer answer(Asked asked) {
    Optional<MediaKind> kind = Negotiation.choose(asked.accept(), FORMS);
    if (kind.isEmpty()) {
      return around.refusals().unacceptable(asked, FORMS);
    }
    Optional<Fragment> fragment = Fragment.of(asked);
    if (fragment.isEmpty()) {
      return around.refusals().answer(asked, Trouble.BAD_REQUEST, USAGE);
    }
    if (fragment.get().page() > Fragment.MOST_PAGES) {
      String end = "page > " + Fragment.MOST_PAGES + ": /data?default";
      return around.refusals().answer(asked, Trouble.NOT_FOUND, end);
    }
    return Txn.calculateRead(data.dataset(), () -> page(asked, fragment.get(), kind.get()));
  }

  private Answer page(Asked asked, Fragment fragment, MediaKind kind) {
    Graph graph = data.dataset().getDefaultGraph();
    Matches matches = Matches.find(graph, fragment, limit);
    if (matches.rows().isEmpty() && fragment.page() > 1) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, "page " + fragment.page());
    }
    byte[] body =
        kind == MediaKind.HTML
            ? html(asked, fragment, matches).getBytes(StandardCharsets.UTF_8)
            : FragmentControls.of(data.base(), fragment, matches).written(kind);
    return Answer.of(200, kind, body);
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return Negotiation.choose(asked.accept(), FORMS);
  }

  /** A statement with what to ask for next: each of its terms as the same part of a pattern. */
  record Row(List<Cell> cells) {}

  record Cell(Shown term, String fragment) {}

  private String html(Asked asked, Fragment fragment, Matches matches) {
    StoreView store = around.view(data, asked.language());
    Map<String, Object> model = new HashMap<>();
    model.put("subject", TermText.text(fragment.subject()));
    model.put("predicate", TermText.text(fragment.predicate()));
    model.put("object", TermText.text(fragment.object()));
    model.put("rows", matches.rows().stream().map(t -> row(store, t)).toList());
    model.put("count", Long.toString(matches.count()));
    model.put("counted", matches.counted());
    model.put("from", fragment.skipped() + 1);
    model.put("to", fragment.skipped() + matches.rows().size());
    boolean next = matches.more() && fragment.page() < Fragment.MOST_PAGES;
    model.put("next", next ? link(fragment.at(fragment.page() + 1)) : "");
    model.put("previous", fragment.page() > 1 ? link(fragment.at(fragment.page() - 1)) : "");
    return around.pages().page(asked, "fragments", model);
  }

  private Row row(StoreView store, Triple triple) {
    Node any = Node.ANY;
    return new Row(
        List.of(
            new Cell(
                store.shown(triple.getSubject()),
                link(new Fragment(triple.getSubject(), any, any, 1))),
            new Cell(
                store.shown(triple.getPredicate()),
                link(new Fragment(any, triple.getPredicate(), any, 1))),
            new Cell(
                store.shown(triple.getObject()),
                link(new Fragment(any, any, triple.getObject(), 1)))));
  }

  private String link(Fragment fragment) {
    return around.addresses().at("fragments") + fragment.query();
  }
}
