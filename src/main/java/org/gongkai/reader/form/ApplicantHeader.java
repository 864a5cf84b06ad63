package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.form.Region.Token;

/**
 * The header of table {@code requests}: 申请人情况 over 自然人 and 法人或其他组织, this over the five kinds of
 * legal person, and 总计, which stands on any of the three lines.
 */
final class ApplicantHeader {
  private static final String NATURAL = "natural-person";
  private static final String TOTAL = "total";
  private static final String LEGAL = "legal-person";
  private static final String APPLICANTS = "applicants";

  private final Labels labels;
  private final List<Token> header;
  private final List<String> form;

  /** A header and the columns of the form. */
  ApplicantHeader(Labels labels, List<Token> header, List<String> form) {
    this.labels = labels;
    this.header = header.stream().filter(t -> !t.piece().isBlank()).toList();
    this.form = form;
  }

  /** All columns named, in the order of the text. */
  List<String> named() {
    return header.stream().flatMap(t -> column(t).stream()).toList();
  }

  /** Whether each column of the form is named once and no other. */
  boolean isComplete() {
    List<String> named = named();
    return named.size() == form.size() && new HashSet<>(named).equals(new HashSet<>(form));
  }

  /** The order in which the cells of a row stand; empty if the header does not say. */
  Optional<List<String>> order() {
    if (!isComplete()) {
      return followsForm() ? Optional.of(form) : Optional.empty();
    }
    long lines =
        header.stream().filter(t -> column(t).isPresent()).map(Token::block).distinct().count();
    return lines == 1 ? Optional.of(named()) : unfolded();
  }

  /** An incomplete header names some columns, each once, in the form's order: a label is amiss. */
  private boolean followsForm() {
    List<String> named = new ArrayList<>(named());
    boolean known = named.size() >= form.size() - 2 && named.contains(NATURAL);
    if (named.remove(TOTAL)) {
      named.add(TOTAL); // printed before the five kinds, on the line above
    }
    List<String> inOrder = form.stream().filter(named::contains).toList();
    return known && named.equals(inOrder) && isTotalLast() && unknownFitGaps();
  }

  /** An unknown label stands where the form has a kind that the header does not name. */
  private boolean unknownFitGaps() {
    int last = -1;
    int unknown = 0;
    for (Token token : header) {
      int column = column(token).filter(this::isLegal).map(form::indexOf).orElse(-1);
      if (column >= 0) {
        if (last >= 0 && unknown > 0 && unknown != column - last - 1) {
          return false;
        }
        last = column;
        unknown = 0;
      } else if (last >= 0 && column(token).isEmpty() && group(token).isEmpty()) {
        unknown++;
      }
    }
    return unknown <= form.size() - 2 - last; // behind the last kind stands 总计
  }

  /** Header cells that span others are replaced by those they span. */
  private Optional<List<String>> unfolded() {
    List<String> five = named().stream().filter(this::isLegal).toList();
    int natural = at(NATURAL);
    boolean amidKinds = at(five.get(0)) < natural && natural < at(five.get(five.size() - 1));
    if (!isTotalLast() || (amidKinds && at(LEGAL) > natural)) {
      return Optional.empty();
    }
    List<String> order = new ArrayList<>(five);
    int legal = Math.min(at(LEGAL), at(five.get(0)));
    order.add(natural < legal ? 0 : five.size(), NATURAL);
    order.add(TOTAL);
    return Optional.of(order);
  }

  /** Whether 总计 is printed behind the cell that spans the five kinds, or behind them. */
  private boolean isTotalLast() {
    int total = at(TOTAL);
    boolean behindKinds = named().stream().filter(this::isLegal).allMatch(k -> at(k) < total);
    boolean behindSpan = at(LEGAL) < total;
    boolean behindAll = at(APPLICANTS) < total && total < at(NATURAL) && total < at(LEGAL);
    return behindKinds || behindSpan || behindAll;
  }

  private boolean isLegal(String column) {
    return !column.equals(NATURAL) && !column.equals(TOTAL);
  }

  /** Where a label stands among the header's; behind all others if it does not. */
  private int at(String notation) {
    for (int i = 0; i < header.size(); i++) {
      Token token = header.get(i);
      if (column(token).or(() -> group(token)).filter(notation::equals).isPresent()) {
        return i;
      }
    }
    return header.size();
  }

  private Optional<String> column(Token token) {
    return labels.notation(RequestsTable.TABLE, Labels.Axis.COLUMN, token.text());
  }

  private Optional<String> group(Token token) {
    return labels.notation(RequestsTable.TABLE, Labels.Axis.GROUP, token.text());
  }
}
