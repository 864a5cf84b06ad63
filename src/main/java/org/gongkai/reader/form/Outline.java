package org.gongkai.reader.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.layout.Block;
import org.gongkai.reader.layout.Layout;
import org.gongkai.reader.layout.Piece;
import org.gongkai.report.Section;

/** Finds the six sections of the form by the words of their headings. */
final class Outline {
  private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七]\\s*[、.．]");

  /** A heading found: the section's number, its block and its characters. */
  private record Heading(int number, int block, Piece piece) {}

  private final Layout layout;
  private final int end;
  private final List<Heading> headings = new ArrayList<>();

  /** {@code end} is where the report ends: the file may go on with another. */
  Outline(Layout layout, Labels labels, int end) {
    this.layout = layout;
    this.end = end;
    for (int b = 0; b < layout.blocks().size(); b++) {
      heading(b, labels).ifPresent(headings::add);
    }
  }

  private Optional<Heading> heading(int block, Labels labels) {
    Optional<Piece> alone = alone(layout.blocks().get(block));
    return alone
        .filter(p -> NUMBERED.matcher(p.text()).find())
        .flatMap(p -> labels.notation("report", Labels.Axis.SECTION, p.text()))
        .map(n -> new Heading(Integer.parseInt(n), block, alone.get()));
  }

  /** The only piece of a block that says anything. */
  private static Optional<Piece> alone(Block block) {
    Optional<Piece> alone = Optional.empty();
    for (Piece piece : block.pieces()) {
      if (!piece.isBlank()) {
        if (alone.isPresent()) {
          return Optional.empty();
        }
        alone = Optional.of(piece);
      }
    }
    return alone;
  }

  /** The block of the first heading; the number of blocks if there is none. */
  int firstHeading() {
    return first().map(Heading::block).orElse(layout.blocks().size());
  }

  /** Where the first heading begins; the end of the text if there is none. */
  int endOfPreamble() {
    return first().map(h -> h.piece().start()).orElse(end);
  }

  /** The first heading that is not named again: a page's menu may stand above its title. */
  private Optional<Heading> first() {
    return IntStream.range(0, headings.size())
        .filter(
            i ->
                headings.subList(i + 1, headings.size()).stream()
                    .noneMatch(h -> h.number() == headings.get(i).number()))
        .mapToObj(headings::get)
        .findFirst();
  }

  /** Whether a heading of this section was found. */
  boolean has(int section) {
    return headings.stream().anyMatch(h -> h.number() == section);
  }

  boolean isEmpty() {
    return headings.isEmpty();
  }

  /**
   * The blocks of a section: behind each heading of it up to the next heading, since a table of
   * contents names it as well. Where its heading is not found, the blocks between its neighbours'
   * headings, which then hold it if anything does.
   */
  Region region(int section) {
    List<Region.Token> tokens = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).number() == section) {
        int end = i + 1 < headings.size() ? headings.get(i + 1).block() : layout.blocks().size();
        tokens.addAll(Region.tokens(layout, headings.get(i).block() + 1, end));
      }
    }
    boolean found = headings.stream().anyMatch(h -> h.number() == section);
    return new Region(found ? tokens : between(section));
  }

  private List<Region.Token> between(int section) {
    int from = 0;
    for (Heading heading : headings) {
      from = heading.number() < section ? Math.max(from, heading.block() + 1) : from;
    }
    int to = layout.blocks().size();
    for (Heading heading : headings) {
      boolean behind = heading.number() > section && heading.block() >= from;
      to = behind ? Math.min(to, heading.block()) : to;
    }
    return Region.tokens(layout, from, to);
  }

  /** The sections with their spans. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int next = i + 1 < headings.size() ? headings.get(i + 1).piece().start() : end;
      Piece whole = layout.view().piece(heading.piece().start(), next);
      sections.add(
          new Section(heading.number(), heading.piece().text(), layout.view().span(whole)));
    }
    return sections;
  }
}
