package org.gongkai.web;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.gongkai.federate.Federation;
import org.gongkai.federate.Receipt;

/** {@code /receipt/ID}: who gave what to one answer, as JSON or as a page. */
final class ReceiptHandler implements Handler {

  private static final List<MediaKind> FORMS = List.of(MediaKind.JSON, MediaKind.HTML);

  private final ServedData data;
  private final Surroundings around;
  private final Federation federation;

  ReceiptHandler(ServedData data, Surroundings around, Federation federation) {
    this.data = data;
    this.around = around;
    this.federation = federation;
  }

  @Override
  public Answer answer(Asked asked) {
    return federation
        .receipts()
        .find(asked.rest())
        .map(receipt -> answer(asked, receipt))
        .orElseGet(
            () ->
                around
                    .refusals()
                    .answer(
                        asked,
                        Trouble.NOT_FOUND,
                        "回执只暂存于内存。\nReceipts are kept in memory, and for a while only."));
  }

  private Answer answer(Asked asked, Receipt receipt) {
    Optional<MediaKind> kind = Negotiation.choose(asked.accept(), FORMS);
    if (kind.isEmpty()) {
      return around.refusals().unacceptable(asked, FORMS);
    }
    String licence = licence();
    Answer answer =
        kind.get() == MediaKind.JSON
            ? Answer.of(200, kind.get(), new ReceiptJson(data.base(), licence).text(receipt))
            : Answer.of(200, kind.get(), page(asked, receipt, licence));
    return answer.with("Vary", Spoken.VARY).with("Cache-Control", "no-store");
  }

  private String page(Asked asked, Receipt receipt, String licence) {
    Map<String, Object> model = new HashMap<>();
    model.put("receipt", receipt);
    model.put("asked", receipt.asked().truncatedTo(ChronoUnit.SECONDS));
    model.put("licence", licence);
    model.put("sources", SourceLine.of(receipt));
    return around.pages().page(asked, "receipt", model);
  }

  /** Of this server's own data; empty if they do not say it. */
  private String licence() {
    Node whole = NodeFactory.createURI(data.base() + "id/dataset");
    return Txn.calculateRead(
        data.dataset(),
        () ->
            around
                .view(data, Language.ZH)
                .object(whole, DCTerms.license.asNode())
                .map(Node::toString)
                .orElse(""));
  }
}
