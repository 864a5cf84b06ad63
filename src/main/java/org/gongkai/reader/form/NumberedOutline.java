package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reader.code.Headings;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.Section;

/**
 * The sections that a report before 2019 numbers itself (一、概述, 二、主动公开政府信息情况 ...). A heading is a
 * short line; in text on one line it is one of the known ones behind the end of a sentence.
 */
final class NumberedOutline {
  private static final Pattern NUMBERED =
      Pattern.compile("(?<number>[一二三四五六七八九十]{1,3})[ \u3000]?[、.．][ \u3000]{0,4}");
  private static final String ENDS_SENTENCE = "。；;！〕";
  private static final int LONGEST = 40;

  private final Layout layout;
  private final Headings headings;
  private final List<Found> found = new ArrayList<>();

  private record Found(int number, Piece piece) {}

  /** The sections of a whole text. */
  NumberedOutline(Layout layout, Headings headings) {
    this(layout, headings, layout.view().text().length(), layout.view().text().length());
  }

  /** The sections outside a table, whose rows are numbered as well: from its header to its end. */
  NumberedOutline(Layout layout, Headings headings, int table, int end) {
    this.layout = layout;
    this.headings = headings;
    Matcher m = NUMBERED.matcher(layout.view().text());
    while (m.find()) {
      if (m.start() < table || m.start() >= end) {
        look(m);
      }
    }
  }

  /** Numbers go up: one that does not belongs to a list inside a section. */
  private void look(Matcher m) {
    int number = Numbering.mark(m.group()).number();
    int before = found.isEmpty() ? 0 : found.get(found.size() - 1).number();
    String text = layout.view().text();
    if (number <= before || number > before + 2) {
      return;
    }
    int line = endOfLine(m.start());
    boolean begins = isLineStart(m.start());
    boolean alone =
        begins && line - m.start() <= LONGEST && !text.substring(m.end(), line).matches(".*[。；].*");
    if (alone && line > m.end()) {
      found.add(new Found(number, layout.view().piece(m.start(), line)));
    } else if (begins || isBehindSentence(m.start())) {
      headings
          .lengthIn(text.substring(m.end(), line))
          .ifPresent(
              l -> found.add(new Found(number, layout.view().piece(m.start(), m.end() + l))));
    }
  }

  /** Where the line ends, looked for no further than a heading could reach. */
  private int endOfLine(int from) {
    String text = layout.view().text();
    int most = Math.min(text.length(), from + 2 * LONGEST);
    int at = from;
    while (at < most && "\n\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private boolean isLineStart(int at) {
    String text = layout.view().text();
    int before = at;
    while (before > 0 && " \t\u3000\u00a0".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    return before == 0 || "\n\r".indexOf(text.charAt(before - 1)) >= 0;
  }

  private boolean isBehindSentence(int at) {
    char before = layout.view().text().charAt(at - 1);
    return ENDS_SENTENCE.indexOf(before) >= 0 || Character.isSpaceChar(before);
  }

  int size() {
    return found.size();
  }

  /** The sections with their spans, numbered as printed. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int end =
          i + 1 < found.size() ? found.get(i + 1).piece().start() : layout.view().text().length();
      Piece heading = found.get(i).piece();
      Piece whole = layout.view().piece(heading.start(), end);
      sections.add(new Section(found.get(i).number(), heading.text(), layout.view().span(whole)));
    }
    return sections;
  }
}
