package org.gongkai.web;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.system.Txn;
import org.gongkai.federate.Federation;

/** {@code /query}: the editor, and what it proposes, counted in the store. */
final class QueryHandler implements Handler {

  static final String TERMS = "terms.json";

  private final ServedData data;
  private final Surroundings around;
  private final Federation federation;
  private final UsageCounts counts;

  QueryHandler(ServedData data, Surroundings around, Federation federation, UsageCounts counts) {
    this.data = data;
    this.around = around;
    this.federation = federation;
    this.counts = counts;
  }

  @Override
  public Answer answer(Asked asked) {
    return switch (asked.rest()) {
      case "" -> page(asked);
      case TERMS -> Answer.of(200, MediaKind.JSON, terms(asked)).with("Vary", Spoken.VARY);
      default -> around.refusals().answer(asked, Trouble.NOT_FOUND, "/" + asked.path());
    };
  }

  private Answer page(Asked asked) {
    Map<String, ?> model =
        Map.of(
            "partners", federation.partners().all(),
            "themes", Themed.of(data.questions()),
            "definitions", Addresses.DEFINITIONS);
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "query", model));
  }

  private String terms(Asked asked) {
    return Txn.calculateRead(
        data.dataset(),
        () -> new TermsJson(around.view(data, asked.language()), counts.get()).text());
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return switch (asked.rest()) {
      case "" -> Optional.of(MediaKind.HTML);
      case TERMS -> Optional.of(MediaKind.JSON);
      default -> Optional.empty();
    };
  }
}
