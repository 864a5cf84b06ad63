package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.form.Region.Token;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Problem.Code;

/** Reads table {@code requests} (收到和处理政府信息公开申请情况) from the pieces of its section. */
final class RequestsTable {
  static final String TABLE = "requests";
  private static final String LAST = "carried-forward";
  private static final String HANDLED = "handled";
  private static final int LONGEST_LABEL = 60;
  private static final Pattern INNER_NUMBER =
      Pattern.compile("(?<=.)(?:[（(]|(?<![0-9０-９])[0-9０-９])");
  private static final int MOST_PARTS = 4;

  private final Labels labels;
  private final TextView view;
  private final Remarks remarks;
  private final TableBuilder builder;
  private List<Column> columns = List.of();
  private boolean columnsKnown;
  private Optional<OpenRow> row = Optional.empty();

  RequestsTable(Labels labels, TextView view, Remarks remarks, TableBuilder builder) {
    this.labels = labels;
    this.view = view;
    this.remarks = remarks;
    this.builder = builder;
  }

  /** Reads the rows into the builder; {@code form} names the columns. */
  void read(Region region, List<String> form) {
    List<Token> all = region.tokens();
    int first = 0;
    while (first < all.size() && rowAt(all, first).isEmpty()) {
      first++;
    }
    if (first == all.size()) {
      return;
    }
    readHeader(new ApplicantHeader(labels, all.subList(0, first), form), form);
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

  private void readHeader(ApplicantHeader header, List<String> form) {
    Optional<List<String>> order = header.order();
    columnsKnown = order.isPresent();
    columns = order.orElse(form).stream().map(n -> new Column(n, Figures.Kind.COUNT)).toList();
    if (!header.isComplete() || order.isEmpty()) {
      remarks.add(Code.COLUMN_LABELS, TABLE, "columns " + String.join(", ", header.named()));
    }
  }

  /** Takes one token; gives how many more it used up, or -1 where the table ends. */
  private int token(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    Optional<String> found = rowAt(tokens, index);
    if (found.isPresent()) {
      open(found.get(), token);
      return 0;
    }
    if (isGroup(token.text())) {
      close();
      return 0;
    }
    if (row.filter(r -> goesOn(r, token)).isPresent()) {
      return 0;
    }
    return token.piece().isBlank() || isHeaderLabel(token.text()) ? 0 : other(tokens, index);
  }

  /** Whether a token is the rest of the open row: of its label, or of its cells. */
  private boolean goesOn(OpenRow open, Token token) {
    String joined = open.label().text() + token.text();
    boolean words =
        !token.isRunning() && !token.piece().isBlank() && !Figures.looksLikeCell(token.text());
    boolean labelGoesOn = !open.hasFigures() && words && rowOf(joined).isPresent();
    if (labelGoesOn) {
      open.extendLabel(view, token.piece());
      return true;
    }
    return open.take(token);
  }

  /** Text that is neither a label nor a cell: a label broken in parts, an unknown one, or prose. */
  private int other(List<Token> tokens, int index) {
    StringBuilder text = new StringBuilder(tokens.get(index).text());
    for (int more = 1; more < MOST_PARTS && index + more < tokens.size(); more++) {
      text.append(tokens.get(index + more).text());
      Optional<String> found = rowOf(text.toString());
      if (found.isPresent()) {
        open(found.get(), tokens.get(index + more));
        return more;
      }
      if (isGroup(text.toString())) {
        close();
        return more;
      }
    }
    return unknown(tokens.get(index));
  }

  private int unknown(Token token) {
    Piece piece = token.piece();
    boolean ended =
        row.map(OpenRow::notation).filter(LAST::equals).isPresent() || builder.has(LAST);
    boolean mayHoldFigures = !ended || Figures.beginsWithDigit(piece.text());
    row.filter(r -> !r.isTabular() && !r.hasFigures() && mayHoldFigures)
        .ifPresent(r -> r.doubt(piece));
    close();
    if (ended) {
      return -1;
    }
    if (token.mayBeLabel() && piece.text().length() <= LONGEST_LABEL) {
      String near = String.join(" / ", labels.nearest(TABLE, piece.text()));
      remarks.add(Code.UNKNOWN_LABEL, TABLE, piece, piece.text() + " ~ " + near);
    }
    return 0;
  }

  private void open(String notation, Token token) {
    if (row.filter(r -> !r.hasFigures() && notation.startsWith(r.notation() + ".")).isPresent()) {
      row = Optional.empty(); // （六） on form-2021 only heads the rows behind it
    }
    close();
    row = Optional.of(new OpenRow(notation, token));
  }

  private void close() {
    row.ifPresent(r -> builder.row(r, columns, columnsKnown && !r.isDoubtful()));
    row = Optional.empty();
  }

  /**
   * The row that a token's label names. 总计 and 其他 name columns as well: without a number before
   * them they name a row only if a cell follows.
   */
  private Optional<String> rowAt(List<Token> tokens, int index) {
    String text = tokens.get(index).text();
    return rowOf(text)
        .filter(r -> !isHeaderLabel(text) || Labels.isNumbered(text) || cellFollows(tokens, index));
  }

  private static boolean cellFollows(List<Token> tokens, int index) {
    return tokens.stream()
        .skip(index + 1L)
        .filter(t -> !t.piece().isBlank())
        .findFirst()
        .filter(t -> t.isRunning() || Figures.looksLikeCell(t.text()))
        .isPresent();
  }

  private Optional<String> rowOf(String text) {
    return labels.notation(TABLE, Labels.Axis.ROW, text).or(() -> behindGroup(text));
  }

  /** The row of a label in whose cell the label of its group stands before it. */
  private Optional<String> behindGroup(String text) {
    Matcher number = INNER_NUMBER.matcher(text);
    while (text.length() <= LONGEST_LABEL && number.find()) {
      String before = text.substring(0, number.start());
      Optional<String> row =
          labels.notation(TABLE, Labels.Axis.ROW, text.substring(number.start()));
      if (row.filter(r -> heads(before, r)).isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** Whether a label heads this row: 三、本年度办理结果, or the row's own group. */
  private boolean heads(String before, String row) {
    return labels
        .notation(TABLE, Labels.Axis.GROUP, before)
        .or(() -> labels.notation(TABLE, Labels.Axis.ROW, before))
        .filter(g -> g.equals(HANDLED) || row.startsWith(g + "."))
        .isPresent();
  }

  private boolean isHeaderLabel(String text) {
    return labels.notation(TABLE, Labels.Axis.COLUMN, text).isPresent();
  }

  private boolean isGroup(String text) {
    return labels.notation(TABLE, Labels.Axis.GROUP, text).isPresent();
  }
}
