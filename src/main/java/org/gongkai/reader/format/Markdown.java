package org.gongkai.reader.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Lays out Markdown (CommonMark, with the tables of GitHub Flavored Markdown): what a reader of the
 * rendered page sees, without the marks. Each line stays a line.
 */
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*\\s*");
  private static final Pattern RULE =
      Pattern.compile("\\s{0,3}(?:(?:\\*\\s*){3,}|(?:-\\s*){3,}|(?:_\\s*){3,}|=+|`{3,}.*|~{3,}.*)");
  private static final Pattern PREFIX = Pattern.compile("^\\s{0,3}(?:>\\s?|[-*+]\\s+(?=\\S)){1,9}");
  private static final Pattern DELIMITERS =
      Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|<!--.{0,500}?-->");
  private static final Pattern IMAGE =
      Pattern.compile("(?<!\\\\)!\\[([^\\]\\[]{0,200})]\\([^()\\s]{0,500}\\)");
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)\\[([^\\]\\[]{1,200})]\\([^()]{0,500}\\)");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<!\\\\)(\\*{1,3}|_{2,3}|`{1,2}|~~)(?=\\S)([^*_`~]+?)(?<=[^\\s\\\\])\\1");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final int HEADINGS = 2;
  private static final int LONGEST_MARK = 1000; // a longer line is text, whatever it begins with

  private final List<String> lines;
  private final ViewWriter writer = new ViewWriter();

  private Markdown(List<String> lines) {
    this.lines = lines;
  }

  /** Whether lines are Markdown: a table's delimiter row under a row, or several headings. */
  static boolean isMarkdown(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      boolean delimiters = isDelimiters(lines.get(i)) && lines.get(i).contains("|");
      if (delimiters && lines.get(i - 1).contains("|")) {
        return true;
      }
    }
    return lines.stream()
            .filter(
                l ->
                    l.startsWith("#") && l.length() <= LONGEST_MARK && HEADING.matcher(l).matches())
            .count()
        >= HEADINGS;
  }

  private static boolean isDelimiters(String line) {
    return line.length() <= LONGEST_MARK
        && line.contains("-")
        && DELIMITERS.matcher(line).matches();
  }

  static Laid lay(List<String> lines, String charset) {
    Markdown markdown = new Markdown(lines);
    boolean[] rows = Pipes.rows(lines);
    for (int i = 0; i < lines.size(); i++) {
      boolean delimiters = i > 0 && rows[i - 1] && isDelimiters(lines.get(i));
      if (!delimiters && !Pipes.isBorder(lines.get(i))) {
        markdown.line(lines.get(i), rows[i]);
      }
    }
    return new Laid.Read(markdown.writer.layout(), "text/markdown", Optional.of(charset));
  }

  private void line(String line, boolean isRow) {
    if (isRow) {
      row(line);
    } else if (line.length() > LONGEST_MARK || !RULE.matcher(line).matches()) {
      writer.text(shown(line));
      writer.lineEnds();
    }
  }

  private void row(String line) {
    writer.row(
        Pipes.cells(line).stream()
            .map(cell -> inline(line.substring(cell[0], cell[1]).strip()))
            .toList());
  }

  /** A line as it is shown: without the marks of headings, quotes and lists. */
  static String shown(String line) {
    if (line.length() > LONGEST_MARK) {
      return inline(line);
    }
    var heading = HEADING.matcher(line);
    return inline(heading.matches() ? heading.group(1) : PREFIX.matcher(line).replaceFirst(""));
  }

  /** The characters that are shown of a line or a cell. */
  private static String inline(String marked) {
    String text = BREAK.matcher(marked).replaceAll(" ");
    text = TAG.matcher(text).replaceAll("");
    text = IMAGE.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    text = ESCAPE.matcher(text).replaceAll("$1");
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }
}
