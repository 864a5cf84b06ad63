package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.claim.ClaimWords.Alternative;
import org.gongkai.reader.claim.ClaimWords.Kind;
import org.gongkai.reader.claim.ClaimWords.Row;
import org.gongkai.report.Quantity.Dimension;

/** Which indicator the words around a figure speak of: the longest that stand nearest. */
final class Indicators {
  /** Words farther away than this count as little as these. */
  private static final int FAR = 24;

  /** Two letters too far away still tell; a single syllable at the far end of a clause does not. */
  private static final int LEAST = -14;

  private static final String FILLERS = "共计总合累约达为有了近超逾数量是仅:";

  private final ProseText text;
  private final ClaimWords words;
  private final WordTree.Found found;

  Indicators(ProseText text, Prose prose) {
    this.text = text;
    this.words = prose.words();
    this.found = prose.found();
  }

  /** A row that the words say, and how well: four for a letter, less one for each between. */
  record Match(Row row, int score) {}

  /** What a figure counts by the words of a part of the text, which may hold the figure itself. */
  Optional<Match> best(Hit hit, int from, int to) {
    int edge = edge(hit.from(), from);
    Match best = null;
    for (int i = found.firstFrom(from); i < found.size() && found.from(i) < to; i++) {
      for (Alternative way : words.endings(found.word(i))) {
        Kind kind = way.row().kind();
        boolean named = kind == Kind.INDICATOR || kind == Kind.LOOSE;
        if (found.to(i) <= to && named && takes(way.row(), hit)) {
          int score = score(way, i, from, edge, hit);
          best =
              score >= LEAST && (best == null || score > best.score())
                  ? new Match(way.row(), score)
                  : best;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean takes(Row row, Hit hit) {
    boolean bare = hit.quantity().unit().isEmpty();
    return bare || row.takes(hit.base(), hit.quantity().dimension() == Dimension.COUNT);
  }

  /** Where the words before a figure end, without 共, 为 and the like. */
  int edge(int from, int least) {
    int edge = from;
    while (edge > least && FILLERS.indexOf(text.charAt(edge - 1)) >= 0) {
      edge--;
    }
    return edge;
  }

  /** {@code Integer.MIN_VALUE} if the words before the last are not there. */
  private int score(Alternative way, int last, int from, int edge, Hit hit) {
    int distance = distance(last, edge, hit);
    int gaps = 0;
    int next = last;
    for (int w = way.words().length - 2; w >= 0; w--) {
      int before = before(way.words()[w], next, from);
      if (before < 0) {
        return Integer.MIN_VALUE;
      }
      gaps += found.from(next) - found.to(before);
      distance = Math.min(distance, distance(before, edge, hit));
      next = before;
    }
    return 4 * way.letters() - Math.min(FAR, distance) - gaps / 2;
  }

  private int before(int word, int next, int from) {
    for (int i = next - 1; i >= 0 && found.from(i) >= from; i--) {
      if (found.word(i) == word && found.to(i) <= found.from(next)) {
        return i;
      }
    }
    return -1;
  }

  /** Words behind a figure count as three farther away. */
  private int distance(int i, int edge, Hit hit) {
    return found.from(i) >= hit.to()
        ? found.from(i) - hit.to() + 3
        : Math.max(0, edge - found.to(i));
  }

  /** What is denied by the words of a clause, in the order of the code table; empty if nothing. */
  List<Row> denied(int from, int to) {
    List<Row> rows = new ArrayList<>();
    List<Row> others = new ArrayList<>();
    for (int i = found.firstFrom(from); i < found.size() && found.from(i) < to; i++) {
      if (found.to(i) <= to) {
        words.sense(found.word(i), Kind.NONE).filter(r -> !rows.contains(r)).ifPresent(rows::add);
        words
            .sense(found.word(i), Kind.NONE_ELSE)
            .filter(r -> !others.contains(r))
            .ifPresent(others::add);
      }
    }
    rows.sort(Comparator.comparingInt(Row::order));
    return rows.isEmpty() ? others : rows;
  }

  /** Where the last word for a thing that can be denied ends; {@code from} if there is none. */
  int endOfDenied(int from, int to) {
    int end = from;
    for (int i = found.firstFrom(from); i < found.size() && found.from(i) < to; i++) {
      boolean noun =
          words.says(found.word(i), Kind.NONE) || words.says(found.word(i), Kind.NONE_ELSE);
      end = noun && found.to(i) <= to ? Math.max(end, found.to(i)) : end;
    }
    return end;
  }
}
