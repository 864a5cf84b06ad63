package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.claim.ClaimWords.Kind;
import org.gongkai.reader.claim.ClaimWords.Row;

/** A folded text with the known words in it, without its tables. */
final class Prose {
  /** No word that holds another of its kind begins farther before it. */
  private static final int LONGEST = 8;

  /** Folded positions, {@code to} exclusive. */
  record Part(int from, int to) {}

  private final ProseText text;
  private final ClaimWords words;
  private final WordTree.Found found;
  private final boolean[] isTable;

  /**
   * A text without the tables that were read, and without any further that begins with a known
   * label; such a table ends at the next heading, or where a sentence does.
   */
  Prose(ProseText text, ClaimWords words, List<Part> tables) {
    this.text = text;
    this.words = words;
    this.found = words.find(text);
    this.isTable = new boolean[text.length() + 1];
    tables.forEach(this::exclude);
    labelled().forEach(this::exclude);
  }

  private void exclude(Part table) {
    for (int i = table.from(); i < table.to(); i++) {
      isTable[i] = true;
    }
  }

  private List<Part> labelled() {
    List<Part> tables = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < found.size(); i++) {
      Optional<Row> label = words.sense(found.word(i), Kind.TABLE);
      if (label.isPresent()) {
        boolean begins = label.get().notation().equals("begin");
        if (begin >= 0 && !begins) {
          tables.add(new Part(begin, sentence(begin, found.from(i))));
        }
        begin = begins ? (begin < 0 ? found.from(i) : begin) : -1;
      }
    }
    if (begin >= 0) {
      tables.add(new Part(begin, sentence(begin, text.length())));
    }
    return tables;
  }

  /** Where the first sentence that ends in a part begins, behind the last cell; else the end. */
  private int sentence(int from, int to) {
    for (int end = from; end < to; end++) {
      if (text.charAt(end) == '。') {
        int start = end;
        while (start > from && text.charAt(start - 1) != '\n' && !isCell(start - 1)) {
          start--;
        }
        return start;
      }
    }
    return to;
  }

  /** A digit with a word of the form behind it, rather than a unit or the name of a time. */
  private boolean isCell(int i) {
    char next = text.charAt(i + 1);
    return ProseText.isDigit(text.charAt(i))
        && Character.isIdeographic(next)
        && "年月日时条件篇次期份个人万亿余".indexOf(next) < 0;
  }

  /** Whether a character is no part of a table. */
  boolean holds(int i) {
    return !isTable[i];
  }

  WordTree.Found found() {
    return found;
  }

  ClaimWords words() {
    return words;
  }

  /** The longest word of a kind that ends at a position. */
  Optional<Row> touching(Kind kind, int end) {
    for (int i = found.firstFrom(end - 6); i < found.size() && found.from(i) < end; i++) {
      Optional<Row> row = words.sense(found.word(i), kind);
      if (found.to(i) == end && row.isPresent() && !isInsideWord(row.get(), found.from(i))) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** 最近 and 附近 are no 近. */
  private boolean isInsideWord(Row row, int from) {
    char before = text.charAt(from - 1);
    return row.kind() == Kind.PRECISION && (before == '最' || before == '附' || before == '相');
  }

  /** A word of a kind that begins at a position; the longest. */
  Optional<Row> startingAt(Kind kind, int start) {
    Optional<Row> longest = Optional.empty();
    for (int i = found.firstFrom(start); i < found.size() && found.from(i) == start; i++) {
      Optional<Row> row = words.sense(found.word(i), kind);
      longest = row.isPresent() ? row : longest;
    }
    return longest;
  }

  /** The last word of a kind that stands within a part, and within no longer one of its kind. */
  Optional<Row> last(Kind kind, int from, int to) {
    int last = -1;
    for (int i = found.firstFrom(from); i < found.size() && found.from(i) < to; i++) {
      boolean whole = found.to(i) <= to && words.says(found.word(i), kind);
      last = whole && !isInside(i, kind, to) ? i : last;
    }
    return last < 0 ? Optional.empty() : words.sense(found.word(last), kind);
  }

  /** 其他组织 in 法人或其他组织. */
  private boolean isInside(int word, Kind kind, int to) {
    int first = found.firstFrom(found.from(word) - LONGEST);
    for (int i = first; i < found.size() && found.from(i) <= found.from(word); i++) {
      boolean longer = found.to(i) - found.from(i) > found.to(word) - found.from(word);
      boolean around = found.to(i) >= found.to(word) && found.to(i) <= to;
      if (longer && around && words.says(found.word(i), kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of a row of some kind stands within a part. */
  boolean has(Kind kind, String notation, int from, int to) {
    for (int i = found.firstFrom(from); i < found.size() && found.from(i) < to; i++) {
      boolean inside = found.to(i) <= to && words.says(found.word(i), kind);
      if (inside
          && words
              .sense(found.word(i), kind)
              .filter(r -> r.notation().equals(notation))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of a kind with another notation stands within a part. */
  boolean hasOther(Kind kind, String notation, int from, int to) {
    for (int i = found.firstFrom(from); i < found.size() && found.from(i) < to; i++) {
      boolean says = found.to(i) <= to && words.says(found.word(i), kind);
      boolean whole = says && !isInside(i, kind, to);
      if (whole
          && words
              .sense(found.word(i), kind)
              .filter(r -> !r.notation().equals(notation))
              .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
