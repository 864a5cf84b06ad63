package org.gongkai.reader;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** Money, in 万元 unless the cell says otherwise. */
    AMOUNT_IN_WAN
  }

  /** What the characters say. */
  record Reading(CellState state, Optional<Figure> figure) {}

  private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
  private static final Pattern COUNT = Pattern.compile("(-?)" + DIGITS);
  private static final Pattern CHANGE =
      Pattern.compile("(增加|增|\\+|↑|减少|减|-|↓)?\\s*" + DIGITS + "\\s*(↑|↓)?");
  private static final Pattern AMOUNT = Pattern.compile(DIGITS + "(\\.\\d+)?\\s*(万亿|亿|万)?\\s*(元)?");
  private static final Pattern DASH = Pattern.compile("[-—–―─/\\\\]+");
  private static final Map<String, Integer> TENS = Map.of("万", 4, "亿", 8, "万亿", 12);
  private static final String LOWER = "减少减-↓";

  private Figures() {}

  /** The kind of a column, by its notation and its printed label. */
  static Kind kind(String column, String label) {
    return switch (column) {
      case "change" -> Kind.CHANGE;
      case "amount" -> label.contains("万元") ? Kind.AMOUNT_IN_WAN : Kind.AMOUNT;
      default -> Kind.COUNT;
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
      case AMOUNT_IN_WAN -> amount(text, Optional.of(4));
    };
  }

  /** Whether the characters could be a cell's value rather than a label. */
  static boolean looksLikeValue(String printed) {
    String text = fold(printed);
    return DASH.matcher(text).matches()
        || CHANGE.matcher(text).matches()
        || AMOUNT.matcher(text).matches()
        || COUNT.matcher(text).matches();
  }

  private static String fold(String printed) {
    return Normalizer.normalize(printed, Normalizer.Form.NFKC).replace('−', '-').strip();
  }

  private static Reading count(String text) {
    Matcher m = COUNT.matcher(text);
    return m.matches()
        ? with(Measure.COUNT, new BigDecimal(m.group(1) + plain(m.group(2))))
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
