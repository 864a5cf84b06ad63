package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.form.Region.Token;
import org.gongkai.reader.layout.Piece;

/**
 * Table {@code cases} printed otherwise than the form prints it: a row for each of its three groups
 * under the five columns, or a row for each column under the three groups. Every row names its
 * figures, so nothing is read unless each row is there once and whole.
 */
final class CaseRows {
  /**
   * One figure and where it belongs.
   *
   * @param group notation of the row in {@code labels.csv}
   */
  record Figure(String group, String column, Piece value) {}

  private record Line(Token label, String notation, List<Token> behind) {}

  private final Labels labels;
  private final List<String> groups;
  private final List<String> columns;
  private final List<String> heads = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** The groups and columns of the form. */
  CaseRows(Labels labels, List<String> groups, List<String> columns) {
    this.labels = labels;
    this.groups = groups;
    this.columns = columns;
  }

  /**
   * The figures by group and column, in the form's order; none if the table is not of this kind.
   */
  List<Figure> read(List<Token> tokens) {
    collect(tokens);
    boolean byGroup = are(names(), groups) && are(heads, columns);
    boolean byColumn = are(names(), columns) && are(heads, groups);
    if (!byGroup && !byColumn || lines.stream().anyMatch(l -> cells(l).isEmpty())) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    for (String group : groups) {
      for (String column : columns) {
        int line = names().indexOf(byGroup ? group : column);
        int cell = heads.indexOf(byGroup ? column : group);
        figures.add(new Figure(group, column, cells(lines.get(line)).get(cell)));
      }
    }
    return figures;
  }

  /** The label of the first row. */
  Piece label() {
    return lines.get(0).label().piece();
  }

  /** A label with a cell behind it begins a row, any other is a head of the table. */
  private void collect(List<Token> tokens) {
    Optional<Token> label = Optional.empty();
    for (Token token : tokens) {
      if (notation(token).isPresent()) {
        label.ifPresent(this::head);
        label = Optional.of(token);
      } else if (label.isPresent() && isCell(token)) {
        lines.add(new Line(label.get(), notation(label.get()).get(), new ArrayList<>()));
        label = Optional.empty();
      }
      if (label.isEmpty() && !lines.isEmpty() && !take(token)) {
        return;
      }
    }
    label.ifPresent(this::head);
  }

  private void head(Token label) {
    notation(label).filter(n -> groups.contains(n) || columns.contains(n)).ifPresent(heads::add);
  }

  /** Takes a cell of the last row; gives whether the table goes on. */
  private boolean take(Token token) {
    Line last = lines.get(lines.size() - 1);
    boolean beside = token.block() == last.label().block();
    if (isCell(token) || token.piece().isBlank() && beside) {
      last.behind().add(token);
    }
    return isCell(token) || token.piece().isBlank();
  }

  private static boolean isCell(Token token) {
    return !token.isRunning() && Figures.looksLikeCell(token.text());
  }

  /** The cells of a row under the heads; none if they are not as many. */
  private List<Piece> cells(Line line) {
    List<Piece> all =
        line.behind().stream()
            .map(t -> MergedCells.under(line.label().piece(), t.piece()))
            .toList();
    List<Piece> printed = all.stream().filter(p -> !p.isBlank()).toList();
    List<Piece> cells = printed.size() == heads.size() ? printed : all;
    return cells.size() == heads.size() ? cells : List.of();
  }

  private List<String> names() {
    return lines.stream().map(Line::notation).toList();
  }

  private static boolean are(List<String> found, List<String> form) {
    return found.size() == form.size() && new HashSet<>(found).equals(new HashSet<>(form));
  }

  private Optional<String> notation(Token token) {
    String text = token.text();
    return labels
        .notation(CasesTable.TABLE, Labels.Axis.ROW, text)
        .or(() -> labels.notation(CasesTable.TABLE, Labels.Axis.COLUMN, text))
        .or(() -> labels.notation(CasesTable.TABLE, Labels.Axis.GROUP, text));
  }
}
