package org.gongkai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Span;

/** The prose of a text in pieces of some sentences; tables are no prose. */
final class Passages {
  /** A piece ends with the sentence in which it gets so long. */
  private static final int LONG = 160;

  /** Fewer Chinese characters, or none of the marks, are a heading, a label, a date. */
  private static final int LEAST = 8;

  private static final String MARKS = "。！？；，：!?;,:";

  private static final Pattern SENTENCE = Pattern.compile("[^。！？；!?;\r\n]*[。！？；!?;\r\n]*");

  private final List<Passage> found = new ArrayList<>();
  private final List<Span> tables;
  private final StringBuilder open = new StringBuilder();
  private int start;
  private int at;

  /**
   * @param start place of its first character, in code points
   */
  record Passage(int start, String text) {}

  private Passages(List<Span> tables) {
    this.tables = tables;
  }

  /**
   * @param tables where the tables are, in code points
   */
  static List<Passage> of(String text, List<Span> tables) {
    Passages passages = new Passages(tables);
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      passages.add(sentences.group());
    }
    passages.close();
    return passages.found;
  }

  private void add(String sentence) {
    int end = at + sentence.codePointCount(0, sentence.length());
    boolean ofTable = isInTable(at, end);
    if (ofTable) {
      close();
    } else {
      if (open.isEmpty()) {
        start = at;
      }
      open.append(sentence);
    }
    at = end;
    if (open.length() >= LONG || sentence.endsWith("\n") || sentence.endsWith("\r")) {
      close();
    }
  }

  private boolean isInTable(int from, int to) {
    return tables.stream().anyMatch(table -> from < table.end() && to > table.start());
  }

  private void close() {
    String text = open.toString();
    String rest = text.stripLeading();
    if (isProse(text)) {
      int before = text.codePointCount(0, text.length() - rest.length());
      found.add(new Passage(start + before, rest.stripTrailing()));
    }
    open.setLength(0);
  }

  private static boolean isProse(String text) {
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return han >= LEAST && text.codePoints().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }
}
