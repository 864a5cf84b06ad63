package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.form.PrintedRow.Fit;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * Rows of a statistics table in text that does not keep cells apart, or keeps one on a line: a
 * label, a unit, figures, and with nothing between them the number of the next label.
 */
final class StatisticsScan {
  private static final Pattern RUN = Pattern.compile("[0-9０-９](?:[0-9０-９,，.．]*[0-9０-９])?");
  private static final Pattern DASH = Pattern.compile("[-—–―─]+|/(?=\\s|$)");
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("[(（]\\s*[一二三四五六七八九十]{1,3}\\s*[)）]|其中\\s*[:：]");
  private static final Pattern BRACKETS = Pattern.compile("[(（〔\\[][^)）〕\\]]{0,80}[)）〕\\]]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}$");
  private static final String BEHIND_NUMBER = ".．、)）";
  private static final int LONGEST_LABEL = 300;
  private static final String SENTENCE = "。；;";

  private final PrintedRows rows;
  private final String text;
  private final List<Piece> label = new ArrayList<>();
  private final List<Piece> figures = new ArrayList<>();
  private Optional<OptionalInt> placed = Optional.empty();
  private boolean doubtful;
  private boolean numbered;

  StatisticsScan(PrintedRows rows) {
    this.rows = rows;
    this.text = rows.view().text();
  }

  /** Goes through a stretch of the text; a border of cells is at both its ends. */
  void scan(int from, int to) {
    int at = from;
    while (at < to && !rows.hasEnded()) {
      if (TextView.isSpace(text.charAt(at))) {
        at++;
      } else {
        at = next(at, to);
      }
    }
  }

  private int next(int at, int to) {
    Matcher run = RUN.matcher(text).region(at, to);
    if (run.lookingAt()) {
      return digits(at, run.end(), to);
    }
    Matcher dash = DASH.matcher(text).region(at, to);
    if (!label.isEmpty() && dash.lookingAt()) {
      figures.add(piece(at, dash.end()));
      return dash.end();
    }
    if (SENTENCE.indexOf(text.charAt(at)) >= 0) {
      close();
      rows.end();
      return to;
    }
    int end = words(at, to);
    words(piece(at, end));
    return end;
  }

  /**
   * Where words end: before a digit, a dash, a space, a sentence's end or the number of a label.
   */
  private int words(int from, int to) {
    int at = from;
    while (at < to && !isBorder(at, from, to)) {
      Matcher brackets = BRACKETS.matcher(text).region(at, to);
      at = brackets.lookingAt() ? brackets.end() : at + 1;
    }
    return Math.max(at, from + 1);
  }

  private boolean isBorder(int at, int from, int to) {
    char c = text.charAt(at);
    boolean numbered = at > from && CHINESE_NUMBER.matcher(text).region(at, to).lookingAt();
    return numbered
        || TextView.isSpace(c)
        || Character.isDigit(c)
        || "—–―─".indexOf(c) >= 0
        || SENTENCE.indexOf(c) >= 0;
  }

  private void words(Piece words) {
    boolean numbered = Numbering.mark(words.text()).length() > 0;
    if (!figures.isEmpty() || (numbered && hasLabel()) || hasUnit()) {
      close();
    }
    label.add(words);
    if (words.end() - label.get(0).start() > LONGEST_LABEL) {
      label.clear();
      rows.end(); // prose: no label is as long
    }
  }

  /** Digits, and what they are by what stands behind them. */
  private int digits(int from, int end, int to) {
    boolean number =
        end < to
            && BEHIND_NUMBER.indexOf(text.charAt(end)) >= 0
            && (end + 1 == to || !Character.isDigit(text.charAt(end + 1)));
    boolean year = end < to && text.charAt(end) == '年';
    if (number) {
      number(from, end, end + 1);
      return end + 1;
    }
    Matcher m = YEAR.matcher(text.substring(from, end));
    if (year && m.find()) {
      date(from, from + m.start());
      return end;
    }
    if (!label.isEmpty()) {
      figures.add(piece(from, end));
    }
    return end;
  }

  /** A date behind the last row: what stands before its year is the row's. */
  private void date(int from, int year) {
    if (hasLabel() && year > from && figures.size() < rows.columns()) {
      figures.add(piece(from, year));
      numbered = true;
    }
    close();
    rows.end();
  }

  /** Digits that end in the number of the next label; before it may stand a figure. */
  private void number(int from, int end, int behind) {
    if (!hasLabel()) {
      label.add(piece(from, behind));
      return;
    }
    place();
    boolean apart = from > 0 && TextView.isSpace(text.charAt(from - 1));
    int border = 0;
    if (!apart || figures.size() < rows.columns()) {
      Optional<Integer> found = rows.numbering().border(ascii(from, end));
      doubtful |= found.isEmpty();
      border = found.orElse(end - from);
    }
    if (border > 0) {
      figures.add(piece(from, from + border));
      numbered = true;
    }
    boolean known = !doubtful;
    close();
    if (known) {
      label.add(piece(from + border, behind));
    }
  }

  /** Whether a unit stands behind the label as a word of its own. */
  private boolean hasUnit() {
    return label.size() > 1 && rows.words().isUnit(label.get(label.size() - 1).text());
  }

  private String ascii(int from, int end) {
    return java.text.Normalizer.normalize(
        text.substring(from, end), java.text.Normalizer.Form.NFKC);
  }

  private boolean hasLabel() {
    return !label.isEmpty() && Numbering.mark(all().text()).length() < all().text().length();
  }

  private Piece all() {
    return piece(label.get(0).start(), label.get(label.size() - 1).end());
  }

  private OptionalInt place() {
    placed = placed.or(() -> Optional.of(rows.place(all())));
    return placed.get();
  }

  /** Ends the row that is open. */
  void close() {
    if (!label.isEmpty() && hasLabel()) {
      OptionalInt parent = place();
      Optional<Piece> unit = unit();
      int end = unit.map(Piece::start).orElse(all().end());
      Piece labelled = piece(label.get(0).start(), end);
      rows.add(labelled, unit, figures, fit(), parent);
    }
    label.clear();
    figures.clear();
    placed = Optional.empty();
    doubtful = false;
    numbered = false;
  }

  private Fit fit() {
    if (doubtful) {
      return Fit.MISFIT;
    }
    if (figures.isEmpty()) {
      return Fit.EMPTY;
    }
    if (figures.size() == rows.columns()) {
      return numbered ? Fit.NUMBERED : Fit.CELLS;
    }
    return figures.size() == 1 && RUN.matcher(figures.get(0).text()).matches()
        ? Fit.GLUED
        : Fit.MISFIT;
  }

  /** The unit behind the label: a word of its own, or its last characters. */
  private Optional<Piece> unit() {
    Piece last = label.get(label.size() - 1);
    if (hasUnit()) {
      return Optional.of(last);
    }
    return rows.header().hasUnits()
        ? rows.words().unitAtEnd(last.text()).map(u -> piece(last.end() - u.length(), last.end()))
        : Optional.empty();
  }

  private Piece piece(int start, int end) {
    return rows.view().piece(start, end);
  }
}
