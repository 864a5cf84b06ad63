package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * What stands between one label and the next in running text.
 *
 * @param kind what it is
 * @param readings the characters that may be the cells; more than one, or one that is blank, where
 *     prose begins right behind a digit and its first word may count something
 * @param rest where text that is no cell begins; the end of the gap if there is none
 */
record RunningValue(Kind kind, List<Piece> readings, int rest) {
  /** What a gap between labels can be. */
  enum Kind {
    /** Nothing but white space. */
    BLANK,
    /** Cells and nothing else. */
    VALUE,
    /** One cell with words: 22（其中修订 16 件）, 12 件. */
    WORDS,
    /** Cells, and text behind them. */
    VALUE_AND_TEXT,
    /** Text behind a figure that it counts: 6 件，. */
    COUNTED,
    /** Text. */
    TEXT
  }

  private static final String SIGNS = ",.+-−＋－—–―─/／\\↑↓，．";
  private static final String UNITS = "增加减少万亿元";
  private static final int MOST_CUTS = 20; // no count in prose has more digits
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9][0-9]");
  private static final Pattern COUNTER = Pattern.compile("^\\s*[年月日时件条次个人份项宗起例篇期场家户名位种类批万亿元%％倍多余]");
  private static final Pattern NOTE =
      Pattern.compile("^\\s*[件项条个宗次份人]?\\s*(?:[（(][^（()）]{1,40}[)）])?\\s*$");
  private static final Pattern NUMBERING = Pattern.compile("^[、.．:：)）]");

  RunningValue {
    readings = List.copyOf(readings);
  }

  /**
   * Reads a gap.
   *
   * @param signed whether signs in words and units of money may stand among the cells
   */
  static RunningValue of(TextView view, int start, int end, boolean signed) {
    Piece whole = view.piece(start, end);
    if (whole.isBlank()) {
      return new RunningValue(Kind.BLANK, List.of(), end);
    }
    int behind = behind(whole.text(), signed);
    Piece value = view.piece(whole.start(), whole.start() + behind);
    if (value.text().chars().noneMatch(RunningValue::isFigureOrDash)) {
      return new RunningValue(Kind.TEXT, List.of(), whole.start());
    }
    String rest = whole.text().substring(behind);
    if (rest.isEmpty()) {
      return new RunningValue(Kind.VALUE, List.of(value), end);
    }
    if (NOTE.matcher(rest).matches()) {
      return new RunningValue(Kind.WORDS, List.of(whole), end);
    }
    boolean apart = value.end() < whole.start() + behind;
    return apart
        ? new RunningValue(Kind.VALUE_AND_TEXT, List.of(value), whole.start() + behind)
        : before(view, value, rest);
  }

  /** Where the characters of cells at the beginning of a text end. */
  private static int behind(String text, boolean signed) {
    int end = 0;
    while (end < text.length() && isOfCell(text.charAt(end), signed)) {
      end++;
    }
    int last = withoutSpace(text, end);
    while (end < text.length() && last > 0 && ".．,，".indexOf(text.charAt(last - 1)) >= 0) {
      end = last - 1; // 2. of a label that is not known, a comma of the prose
      last = withoutSpace(text, end);
    }
    return end;
  }

  private static int withoutSpace(String text, int end) {
    int last = end;
    while (last > 0 && TextView.isSpace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean isOfCell(char c, boolean signed) {
    return TextView.isSpace(c)
        || c >= '0' && c <= '9'
        || c >= '０' && c <= '９'
        || SIGNS.indexOf(c) >= 0
        || signed && UNITS.indexOf(c) >= 0;
  }

  private static boolean isFigureOrDash(int c) {
    return Character.isDigit(c) || "-−－—–―─/／\\".indexOf(c) >= 0;
  }

  /**
   * Cells with prose right behind them: 02025年 is 0 and a year; in 05月 one digit at least is the
   * month's, two may be, but no number of the prose is 005; in 02.其他 one digit is the number of
   * what follows.
   */
  private static RunningValue before(TextView view, Piece value, String rest) {
    int most = digitsAtEnd(value.text());
    boolean year = most >= 4 && rest.startsWith("年") && endsWithYear(value.text());
    boolean number = NUMBERING.matcher(rest).find();
    boolean counted = COUNTER.matcher(rest).find();
    if (most == 0 || !(year || number || counted)) {
      return new RunningValue(Kind.VALUE_AND_TEXT, List.of(value), value.end());
    }
    List<Piece> readings = new ArrayList<>();
    int least = year ? 4 : 1;
    int last = year ? 4 : number ? 1 : most;
    for (int cut = least; cut <= Math.min(last, MOST_CUTS); cut++) {
      int from = value.text().length() - cut;
      if (cut <= 2 || value.text().charAt(from) != '0') {
        readings.add(view.piece(value.start(), value.end() - cut));
      }
    }
    Kind kind = year || number ? Kind.VALUE_AND_TEXT : Kind.COUNTED;
    boolean none = readings.stream().allMatch(Piece::isBlank);
    return none
        ? new RunningValue(Kind.TEXT, List.of(), value.start())
        : new RunningValue(kind, readings, value.end() - least);
  }

  private static boolean endsWithYear(String text) {
    return YEAR.matcher(text.substring(text.length() - 4)).matches();
  }

  private static int digitsAtEnd(String text) {
    int start = text.length();
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.length() - start;
  }

  /**
   * The same, its last digit maybe the number of the label behind it. A digit that stands alone is:
   * the rows whose labels have numbers have more than one cell.
   */
  RunningValue orWithout(TextView view, int digit) {
    if (kind != Kind.VALUE) {
      return this;
    }
    Piece value = readings.get(0);
    Piece without = view.piece(value.start(), digit);
    return without.isBlank()
        ? new RunningValue(Kind.BLANK, List.of(), rest)
        : new RunningValue(kind, List.of(value, without), rest);
  }
}
