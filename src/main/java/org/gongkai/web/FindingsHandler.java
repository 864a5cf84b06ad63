package org.gongkai.web;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.gongkai.query.ResultTable;

/** {@code /findings}: all findings, to be narrowed by facets; a page, CSV or JSON. */
final class FindingsHandler implements Handler {

  private static final List<MediaKind> FORMS =
      List.of(MediaKind.HTML, MediaKind.CSV, MediaKind.JSON);

  private final ServedData data;
  private final Surroundings around;
  private final Kept<String, FindingList> kept = new Kept<>(1);

  FindingsHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  @Override
  public Answer answer(Asked asked) {
    if (!asked.rest().isEmpty()) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, "/" + asked.path());
    }
    Optional<MediaKind> kind = asked.form(FORMS);
    if (kind.isEmpty()) {
      String forms = "?format=html\n?format=csv\n?format=json";
      return around.refusals().answer(asked, Trouble.NOT_ACCEPTABLE, forms);
    }
    return kind.get() == MediaKind.HTML ? page(asked) : listed(asked, kind.get());
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return asked.rest().isEmpty() ? asked.form(FORMS) : Optional.empty();
  }

  private Answer page(Asked asked) {
    String number = asked.parameter("page").orElse("1");
    if (!number.matches("[1-9]\\d{0,6}")) {
      return around.refusals().answer(asked, Trouble.BAD_REQUEST, "page=" + number);
    }
    return Txn.calculateRead(
        data.dataset(),
        () -> {
          StoreView store = around.view(data, asked.language());
          FindingsPage page = new FindingsPage(store, around.addresses(), FindingChoice.of(asked));
          return page.model(findings(store), Integer.parseInt(number))
              .map(model -> around.pages().page(asked, "findings", model))
              .map(html -> Answer.of(200, MediaKind.HTML, html))
              .orElseGet(
                  () -> around.refusals().answer(asked, Trouble.NOT_FOUND, "page=" + number));
        });
  }

  // Written row by row, in a transaction of its own: this one is over when the first byte is sent.
  private Answer listed(Asked asked, MediaKind kind) {
    FindingChoice choice = FindingChoice.of(asked);
    Answer.Body body =
        out -> Txn.executeRead(data.dataset(), () -> write(asked, choice, kind, out));
    return Answer.of(200, kind, body)
        .with("Content-Disposition", "inline; filename=\"findings." + kind.suffix() + "\"");
  }

  private void write(Asked asked, FindingChoice choice, MediaKind kind, OutputStream out) {
    StoreView store = around.view(data, asked.language());
    FindingMatches matches = FindingMatches.of(findings(store), choice);
    RowSet rows = new FindingLines(store, data.base()).of(matches.rows().stream());
    if (kind == MediaKind.CSV) {
      ResultTable.writeCsv(rows, out);
    } else {
      ResultTable.writeJson(rows, out);
    }
  }

  /** Collected when they are first asked for, and again when the store changes. */
  private FindingList findings(StoreView store) {
    return kept.get("", data.state(), () -> FindingList.of(store, data.base()));
  }
}
