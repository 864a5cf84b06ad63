package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.reader.layout.TextView;

/**
 * Cuts a file with several reports at their titles. A title begins a report if it names another
 * body or year than the one before, and sections of its own follow, beginning anew; a table of
 * contents, a link to another year and a title at the head of every page begin none.
 */
final class ReportParts {
  /** Where a report begins, and the body and year of its title. */
  private record Start(int position, String key) {}

  private static final int LEAST_TEXT = 40;
  private static final int LONGEST_NAME = 40;
  private static final Pattern NO_PROSE = Pattern.compile("[\\s0-9０-９.．…·、—\\-]+");
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}（）()]{3,40}");
  private static final String NUMBERS = "一二三四五六七";

  private final Layout layout;
  private final String text;
  private final Titles whole;

  private ReportParts(Layout layout, String text) {
    this.layout = layout;
    this.text = text;
    this.whole = new Titles(layout, text);
  }

  /**
   * The reports of a layout, in the order of the text; the whole, if it is one or none. Each is cut
   * out when it is its turn, since each has a text as long as the file up to its end.
   */
  static Stream<ReportPart> of(Layout layout, String withoutFurniture) {
    return new ReportParts(layout, withoutFurniture).parts();
  }

  private Stream<ReportPart> parts() {
    List<Start> starts = starts();
    if (starts.size() < 2) {
      return Stream.of(new ReportPart(layout, text, whole, text.length(), true));
    }
    return IntStream.range(0, starts.size())
        .mapToObj(
            i -> {
              int end = i + 1 < starts.size() ? starts.get(i + 1).position() : text.length();
              return part(starts.get(i).position(), end);
            });
  }

  private List<Start> starts() {
    List<Title> titles = whole.all();
    List<Start> starts = new ArrayList<>();
    int first = -1; // of titles that stand together without sections between
    for (int i = 0; titles.size() > 1 && i < titles.size(); i++) {
      first = first < 0 ? i : first;
      int end = i + 1 < titles.size() ? position(titles.get(i + 1)) : text.length();
      int from = titles.get(i).year().orElseThrow().end();
      if (from < end && hasSections(from, end)) {
        Start start = start(titles.subList(first, i + 1));
        boolean another =
            starts.isEmpty()
                || !starts.get(starts.size() - 1).key().equals(start.key())
                    && beginsAnew(starts.get(starts.size() - 1).position(), from);
        if (another) {
          starts.add(start);
        }
        first = -1;
      }
    }
    return starts;
  }

  private static int position(Title title) {
    int year = title.year().orElseThrow().start();
    return title.namesAgency() ? Math.min(year, title.agency().start()) : year;
  }

  /**
   * Of titles that stand together the first is meant; where it is printed again, below a table of
   * contents, the report begins there.
   */
  private Start start(List<Title> together) {
    Start first = start(together.get(0));
    return together.stream()
        .map(this::start)
        .filter(s -> s.key().equals(first.key()))
        .reduce(first, (one, next) -> next);
  }

  /** A title of a year alone has its body on the line above. */
  private Start start(Title title) {
    int position = position(title);
    String year = String.valueOf(Days.year(title.year().orElseThrow().text()));
    if (title.namesAgency()) {
      return new Start(position, title.agency().text().replaceAll("\\s", "") + year);
    }
    int end = text.substring(0, position).stripTrailing().length();
    int line = text.lastIndexOf('\n', end - 1) + 1;
    String above =
        end > line && end - line <= LONGEST_NAME ? text.substring(line, end).strip() : "";
    return NAME.matcher(above).matches()
        ? new Start(line, above + year)
        : new Start(position, year);
  }

  /** Headings of sections with more between them than the numbers of pages. */
  private boolean hasSections(int from, int to) {
    Matcher heading = Imprint.HEADING.matcher(text).region(from, to);
    if (!heading.find()) {
      return false;
    }
    String[] lines = text.substring(heading.start(), to).split("\n");
    int prose = 0;
    for (String line : lines) {
      Matcher m = Imprint.HEADING.matcher(line);
      boolean isHeading = m.find() && line.length() < LEAST_TEXT;
      prose += isHeading ? 0 : NO_PROSE.matcher(line).replaceAll("").length();
    }
    return prose >= LEAST_TEXT;
  }

  /** The next section's number is not above the last one's. */
  private boolean beginsAnew(int before, int from) {
    Matcher next = Imprint.HEADING.matcher(text).region(from, text.length());
    Matcher last = Imprint.HEADING.matcher(text).region(before, from);
    int number = -1;
    while (last.find()) {
      number = NUMBERS.indexOf(last.group("number"));
    }
    return next.find() && NUMBERS.indexOf(next.group("number")) <= number;
  }

  private ReportPart part(int from, int to) {
    List<Block> blocks = new ArrayList<>();
    List<Block> all = layout.blocks();
    for (int b = firstBehind(from); b < all.size() && start(all.get(b)) < to; b++) {
      Block block = all.get(b);
      List<Piece> inside = block.pieces().stream().flatMap(p -> cut(p, from, to).stream()).toList();
      boolean whole = inside.size() == block.pieces().size();
      if (!inside.isEmpty()) {
        blocks.add(new Block(block.kind(), inside, whole ? block.above() : List.of()));
      }
    }
    String own = "\n".repeat(from) + text.substring(from, to);
    Layout inside = new Layout(layout.view(), blocks);
    return new ReportPart(inside, own, new Titles(inside, own), to, false);
  }

  /** The first block that ends at or behind a position: of many reports most lie before it. */
  private int firstBehind(int position) {
    int low = 0;
    int high = layout.blocks().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      List<Piece> pieces = layout.blocks().get(middle).pieces();
      if (pieces.get(pieces.size() - 1).end() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int start(Block block) {
    return block.pieces().get(0).start();
  }

  /** The piece, or what of it lies between two positions. */
  private List<Piece> cut(Piece piece, int from, int to) {
    if (piece.start() >= from && piece.end() <= to && piece.start() < to) {
      return List.of(piece);
    }
    int start = Math.max(piece.start(), from);
    int end = Math.min(piece.end(), to);
    TextView view = layout.view();
    return start < end ? List.of(view.piece(start, end)) : List.of();
  }
}
