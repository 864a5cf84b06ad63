package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.code.StatisticCodes;
import org.gongkai.reader.code.StatisticWords;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.FormTable;

/**
 * Finds and reads table {@code statistics} (政府信息公开情况统计表) wherever it stands in a report: in table
 * rows, a cell a line, or run together.
 */
final class StatisticsTable {
  static final String TABLE = "statistics";
  private static final int LONGEST_BETWEEN = 20;

  private final StatisticCodes codes = StatisticCodes.load();
  private final StatisticWords words = StatisticWords.load();
  private final StatisticsHeaders headers = new StatisticsHeaders(words);

  /**
   * A table found, and the header that its rows stand under.
   *
   * @param end where its last row ends in the text view
   */
  record Found(FormTable table, StatisticsHeader header, int end) {}

  /** Whether a text has the header of such a table, read or not. */
  boolean isHeaded(Layout layout) {
    return !headers.find(layout.view()).isEmpty();
  }

  /**
   * The table of the first header that has rows, of which the list knows one; {@code year} is the
   * report's.
   */
  Optional<Found> read(Layout layout, int year, Remarks remarks) {
    for (StatisticsHeader found : headers.find(layout.view())) {
      StatisticsHeader header = found.ofYear(year);
      Remarks own = remarks.apart();
      PrintedRows printed = new PrintedRows(layout.view(), header, words, codes, own);
      gather(layout, printed);
      List<StatisticsRow> rows = new StatisticsRows(codes, words).of(printed.rows());
      boolean known = rows.stream().anyMatch(r -> !r.isHeading() && r.code().isPresent());
      if (known) {
        remarks.addAll(own);
        FormTable table = new StatisticsCells(layout.view(), header, remarks).table(rows, year);
        int end = rows.stream().mapToInt(r -> r.printed().end()).max().orElse(header.end());
        return Optional.of(new Found(table, header, end));
      }
    }
    return Optional.empty();
  }

  /** Goes through the blocks behind the header until the table ends. */
  private void gather(Layout layout, PrintedRows rows) {
    StatisticsScan running = new StatisticsScan(rows);
    CellRows cells = new CellRows(rows);
    List<Block> blocks = layout.blocks();
    for (int b = 0; b < blocks.size() && !rows.hasEnded(); b++) {
      Piece last = blocks.get(b).pieces().get(blocks.get(b).pieces().size() - 1);
      if (last.end() <= rows.header().end()) {
        continue;
      }
      if (blocks.get(b).isRow()) {
        running.close();
        cells.row(behind(blocks.get(b), rows.header().end()));
      } else if (!isBetweenRows(blocks, b, rows)) {
        Piece piece = blocks.get(b).pieces().get(0);
        running.scan(Math.max(piece.start(), rows.header().end()), piece.end());
      }
    }
    running.close();
  }

  /** The cells of a row that stand behind a position; a header may end within a row. */
  private static Block behind(Block row, int position) {
    if (row.pieces().get(0).start() >= position) {
      return row;
    }
    List<Piece> cells = new ArrayList<>(row.pieces());
    cells.removeIf(c -> c.start() < position);
    return cells.isEmpty() ? row : new Block(row.kind(), cells);
  }

  /** A page number or the like between two table rows; longer text behind rows ends the table. */
  private static boolean isBetweenRows(List<Block> blocks, int b, PrintedRows rows) {
    boolean behindRow = b > 0 && blocks.get(b - 1).isRow() && !rows.rows().isEmpty();
    if (!behindRow) {
      return false;
    }
    String text = blocks.get(b).pieces().get(0).text();
    boolean goesOn = b + 1 < blocks.size() && blocks.get(b + 1).isRow();
    if (!goesOn || text.length() > LONGEST_BETWEEN) {
      rows.end();
    }
    return true;
  }
}
