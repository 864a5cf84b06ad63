package org.gongkai.reader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;

/**
 * Writes the text view of a file that is no plain text: a paragraph a line, a table row a line with
 * tabs between its cells. White space is folded as browsers fold it (CSS Text 3, 4.1).
 */
final class ViewWriter {
  private static final int NONE = -1;

  private final StringBuilder text = new StringBuilder();
  private final Drafts lines = new Drafts();
  private final List<Range> cells = new ArrayList<>();
  private final List<Drafts.Above> above = new ArrayList<>();
  private int start = NONE; // of the open cell or paragraph
  private Block.Kind kind = Block.Kind.GRID;
  private boolean inRow;
  private boolean space;
  private boolean newline;

  /** Appends text, its white space folded. */
  void text(String more) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        newline |= c == '\n' || c == '\r';
        space = true;
      } else {
        append(c);
      }
    }
  }

  private void append(char c) {
    if (start == NONE) {
      open();
    } else if (space && text.length() > start && !vanishes(c)) {
      text.append(' ');
    }
    space = false;
    newline = false;
    text.append(c);
  }

  /** A line break of the source between two ideographs is none of the text (CSS Text 3, 4.1.3). */
  private boolean vanishes(char next) {
    return newline && isWide(text.charAt(text.length() - 1)) && isWide(next);
  }

  private static boolean isWide(char c) {
    return c >= '\u2e80' && c <= '\u9fff'
        || c >= '\uf900' && c <= '\ufaff'
        || c >= '\uff01' && c <= '\uff60';
  }

  private void open() {
    if (inRow && !cells.isEmpty()) {
      text.append('\t');
    }
    start = text.length();
  }

  /** Ends the paragraph, if one is open; in a cell a line end is a space. */
  void lineEnds() {
    space = true;
    newline = false;
    if (!inRow && start != NONE) {
      lines.paragraph(new Range(start, text.length()));
      endLine();
    }
  }

  /**
   * Begins a table row; a row around it is interrupted and goes on behind it.
   *
   * @param rowKind what the file says about the cells of its rows
   */
  void rowBegins(Block.Kind rowKind) {
    lineEnds();
    rowEnds();
    kind = rowKind;
    inRow = true;
  }

  /** Begins a cell; one around it was only its frame, unless it holds text. */
  void cellBegins() {
    if (start != NONE && text.length() > start) {
      cellEnds();
    }
    if (start == NONE) {
      open();
    }
    space = false;
    newline = false;
  }

  /** A whole row of plain text. */
  void row(List<String> texts) {
    rowBegins(Block.Kind.ROW);
    for (String cell : texts) {
      cellBegins();
      text(cell);
      cellEnds();
    }
    rowEnds();
  }

  /** Ends the cell, if one is open; gives where it stands. */
  Optional<Range> cellEnds() {
    Optional<Range> ended =
        start == NONE ? Optional.empty() : Optional.of(new Range(start, text.length()));
    ended.ifPresent(cells::add);
    start = NONE;
    space = false;
    newline = false;
    return ended;
  }

  /** A cell of an earlier row reaches into this one, behind the cells written so far. */
  void reaches(Range cell) {
    above.add(new Drafts.Above(cells.size(), cell));
  }

  /** Ends the row; a frame of a table inside it that holds nothing else is no cell. */
  void rowEnds() {
    if (start != NONE && text.length() > start) {
      cellEnds();
    }
    if (!cells.isEmpty()) {
      lines.row(kind, cells, above);
    }
    if (!cells.isEmpty() || start != NONE) {
      endLine();
    }
    cells.clear();
    above.clear();
    inRow = false;
  }

  /** Goes on with the row around a table that has ended. */
  void rowGoesOn() {
    inRow = true;
  }

  boolean isInRow() {
    return inRow;
  }

  private void endLine() {
    text.append('\n');
    start = NONE;
    space = false;
    newline = false;
  }

  /** Whether text stands right before, in the same cell or paragraph. */
  boolean isBehindText() {
    return start != NONE && !space && text.length() > start;
  }

  int length() {
    return text.length();
  }

  int rows() {
    return lines.size();
  }

  /** What was written, as view and blocks; paragraphs of white space alone are left out. */
  Layout layout() {
    return lines.layout(text.toString());
  }
}
