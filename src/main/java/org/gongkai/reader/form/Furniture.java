package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.reader.code.FurnitureWords;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Source;

/**
 * What a page or the program that saved it prints around a report: header lines, where in the site
 * the page stands, bars to share it, feet. It never decides who reports; its title line may tell
 * what the report's own text leaves out.
 */
final class Furniture {
  /**
   * What stands behind a label.
   *
   * @param kind title, signed, issued, address or other
   */
  record Field(String kind, Piece value) {}

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_LABEL = 16;
  private static final int LONGEST_CRUMBS = 160;
  // From one word of a page's head to the next, all on one line: a title may stand between.
  private static final int FARTHEST = 120;
  private static final Pattern END_OF_HEADER = Pattern.compile("={4,}\\s*正文\\s*={4,}");
  private static final Predicate<String> WEB =
      Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+").asMatchPredicate();
  private static final Pattern RULE = Pattern.compile("[=_*\\-—]{4,}");
  private static final Pattern VALUE = Pattern.compile("\\s*\\S{0,30}(?:\\s+-->)?");
  private static final Pattern CLOSED = Pattern.compile("\\s*-->");
  private static final Pattern CRUMBS = Pattern.compile("\\s*\\S{0,100}");
  private static final Pattern NO_WORD = Pattern.compile("[\\s|｜>＞»›/:：\\[\\]【】（）()·.,，、-]*");

  private final TextView view;
  private final FurnitureWords words;
  private final List<Field> fields = new ArrayList<>();
  private final List<TextView.Line> titles = new ArrayList<>();
  private final StringBuilder rest;

  private Furniture(TextView view, FurnitureWords words) {
    this.view = view;
    this.words = words;
    this.rest = new StringBuilder(view.text());
  }

  static Furniture of(TextView view, FurnitureWords words) {
    Furniture furniture = new Furniture(view, words);
    Matcher header = END_OF_HEADER.matcher(view.text());
    int body = header.find() ? header.end() : 0;
    furniture.blank(0, body);
    for (TextView.Line line : view.lines()) {
      furniture.line(line, line.start() < body);
    }
    return furniture;
  }

  /** The text with furniture as line breaks, each other character at its place. */
  String rest() {
    return rest.toString();
  }

  /** The source with the address that its header lines give, if nothing else gave one. */
  Source addressed(Source source) {
    Optional<String> printed =
        values("address").stream().map(Piece::text).filter(WEB::test).findFirst();
    return source.address().isPresent() || printed.isEmpty()
        ? source
        : new Source(
            source.file(),
            source.sha256(),
            source.bytes(),
            source.characters(),
            source.mediaType(),
            source.charset(),
            printed,
            source.retrieved());
  }

  /** Values of one kind in the order of the text. */
  List<Piece> values(String kind) {
    return fields.stream().filter(f -> f.kind().equals(kind)).map(Field::value).toList();
  }

  /** Where the page prints its own title: behind a label, or between its crumbs and its bars. */
  List<Piece> titles() {
    return Stream.concat(
            values("title").stream(), titles.stream().map(l -> view.piece(l.start(), l.end())))
        .toList();
  }

  private void line(TextView.Line line, boolean header) {
    Piece piece = view.piece(line.start(), line.end());
    String text = piece.text();
    boolean whole = text.length() <= LONGEST_LINE;
    if (header || whole && hasColon(text) && words.labels().matcher(text).lookingAt()) {
      fields(piece.start(), piece.end());
      blank(line.start(), line.end());
    } else if (whole && (words.isFoot(text) || isBar(text))) {
      blank(line.start(), line.end());
    } else if (text.contains("位置") || text.contains("首页")) {
      crumbs(piece);
    }
  }

  /** Near its beginning: no label is longer. */
  private static boolean hasColon(String text) {
    String start = text.substring(0, Math.min(LONGEST_LABEL, text.length()));
    return start.indexOf(':') >= 0 || start.indexOf('：') >= 0;
  }

  private boolean isBar(String text) {
    boolean cell = text.length() < 2 || Character.isDigit(text.charAt(0));
    if (cell || text.length() > LONGEST_CRUMBS) {
      return false;
    }
    Matcher first = NO_WORD.matcher(text);
    int start = first.lookingAt() ? first.end() : 0;
    return RULE.matcher(text).matches()
        || words.share().matcher(text).region(start, text.length()).lookingAt()
            && NO_WORD.matcher(words.share().matcher(text).replaceAll("")).matches();
  }

  private void crumbs(Piece line) {
    Matcher crumbs = words.crumbs().matcher(line.text());
    if (!crumbs.find()) {
      return;
    }
    int start = line.start() + crumbs.start();
    int end = endOfHead(line.start() + crumbs.end(), line.end());
    boolean alone = end < 0 && crumbs.start() == 0 && line.text().length() <= LONGEST_CRUMBS;
    if (end >= 0) {
      titles.add(new TextView.Line(start, end));
      fields(start, end);
      blank(start, end);
    } else if (alone) {
      blank(line.start(), line.end());
    } else {
      Matcher first = CRUMBS.matcher(view.text()).region(line.start() + crumbs.end(), line.end());
      blank(start, first.lookingAt() ? first.end() : start);
    }
  }

  /** Behind the last of the words that follow each other closely; -1 if none follows. */
  private int endOfHead(int from, int lineEnd) {
    int end = -1;
    for (int at = from; at >= 0; ) {
      int limit = Math.min(lineEnd, at + FARTHEST);
      at =
          Math.max(
              wordEnd(words.labels(), at, limit, true), wordEnd(words.share(), at, limit, false));
      end = Math.max(end, at);
    }
    return end;
  }

  private int wordEnd(Pattern pattern, int from, int limit, boolean value) {
    Matcher m = pattern.matcher(view.text()).useTransparentBounds(true);
    int reach = value ? endOfLabels(from, limit) : limit;
    if (from >= reach || !m.region(from, reach).find()) {
      return -1;
    }
    Matcher behind = VALUE.matcher(view.text()).region(m.end(), limit);
    boolean hasValue = value && !words.kind(m.group(1)).equals("link");
    Matcher closed = CLOSED.matcher(view.text()).region(m.end(), limit);
    return hasValue && behind.lookingAt()
        ? behind.end()
        : closed.lookingAt() ? closed.end() : m.end();
  }

  private void fields(int start, int end) {
    Matcher label = words.labels().matcher(view.text()).region(start, endOfLabels(start, end));
    boolean more = label.find();
    while (more) {
      String kind = words.kind(label.group(1));
      int from = label.end();
      more = label.find();
      fields.add(new Field(kind, view.piece(from, more ? label.start() : end)));
    }
  }

  /** Behind the last colon: a label ends with one, so none ends further behind. */
  private int endOfLabels(int start, int end) {
    int last = end;
    while (last > start
        && view.text().charAt(last - 1) != ':'
        && view.text().charAt(last - 1) != '：') {
      last--;
    }
    return last;
  }

  private void blank(int start, int end) {
    rest.replace(start, end, "\n".repeat(end - start));
  }
}
