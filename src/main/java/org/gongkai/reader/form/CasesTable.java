package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.form.GluedRow.Slot;
import org.gongkai.reader.form.Region.Token;
import org.gongkai.reader.form.TableBuilder.Column;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.Problem.Code;

/**
 * Reads table {@code cases} (行政复议、行政诉讼情况): one printed row of fifteen figures, or one row for each
 * group or each column.
 */
final class CasesTable {
  static final String TABLE = "cases";
  private static final String LITIGATION = "litigation";

  private final Labels labels;
  private final Remarks remarks;
  private final TableBuilder builder;
  private final List<String> groups = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();

  CasesTable(Labels labels, Remarks remarks, TableBuilder builder) {
    this.labels = labels;
    this.remarks = remarks;
    this.builder = builder;
  }

  /** Reads the three groups into the builder, in the order in which the header names them. */
  void read(Region region, Map<String, List<String>> form) {
    if (rowByRow(region, form)) {
      return;
    }
    int first = nextGroup(region.tokens(), 0);
    while (first < region.tokens().size()) {
      first = read(region.tokens(), first, form);
    }
  }

  private boolean rowByRow(Region region, Map<String, List<String>> form) {
    List<String> named = form.values().stream().findFirst().orElse(List.of());
    CaseRows rows = new CaseRows(labels, List.copyOf(form.keySet()), named);
    List<CaseRows.Figure> figures = rows.read(region.tokens());
    if (figures.isEmpty()) {
      return false;
    }
    List<Slot> slots =
        figures.stream()
            .map(f -> new Slot(f.group(), new Column(f.column(), Figures.Kind.COUNT)))
            .toList();
    List<Piece> values = figures.stream().map(CaseRows.Figure::value).toList();
    builder.rows(slots, rows.label(), values, List.of());
    return true;
  }

  private int nextGroup(List<Token> tokens, int from) {
    int next = from;
    while (next < tokens.size() && group(tokens.get(next)).isEmpty()) {
      next++;
    }
    return next;
  }

  /** Reads one table that begins at {@code first}; gives where to look for another. */
  private int read(List<Token> tokens, int first, Map<String, List<String>> form) {
    groups.clear();
    columns.clear();
    int behind = header(tokens, first);
    if (isForms(form)) {
      rows(tokens, behind);
    } else if (!builder.hasAny()) {
      remarks.add(Code.COLUMN_LABELS, TABLE, groups + " " + columns);
    }
    return nextGroup(tokens, behind);
  }

  private void rows(List<Token> tokens, int behind) {
    int width = columns.size() / groups.size();
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      slots.add(new Slot(groups.get(i / width), new Column(columns.get(i), Figures.Kind.COUNT)));
    }
    Piece label = tokens.get(behind - 1).piece();
    Optional<Token> run =
        tokens.stream().skip(behind).filter(t -> !t.piece().isBlank()).findFirst();
    if (run.filter(Token::isRunning).isPresent()) {
      builder.rows(slots, label, List.of(run.get().piece()), run.get().readings());
    } else {
      builder.rows(slots, label, values(tokens, behind), List.of());
    }
  }

  /**
   * Collects the labels from {@code first} up to the first value; gives the position behind the
   * last label. 行政诉讼 heads its two groups, so it has to stand before them and behind 行政复议.
   */
  private int header(List<Token> tokens, int first) {
    int behind = first;
    for (int i = first; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Optional<String> column = labels.notation(TABLE, Labels.Axis.COLUMN, token.text());
      if (!token.piece().isBlank() && group(token).isEmpty() && column.isEmpty()) {
        break;
      }
      group(token).ifPresent(groups::add);
      column.ifPresent(columns::add);
      behind = token.piece().isBlank() ? behind : i + 1;
    }
    int litigation = groups.indexOf(LITIGATION);
    if (litigation == 1) {
      groups.remove(LITIGATION);
    }
    return behind;
  }

  private Optional<String> group(Token token) {
    return labels
        .notation(TABLE, Labels.Axis.ROW, token.text())
        .or(() -> labels.notation(TABLE, Labels.Axis.GROUP, token.text()));
  }

  /** Whether the header names each group once and under each group each column once. */
  private boolean isForms(Map<String, List<String>> form) {
    int width = groups.isEmpty() ? 0 : columns.size() / groups.size();
    boolean whole =
        groups.size() == form.size()
            && new HashSet<>(groups).equals(form.keySet())
            && columns.size() == groups.size() * width;
    for (int g = 0; whole && g < groups.size(); g++) {
      List<String> named = columns.subList(g * width, (g + 1) * width);
      List<String> expected = form.get(groups.get(g));
      whole = width == expected.size() && new HashSet<>(named).equals(new HashSet<>(expected));
    }
    return whole;
  }

  /**
   * The values behind the header: all figures that follow, or one table row with its blank cells,
   * if it has as many cells as there are columns.
   */
  private List<Piece> values(List<Token> tokens, int behind) {
    List<Token> found = new ArrayList<>();
    for (Token token : tokens.subList(behind, tokens.size())) {
      boolean inRow = !found.isEmpty() && found.get(found.size() - 1).block() == token.block();
      if (token.piece().isBlank() || inRow || Figures.looksLikeCell(token.text())) {
        found.add(token);
      } else {
        break;
      }
    }
    List<Token> printed = found.stream().filter(t -> !t.piece().isBlank()).toList();
    boolean cells = printed.stream().allMatch(t -> Figures.looksLikeCell(t.text()));
    boolean oneRow = printed.stream().map(Token::block).distinct().count() == 1;
    if (cells && oneRow && printed.get(0).size() == columns.size()) {
      int row = printed.get(0).block();
      return found.stream().filter(t -> t.block() == row).map(Token::piece).toList();
    }
    List<Piece> pieces = printed.stream().map(Token::piece).toList();
    return cells || pieces.size() != columns.size()
        ? pieces
        : List.of(pieces.get(0), pieces.get(pieces.size() - 1)); // too few to be laid out
  }
}
