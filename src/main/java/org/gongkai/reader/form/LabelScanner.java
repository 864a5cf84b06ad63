package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.layout.TextView;

/** Finds the labels of one table in running text, wherever they stand, in one pass. */
final class LabelScanner {
  /**
   * A label found in a text.
   *
   * @param start where it begins, with the number before it
   * @param end where it ends, with the brackets it closes
   * @param numbered whether a number stands before it that cannot be a cell: 1. or （一）
   * @param digit where a bare digit before it begins that is the label's number on the form, and so
   *     may be its number or the last digit of what stands before; {@code start} if there is none
   */
  record Found(int start, int end, boolean numbered, int digit) {
    /** The same label in a text that begins earlier by so many characters. */
    Found moved(int by) {
      return new Found(start + by, end + by, numbered, digit + by);
    }
  }

  // 1. (1) ① （一） 一、 and the like at the end of a text; of several digits only the last is taken.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[（(]\\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\\s*[)）]"
              + "|[一二三四五六七八九十]{1,3}\\s*[、.．:：]"
              + "|[0-9０-９]\\s*[、.．:：)）]"
              + "|[①-⒛])[\\s\\p{Z}\u200b\ufeff]*[（(“\"'‘《]*$");
  private static final String OPENING = "（(“\"'‘《【[";
  private static final String CLOSING = "）)”\"'’》】]：:";
  private static final String SLASHES = "/／";
  private static final int LONGEST_NUMBER = 12;

  private final Labels labels;
  private final String table;
  private final LabelTrie trie;

  LabelScanner(Labels labels, String table) {
    this.labels = labels;
    this.table = table;
    this.trie = new LabelTrie(labels.keys(table));
  }

  /**
   * The labels in a text, leftmost and longest, none over another; {@code folded} is the text's.
   */
  List<Found> find(String text, LabelText folded) {
    List<Found> found = new ArrayList<>();
    int floor = 0;
    for (int at = 0; at < folded.length(); at++) {
      int length = trie.longest(folded, at);
      if (length > 0) {
        Found label = found(text, floor, folded.start(at), folded.end(at + length - 1));
        found.add(label);
        floor = label.end();
        at += length - 1;
      }
    }
    return found;
  }

  private Found found(String text, int floor, int start, int labelEnd) {
    String label = text.substring(start, labelEnd);
    int end = behind(text, labelEnd, CLOSING);
    if (end < text.length() && SLASHES.indexOf(text.charAt(end)) >= 0 && isHeader(label)) {
      end = behind(text, end, CLOSING + SLASHES);
    }
    int from = Math.max(floor, start - LONGEST_NUMBER);
    Matcher number = NUMBER.matcher(text).region(from, start);
    if (from < start && !isWord(text.charAt(start - 1)) && number.find()) {
      return new Found(number.start(), end, true, number.start());
    }
    int open = start;
    while (open > floor && OPENING.indexOf(text.charAt(open - 1)) >= 0) {
      open--;
    }
    return new Found(open, end, false, digit(text, floor, open, label));
  }

  private static int behind(String text, int from, String characters) {
    int end = from;
    while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** An ideograph or a bare digit, as stands before most labels: no number ends in one. */
  private static boolean isWord(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '0' && c <= '9';
  }

  /** Whether a label heads columns alone: a slash behind it, as in 本年增/, is no cell. */
  private boolean isHeader(String label) {
    return labels.notation(table, Labels.Axis.COLUMN, label).isPresent()
        && labels.notation(table, Labels.Axis.ROW, label).isEmpty();
  }

  private int digit(String text, int floor, int start, String label) {
    int at = start;
    while (at > floor && TextView.isSpace(text.charAt(at - 1))) {
      at--;
    }
    boolean bare =
        at > floor
            && Character.isDigit(text.charAt(at - 1))
            && labels.digit(table, label).filter(text.substring(at - 1, at)::equals).isPresent();
    return bare ? at - 1 : start;
  }
}
