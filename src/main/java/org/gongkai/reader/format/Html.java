package org.gongkai.reader.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.reader.layout.TextView;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Lays out a page: the text it shows, in reading order, and its tables cell by cell. */
final class Html {
  private static final int LOOKED_AT = 20_000;
  private static final int ENOUGH_TAGS = 6;
  private static final Pattern START =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|meta|title|link|style|script|table|tr|td|div|p|span|"
              + "h[1-6]|ul|ol|li|dl|section|article|main|header|nav|aside|font|center|b|strong|i|em|u|"
              + "br|hr|a|form|pre|blockquote|tbody|img|iframe|o:p)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSED =
      Pattern.compile("</(?:p|div|table|tr|td|th|li|span|h[1-6])\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROWS_ALONE = Pattern.compile("<t[rdh]\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE = Pattern.compile("<table\\b", Pattern.CASE_INSENSITIVE);

  private Html() {}

  /**
   * Whether a text is a page or a part of one: it begins as such, or several elements end in it.
   */
  static boolean isHtml(String text) {
    return isStart(text)
        || text.indexOf('<') >= 0
            && CLOSED.matcher(head(text)).results().limit(ENOUGH_TAGS).count() == ENOUGH_TAGS;
  }

  /** Whether the first thing but comments and processing instructions is an element of HTML. */
  private static boolean isStart(String text) {
    int at = behindSpace(text, 0);
    while (text.startsWith("<!--", at) || text.startsWith("<?", at)) {
      String end = text.startsWith("<?", at) ? ">" : "-->";
      int ended = text.indexOf(end, at);
      if (ended < 0) {
        return false;
      }
      at = behindSpace(text, ended + end.length());
    }
    return START.matcher(text).region(at, text.length()).lookingAt();
  }

  private static int behindSpace(String text, int start) {
    int at = start;
    while (at < text.length() && TextView.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), LOOKED_AT));
  }

  static Laid lay(String source, String charset) {
    if (source.chars().filter(c -> c == '<').count() > Limits.TAGS) {
      return Limits.exceeded("tags", Limits.TAGS);
    }
    Document page = Parser.htmlParser().setMaxDepth(Limits.DEPTH + 2).parseInput(whole(source), "");
    ViewWriter writer = new ViewWriter();
    HtmlWalker walker = new HtmlWalker(writer, !isStart(source));
    NodeTraversor.filter(walker, page);
    writer.rowEnds();
    writer.lineEnds();
    return walker
        .exceeded()
        .orElseGet(() -> new Laid.Read(writer.layout(), "text/html", Optional.of(charset)));
  }

  /** Rows that lost their table are still rows. */
  private static String whole(String source) {
    boolean lost = ROWS_ALONE.matcher(source).find() && !TABLE.matcher(source).find();
    return lost ? "<table>" + source : source;
  }
}
