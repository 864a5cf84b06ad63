package org.gongkai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** What is lit of a name or a text: the characters at which the words of a question were found. */
final class Snippets {
  /** Characters before the first that is lit, and of the whole. */
  private static final int BEFORE = 30;

  private static final int LONGEST = 160;

  private final IndexSearcher searcher;
  private final Weight namesWords;
  private final Weight namesCharacters;
  private final Weight textsWords;

  /** Places in a text, in UTF-16 units. */
  record Range(int start, int end) {}

  /** A piece of a text in parts, and from where to where in the text it is lit. */
  record Snippet(List<Hit.Part> parts, Range lit) {}

  Snippets(IndexSearcher searcher, Queries queries) throws IOException {
    this.searcher = searcher;
    this.namesWords = weight(queries.lit(Fields.NAME));
    this.namesCharacters = weight(queries.litCharacters(Fields.NAME));
    this.textsWords = weight(queries.lit(Fields.TEXT));
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** A whole name. */
  List<Hit.Part> name(int document, String name) throws IOException {
    List<Range> ranges = ranges(document, Fields.NAME, namesWords, name.length());
    if (ranges.isEmpty()) {
      ranges = ranges(document, Fields.NAME, namesCharacters, name.length());
    }
    return parts(name, ranges, 0, name.length());
  }

  /** The piece of a text around what was found first; all of it is lit as one if nothing is. */
  Snippet text(int document, String text) throws IOException {
    List<Range> ranges = ranges(document, Fields.TEXT, textsWords, text.length());
    if (ranges.isEmpty()) {
      int end = cut(text, Math.min(text.length(), LONGEST));
      return new Snippet(parts(text, ranges, 0, end), new Range(0, text.length()));
    }
    int start = cut(text, Math.max(0, ranges.get(0).start() - BEFORE));
    int end = cut(text, Math.min(text.length(), Math.max(start + LONGEST, ranges.get(0).end())));
    List<Range> shown = ranges.stream().filter(range -> range.end() <= end).toList();
    Range lit = new Range(shown.get(0).start(), shown.get(shown.size() - 1).end());
    return new Snippet(parts(text, shown, start, end), lit);
  }

  /** Not between the two halves of a character. */
  private static int cut(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return inside ? at - 1 : at;
  }

  /** Where a query was found, in the order of the text and apart. */
  private List<Range> ranges(int document, String field, Weight weight, int length)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Matches matches = weight.matches(leaf, document - leaf.docBase);
    MatchesIterator found = matches == null ? null : matches.getMatches(field);
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    while (found != null && found.next()) {
      if (found.startOffset() >= 0 && found.endOffset() <= length) {
        ends.merge(found.startOffset(), found.endOffset(), Math::max);
      }
    }
    return apart(ends);
  }

  private static List<Range> apart(TreeMap<Integer, Integer> ends) {
    List<Range> ranges = new ArrayList<>();
    ends.forEach(
        (start, end) -> {
          Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
          if (last != null && start <= last.end()) {
            ranges.set(ranges.size() - 1, new Range(last.start(), Math.max(last.end(), end)));
          } else {
            ranges.add(new Range(start, end));
          }
        });
    return ranges;
  }

  private static List<Hit.Part> parts(String text, List<Range> ranges, int from, int to) {
    List<Hit.Part> parts = new ArrayList<>();
    int at = from;
    for (Range range : ranges) {
      add(parts, text.substring(at, range.start()), false);
      add(parts, text.substring(range.start(), range.end()), true);
      at = range.end();
    }
    add(parts, text.substring(at, to), false);
    return parts;
  }

  private static void add(List<Hit.Part> parts, String text, boolean hit) {
    if (!text.isEmpty()) {
      parts.add(new Hit.Part(text, hit));
    }
  }
}
