package org.gongkai.reader.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.CellState;
import org.gongkai.report.Figure;
import org.gongkai.report.Figure.Measure;

/** Reads the characters of one cell; what is not a figure beyond doubt is none. */
final class Figures {
  /** What a column holds. */
  enum Kind {
    /** A whole number. */
    COUNT,
    /** A whole number with a sign, written as a sign, an arrow or a word. */
    CHANGE,
    /** Money, with its own unit. */
    AMOUNT,
    /** Money, in 元 unless the cell says otherwise. */
    AMOUNT_IN_YUAN,
    /** Money, in 万元 unless the cell says otherwise. */
    AMOUNT_IN_WAN,
    /** Money, in 亿元 unless the cell says otherwise. */
    AMOUNT_IN_YI
  }

  /** What the characters say. */
  record Reading(CellState state, Optional<Figure> figure) {}

  // No leading zeros: 00 or 05 are two cells run together as likely as one figure.
  private static final String DIGITS = "([1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*|0)";
  // 12件: a unit of counting, which each such column has anyway.
  private static final String COUNTED = "\\s*[件项条个宗次份]?";
  private static final Pattern COUNT = Pattern.compile(DIGITS + COUNTED);
  private static final String RAISED =
      "\\x{b2}\\x{b3}\\x{b9}\\x{2070}-\\x{2079}\\x{2460}-\\x{2473}";
  private static final Pattern FIGURE_OF_SORTS =
      Pattern.compile(
          "(?=.*\\d)(?!.*\\[\\d)[\\d,.\\[\\]+\\-–/ %<>±≤≥~增加长上升减少下降约近超逾余多万亿元件项条个宗次份人↑↓"
              + RAISED
              + "]{1,20}");
  private static final Pattern FIGURE_WITH_WORDS =
      Pattern.compile("[+-]?\\d[\\d,]*(?:\\.\\d+)?\\s*[件项条个宗次份人]?\\s*(?:\\([^()]*\\))?");
  private static final Pattern SEVERAL = Pattern.compile("(?<![\\d.,])0\\d|\\d +\\d");
  private static final Pattern NOTHING = Pattern.compile("无|没有|空|略|不适用|未统计|持平|无变化|不变|〇|零|\\(无\\)");
  private static final Pattern UNIT = Pattern.compile("(万|亿)?\\s*元\\s*\\)?$");
  private static final Pattern CHANGE =
      Pattern.compile("(增加|增长|增|上升|\\+|↑|减少|减|下降|-|–|↓)?\\s*" + DIGITS + COUNTED + "\\s*(↑|↓)?");
  private static final Pattern AMOUNT =
      Pattern.compile(
          DIGITS + "(\\.\\d+)?\\s*(?:\\((?=.*\\)$))?(万亿|亿|万)?\\s*(元)?(?:(?<=元|万|亿)\\))?");
  private static final Pattern DASH = Pattern.compile("[-—–―─/\\\\]+");
  private static final Map<String, Integer> TENS = Map.of("万", 4, "亿", 8, "万亿", 12);
  private static final int LONGEST_CELL = 30;
  private static final String LOWER = "减少下降-–↓";

  private Figures() {}

  /** The kind of a column, by its notation and its printed label. */
  static Kind kind(String column, String label) {
    return switch (column) {
      case "change" -> Kind.CHANGE;
      case "amount" -> amountKind(fold(label).replaceAll("\\s", ""));
      default -> Kind.COUNT;
    };
  }

  private static Kind amountKind(String label) {
    Matcher unit = UNIT.matcher(label);
    if (!unit.find()) {
      return Kind.AMOUNT;
    }
    String tens = unit.group(1) == null ? "" : unit.group(1);
    return switch (tens) {
      case "万" -> Kind.AMOUNT_IN_WAN;
      case "亿" -> Kind.AMOUNT_IN_YI;
      default -> Kind.AMOUNT_IN_YUAN;
    };
  }

  /** Reads a cell's characters (white space around them already gone). */
  static Reading read(String printed, Kind kind) {
    String text = fold(printed);
    if (text.isEmpty()) {
      return without(CellState.EMPTY);
    }
    if (DASH.matcher(text).matches()) {
      return without(CellState.NOT_APPLICABLE);
    }
    return switch (kind) {
      case COUNT -> count(text);
      case CHANGE -> change(text);
      case AMOUNT -> amount(text, Optional.empty());
      case AMOUNT_IN_YUAN -> amount(text, Optional.of(0));
      case AMOUNT_IN_WAN -> amount(text, Optional.of(4));
      case AMOUNT_IN_YI -> amount(text, Optional.of(8));
    };
  }

  /**
   * Whether the characters could be a cell of their own rather than a label or prose: a figure, a
   * dash, a word for nothing, or a figure with words behind it as in 22（其中修订 16 件）.
   */
  static boolean looksLikeCell(String printed) {
    String text = fold(printed);
    return DASH.matcher(text).matches()
        || CHANGE.matcher(text).matches()
        || AMOUNT.matcher(text).matches()
        || FIGURE_OF_SORTS.matcher(text).matches()
        || NOTHING.matcher(text).matches()
        || FIGURE_WITH_WORDS.matcher(text).matches() && text.length() <= LONGEST_CELL;
  }

  /** Whether the characters are more than one figure for sure. */
  static boolean areSeveral(String printed) {
    return SEVERAL.matcher(fold(printed)).find();
  }

  /** Whether a figure may stand before the text, with nothing between. */
  static boolean beginsWithDigit(String printed) {
    String text = fold(printed);
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  /**
   * Full-width forms as ASCII, and no more: a raised 2 is a footnote, not a digit of the figure.
   */
  private static String fold(String printed) {
    StringBuilder text = new StringBuilder(printed.length());
    for (char c : printed.toCharArray()) {
      if (c >= '\uff01' && c <= '\uff5e') {
        text.append((char) (c - 0xfee0));
      } else if (c != '\u200b' && c != '\ufeff') {
        text.append(c == '\u2212' ? '-' : TextView.isSpace(c) ? ' ' : c);
      }
    }
    return text.toString().strip();
  }

  private static Reading count(String text) {
    Matcher m = COUNT.matcher(text);
    return m.matches()
        ? with(Measure.COUNT, new BigDecimal(plain(m.group(1))))
        : without(CellState.TEXT);
  }

  private static Reading change(String text) {
    Matcher m = CHANGE.matcher(text);
    if (!m.matches() || (m.group(1) != null && m.group(3) != null)) {
      return without(CellState.TEXT);
    }
    BigDecimal size = new BigDecimal(plain(m.group(2)));
    String sign = m.group(1) != null ? m.group(1) : m.group(3);
    boolean lower = sign != null && LOWER.contains(sign);
    return with(Measure.COUNT, lower ? size.negate() : size);
  }

  /** A sum without any unit is known only if it is zero. */
  private static Reading amount(String text, Optional<Integer> headerTens) {
    Matcher m = AMOUNT.matcher(text);
    if (!m.matches()) {
      return without(CellState.TEXT);
    }
    String fraction = m.group(2) == null ? "" : m.group(2);
    BigDecimal number = new BigDecimal(plain(m.group(1)) + fraction);
    Optional<Integer> tens =
        m.group(3) != null
            ? Optional.of(TENS.get(m.group(3)))
            : m.group(4) != null ? Optional.of(0) : headerTens;
    if (tens.isEmpty() && number.signum() != 0) {
      return without(CellState.AMBIGUOUS);
    }
    return with(Measure.AMOUNT, number.scaleByPowerOfTen(tens.orElse(0)));
  }

  private static String plain(String digits) {
    return digits.replace(",", "");
  }

  private static Reading with(Measure measure, BigDecimal value) {
    return new Reading(CellState.NUMBER, Optional.of(new Figure(measure, value)));
  }

  private static Reading without(CellState state) {
    return new Reading(state, Optional.empty());
  }
}
