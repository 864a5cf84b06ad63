package org.gongkai.reader.form;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;

/** Finds the title of a report: on lines of its own, or inside a page that is one line. */
final class Titles {
  private static final int LONGEST = 160;
  private static final int MOST_LINES = 3;
  private static final int LONGEST_KIND = 40;
  private static final String NEXT = "〔（(【<根按依为本现目来发一_|｜";
  private static final String ENDS = "告报)）》】*知局委办府";
  private static final Pattern HAS_YEAR = Pattern.compile(Days.YEAR + "\\s*年");
  // A line above the title with digits or a colon is a file number, a date, 附件2: no name.
  private static final Pattern NO_NAME = Pattern.compile("[0-9０-９:：]");

  private final Layout layout;
  private final String text;
  private Optional<List<Title>> all = Optional.empty(); // looked for once, when first asked for

  /** {@code text} is the layout's without page furniture. */
  Titles(Layout layout, String text) {
    this.layout = layout;
    this.text = text;
  }

  /**
   * The report's own title before its first section: the first that names a body, else one that
   * names only a year.
   *
   * @param blocks number of the first block of a section
   * @param end where the first section begins
   */
  Optional<Title> own(int blocks, int end) {
    Optional<Title> onLines = onLines(blocks, true);
    if (onLines.filter(Title::namesAgency).isPresent()) {
      return onLines;
    }
    List<Title> inside = all().stream().filter(t -> t.year().orElseThrow().end() < end).toList();
    return Stream.of(
            inside.stream().filter(Title::namesAgency),
            onLines.stream(),
            inside.stream(),
            onLines(blocks, false).stream())
        .flatMap(titles -> titles)
        .findFirst();
  }

  /** The title of the page, in which the report itself may have none. */
  Optional<Title> ofPage(Furniture furniture) {
    List<Title> titles =
        furniture.titles().stream()
            .flatMap(p -> Stream.concat(whole(p.start(), p.end()), within(p)))
            .toList();
    return titles.stream()
        .filter(Title::namesAgency)
        .findFirst()
        .or(() -> titles.stream().findFirst());
  }

  /** Every title that names a year, in the order of the text. */
  List<Title> all() {
    all = all.or(() -> Optional.of(found()));
    return all.get();
  }

  private List<Title> found() {
    SortedMap<Integer, Title> byYear = new TreeMap<>();
    for (int at = text.indexOf('报'); at >= 0; at = text.indexOf('报', at + 1)) {
      if (endsHere(at) && text.lastIndexOf('公', at) >= at - LONGEST_KIND && hasYear(at)) {
        around(at, byYear);
      }
    }
    return List.copyOf(byYear.values());
  }

  /** A digit and then 年 stand before a place, as near as in a title. */
  private boolean hasYear(int at) {
    int least = Math.max(0, at - LONGEST);
    for (int i = text.lastIndexOf('年', at); i > least; i = text.lastIndexOf('年', i - 1)) {
      int digit = i - 1;
      while (digit > least && Character.isWhitespace(text.charAt(digit))) {
        digit--;
      }
      if (Days.isDigit(text.charAt(digit))) {
        return true;
      }
    }
    return false;
  }

  /** 年报 or 报告, and behind it what may stand behind a title. */
  private boolean endsHere(int at) {
    int end = at + 1;
    while (end < text.length() && (Character.isWhitespace(text.charAt(end)))) {
      end++;
    }
    boolean report = end < text.length() && text.charAt(end) == '告';
    int next = report ? end + 1 : at + 1;
    return next >= text.length()
        || Character.isWhitespace(text.charAt(next))
        || NEXT.indexOf(text.charAt(next)) >= 0;
  }

  /** Titles whose 报告 or 年报 stands here: only there the patterns, which are slow, are tried. */
  private void around(int at, SortedMap<Integer, Title> byYear) {
    for (Pattern pattern : TitlePatterns.INSIDE) {
      Matcher m =
          pattern
              .matcher(text)
              .region(Math.max(0, at - LONGEST), Math.min(text.length(), at + 3))
              .useTransparentBounds(true)
              .useAnchoringBounds(false);
      while (m.find()) {
        byYear.putIfAbsent(m.start("year"), title(m, 0));
      }
    }
  }

  private Optional<Title> onLines(int end, boolean withYear) {
    Optional<Title> yearOnly = Optional.empty();
    for (int lines = 1; lines <= MOST_LINES; lines++) {
      for (int b = 0; b + lines <= end; b++) {
        Optional<Title> title = match(b, b + lines - 1, withYear);
        if (title.filter(Title::namesAgency).isPresent()) {
          return title;
        }
        yearOnly = yearOnly.isPresent() ? yearOnly : title;
      }
    }
    return yearOnly;
  }

  private Optional<Title> match(int first, int last, boolean withYear) {
    int start = layout.blocks().get(first).pieces().get(0).start();
    int end = end(layout.blocks().get(last));
    String line = start < end && end - start <= LONGEST ? text.substring(start, end) : "";
    boolean mayBe = line.indexOf('公') >= 0 && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    if (!mayBe || first < last && NO_NAME.matcher(above(first)).find()) {
      return Optional.empty();
    }
    return withYear
        ? whole(line, start).filter(t -> last < first + 2 || isOnLine(first, t)).findFirst()
        : Stream.of(TitlePatterns.YEARLESS.matcher(line))
            .filter(Matcher::matches)
            .map(m -> title(m, start))
            .findFirst();
  }

  /** Of three lines the first names the body: two lines above a title are as likely a page's. */
  private boolean isOnLine(int block, Title title) {
    return title.agency().end() <= end(layout.blocks().get(block));
  }

  private Stream<Title> whole(int start, int end) {
    return whole(layout.view().text().substring(start, end), start);
  }

  private Stream<Title> whole(String line, int start) {
    return TitlePatterns.WHOLE.stream()
        .map(p -> p.matcher(line))
        .filter(Matcher::matches)
        .map(m -> title(m, start));
  }

  private Stream<Title> within(Piece piece) {
    return TitlePatterns.INSIDE.stream()
        .map(p -> p.matcher(piece.text()))
        .filter(Matcher::find)
        .map(m -> title(m, piece.start()));
  }

  private Title title(Matcher m, int start) {
    Piece agency = Title.name(layout.view(), start + m.start("agency"), start + m.end("agency"));
    boolean hasYear = m.pattern() != TitlePatterns.YEARLESS;
    return new Title(
        agency,
        hasYear
            ? Optional.of(layout.view().piece(start + m.start("year"), start + m.end("year")))
            : Optional.empty());
  }

  private static int end(Block block) {
    return block.pieces().get(block.pieces().size() - 1).end();
  }

  private String above(int block) {
    String first = layout.blocks().get(block).pieces().get(0).text();
    return HAS_YEAR.matcher(first).find() ? "" : first;
  }
}
