package org.gongkai.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.reader.Region.Token;
import org.gongkai.reader.TableBuilder.Column;
import org.gongkai.report.Problem.Code;

/** Reads table {@code cases} (行政复议、行政诉讼情况): one printed row of fifteen figures. */
final class CasesTable {
  static final String TABLE = "cases";

  private final Labels labels;
  private final Remarks remarks;
  private final TableBuilder builder;

  CasesTable(Labels labels, Remarks remarks, TableBuilder builder) {
    this.labels = labels;
    this.remarks = remarks;
    this.builder = builder;
  }

  /** Reads the three groups into the builder, in the order in which the header names them. */
  void read(Region region, Map<String, List<String>> form) {
    List<String> groups = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    int values = header(region, groups, columns);
    if (values == 0) {
      return;
    }
    if (!isForms(groups, columns, form)) {
      remarks.add(Code.COLUMN_LABELS, TABLE, groups + " " + columns);
      return;
    }
    List<Piece> pieces = values(region.from(values), columns.size());
    Piece label = region.tokens().get(values - 1).piece();
    int width = columns.size() / groups.size();
    for (int g = 0; g < groups.size(); g++) {
      List<Column> named =
          columns.subList(g * width, (g + 1) * width).stream()
              .map(n -> new Column(n, Figures.Kind.COUNT))
              .toList();
      if (pieces.size() == columns.size()) {
        builder.row(groups.get(g), named, label, pieces.subList(g * width, (g + 1) * width));
      } else {
        builder.sharedRow(groups.get(g), named, label, pieces);
      }
    }
  }

  /** Collects the header's labels; gives the position after the last one, 0 if there is none. */
  private int header(Region region, List<String> groups, List<String> columns) {
    int after = 0;
    for (int i = 0; i < region.tokens().size(); i++) {
      String text = region.tokens().get(i).piece().text();
      Optional<String> row = labels.notation(TABLE, Labels.Axis.ROW, text);
      Optional<String> column = labels.notation(TABLE, Labels.Axis.COLUMN, text);
      row.filter(r -> !groups.contains(r)).ifPresent(groups::add);
      column.ifPresent(columns::add);
      if (row.isPresent() || column.isPresent()) {
        after = i + 1;
      }
    }
    return after;
  }

  private static boolean isForms(
      List<String> groups, List<String> columns, Map<String, List<String>> form) {
    List<String> expected = new ArrayList<>();
    groups.forEach(g -> expected.addAll(form.getOrDefault(g, List.of())));
    return groups.size() == form.size() && expected.equals(columns);
  }

  /** The values behind the header: the printed ones, or with the blank cells of the same row. */
  private static List<Piece> values(Region region, int count) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : region.tokens()) {
      boolean value = token.piece().isBlank() || Figures.looksLikeValue(token.piece().text());
      boolean text = !tokens.isEmpty() && tokens.get(tokens.size() - 1).block() == token.block();
      if (!value && !text) {
        break;
      }
      tokens.add(token);
    }
    List<Piece> printed = tokens.stream().map(Token::piece).filter(p -> !p.isBlank()).toList();
    return printed.size() == count ? printed : tokens.stream().map(Token::piece).toList();
  }
}
