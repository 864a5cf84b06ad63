package org.gongkai.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reader.Region.Token;
import org.gongkai.reader.TableBuilder.Column;
import org.gongkai.report.Problem.Code;

/** Reads table {@code requests} (收到和处理政府信息公开申请情况) from the pieces of its section. */
final class RequestsTable {
  static final String TABLE = "requests";
  private static final String FIRST = "received";
  private static final String LAST = "carried-forward";
  private static final int LONGEST_LABEL = 60;

  private final Labels labels;
  private final Remarks remarks;
  private final TableBuilder builder;
  private final List<Piece> values = new ArrayList<>();
  private List<Column> columns = List.of();
  private Optional<String> row = Optional.empty();
  private Piece label = new Piece(0, 0, "");
  private int labelBlock = -1;

  RequestsTable(Labels labels, Remarks remarks, TableBuilder builder) {
    this.labels = labels;
    this.remarks = remarks;
    this.builder = builder;
  }

  /** Reads the rows into the builder; {@code form} names the columns. */
  void read(Region region, List<String> form) {
    int first = firstRow(region);
    columns = columns(region.tokens().subList(0, first), form);
    List<Token> tokens = region.from(first).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int joined = token(tokens, i);
      if (joined < 0) {
        break;
      }
      i += joined;
    }
    close();
  }

  private int firstRow(Region region) {
    for (int i = 0; i < region.tokens().size(); i++) {
      if (rowOf(region.tokens().get(i).piece().text()).filter(FIRST::equals).isPresent()) {
        return i;
      }
    }
    return region.tokens().size();
  }

  /** The columns in the printed order: 自然人, the five kinds of legal person, 总计. */
  private List<Column> columns(List<Token> header, List<String> form) {
    List<String> found = new ArrayList<>();
    for (Token token : header) {
      labels
          .notation(TABLE, Labels.Axis.COLUMN, token.piece().text())
          .filter(n -> !found.contains(n))
          .ifPresent(found::add);
    }
    List<String> order = form;
    if (!header.isEmpty()) {
      if (Set.copyOf(found).equals(Set.copyOf(form))) {
        found.remove(form.get(form.size() - 1));
        found.add(form.get(form.size() - 1));
        order = found;
      } else {
        remarks.add(Code.COLUMN_LABELS, TABLE, "columns " + String.join(", ", found));
      }
    }
    return order.stream().map(n -> new Column(n, Figures.Kind.COUNT)).toList();
  }

  /** Takes one token; gives how many more it used up, or -1 where the table ends. */
  private int token(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    Piece piece = token.piece();
    Optional<String> found = rowOf(piece.text());
    if (piece.isBlank()) {
      row.ifPresent(r -> values.add(piece));
    } else if (found.isPresent()) {
      open(found.get(), token);
    } else if (isGroup(piece.text())) {
      close();
    } else if (isValue(token)) {
      values.add(piece);
    } else {
      return other(tokens, index);
    }
    return 0;
  }

  private boolean isValue(Token token) {
    if (row.isEmpty() || printed() >= columns.size()) {
      return false;
    }
    return Figures.looksLikeValue(token.piece().text())
        || (token.block() == labelBlock && !token.piece().text().isEmpty());
  }

  /**
   * Text that is neither a label nor a value: a label broken in two, an unknown one, or the end.
   */
  private int other(List<Token> tokens, int index) {
    StringBuilder text = new StringBuilder(tokens.get(index).piece().text());
    for (int more = 1; more <= 3 && index + more < tokens.size(); more++) {
      text.append(tokens.get(index + more).piece().text());
      Optional<String> found = rowOf(text.toString());
      if (found.isPresent()) {
        open(found.get(), tokens.get(index));
        return more;
      }
      if (isGroup(text.toString())) {
        close();
        return more;
      }
    }
    return unknown(tokens.get(index).piece());
  }

  private int unknown(Piece piece) {
    boolean ended = row.filter(LAST::equals).isPresent() || builder.has(LAST);
    if (ended) {
      return -1;
    }
    close();
    if (!Figures.looksLikeValue(piece.text()) && piece.text().length() <= LONGEST_LABEL) {
      String near = String.join(" / ", labels.nearest(TABLE, piece.text()));
      remarks.add(Code.UNKNOWN_LABEL, TABLE, piece, piece.text() + " ~ " + near);
    }
    return 0;
  }

  private void open(String notation, Token token) {
    if (row.isPresent() && !isHeadOf(row.get(), notation)) {
      close();
    }
    values.clear();
    row = Optional.of(notation);
    label = token.piece();
    labelBlock = token.block();
  }

  /** Whether a label without values only heads the rows behind it, as （六） does on form-2021. */
  private boolean isHeadOf(String open, String next) {
    return values.isEmpty() && next.startsWith(open + ".");
  }

  private void close() {
    row.ifPresent(r -> builder.row(r, columns, label, values));
    row = Optional.empty();
    values.clear();
  }

  private long printed() {
    return values.stream().filter(v -> !v.isBlank()).count();
  }

  private Optional<String> rowOf(String text) {
    return labels.notation(TABLE, Labels.Axis.ROW, text);
  }

  private boolean isGroup(String text) {
    return labels.notation(TABLE, Labels.Axis.GROUP, text).isPresent();
  }
}
