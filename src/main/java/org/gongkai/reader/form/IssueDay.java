package org.gongkai.reader.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Issued;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.Told;
import org.gongkai.report.Told.Evidence;

/**
 * The day a report was issued: the one below its text; else the one that the page gives the
 * document (成文日期); else the one on which the page was published.
 */
final class IssueDay {
  private final TextView view;
  private final Signature signature;
  private final Furniture furniture;

  IssueDay(TextView view, Signature signature, Furniture furniture) {
    this.view = view;
    this.signature = signature;
    this.furniture = furniture;
  }

  /**
   * Empty if no real day is printed; a month alone is none.
   *
   * @param ofPage whether the page has this report alone, so that its dates are the report's
   */
  Optional<Issued> find(boolean ofPage, Remarks remarks) {
    Optional<Issued> signed = signature.date().flatMap(d -> issued(d, Evidence.SIGNATURE));
    if (signature.date().isPresent() && signed.isEmpty()) {
      remarks.add(Code.NOT_A_DATE, "", signature.date().get(), signature.date().get().text());
    }
    return signed.isPresent() || !ofPage ? signed : published();
  }

  private Optional<Issued> published() {
    return Stream.of("signed", "issued")
        .flatMap(kind -> furniture.values(kind).stream())
        .flatMap(value -> issued(value, Evidence.PAGE_DETAILS).stream())
        .findFirst();
  }

  private Optional<Issued> issued(Piece piece, Evidence evidence) {
    return Days.at(piece.text()).map(day -> issued(day, piece, evidence));
  }

  private Issued issued(LocalDate day, Piece piece, Evidence evidence) {
    int end = piece.start() + Days.length(piece.text());
    Piece date = view.piece(piece.start(), end);
    return new Issued(day, new Told(evidence, date.text(), view.span(date)));
  }
}
