package org.gongkai.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/** A small graph about the whole, in any form of RDF; a browser is led to a page. */
final class GraphHandler implements Handler {

  private static final List<MediaKind> FORMS =
      List.of(
          MediaKind.TURTLE,
          MediaKind.JSON_LD,
          MediaKind.N_TRIPLES,
          MediaKind.RDF_XML,
          MediaKind.HTML);

  private final Supplier<Graph> graph;
  private final String page;
  private final Refusals refusals;

  /**
   * @param page address of the page
   */
  GraphHandler(Supplier<Graph> graph, String page, Refusals refusals) {
    this.graph = graph;
    this.page = page;
    this.refusals = refusals;
  }

  @Override
  public Answer answer(Asked asked) {
    Optional<MediaKind> kind = Negotiation.choose(asked.accept(), FORMS);
    if (kind.isEmpty()) {
      return refusals.unacceptable(asked, FORMS);
    }
    return (kind.get() == MediaKind.HTML
            ? Answer.seeOther(page)
            : Answer.of(200, kind.get(), Description.written(graph.get(), kind.get())))
        .with("Vary", "Accept");
  }
}
