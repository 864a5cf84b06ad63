package org.gongkai.web;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Comparator;
import java.util.List;

/** A text in which each figure that was read from it is a link with a name of its own. */
final class MarkedText {

  private MarkedText() {}

  /** Of places that overlap the first counts; those beyond the text are passed over. */
  static SafeString html(String text, List<Quoted> quotes) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    int point = 0;
    int at = 0;
    List<Quoted> inOrder =
        quotes.stream()
            .sorted(Comparator.comparingInt(Quoted::start).thenComparingInt(Quoted::end))
            .toList();
    int length = text.codePointCount(0, text.length());
    for (Quoted quoted : inOrder) {
      if (quoted.start() < point || quoted.end() > length) {
        continue;
      }
      int start = text.offsetByCodePoints(at, quoted.start() - point);
      int end = text.offsetByCodePoints(start, quoted.end() - quoted.start());
      out.append(SourceText.html(text.substring(at, start)))
          .append("<a id=\"")
          .append(quoted.anchor())
          .append("\" href=\"")
          .append(SourceText.html(quoted.href()))
          .append("\">")
          .append(SourceText.html(text.substring(start, end)))
          .append("</a>");
      at = end;
      point = quoted.end();
    }
    return new SafeString(out.append(SourceText.html(text.substring(at))).toString());
  }
}
