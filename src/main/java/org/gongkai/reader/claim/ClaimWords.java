package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.gongkai.reader.code.CodeTable;

/** What words in prose say about a figure near them: {@code mappings/codes/claims.csv}. */
final class ClaimWords {
  /** What a row of the table is about. */
  enum Kind {
    /** What a figure counts. */
    INDICATOR,
    /** The same, but in a list of parts the part is meant. */
    LOOSE,
    /** What there is none of. */
    NONE,
    /** The same, if no row of NONE fits. */
    NONE_ELSE,
    /** Words that say there is none. */
    DENIAL,
    /** What may stand between the thing denied and the end of the clause. */
    DENIAL_NOUN,
    APPLICANT,
    CHANNEL,
    RESULT,
    SCOPE,
    PRECISION,
    PRECISION_AFTER,
    BASIS,
    /** What makes a figure no claim. */
    TRAP,
    /** Labels that begin a table, headings that end it. */
    TABLE
  }

  /**
   * A row of the table.
   *
   * @param units that the figure may have, without what multiplies them; empty: any but money and %
   * @param parts notations, or beginnings of notations, that are a part of this indicator; the
   *     first is what an unnamed part counts
   */
  record Row(Kind kind, String notation, Set<String> units, List<String> parts, int order) {
    boolean takes(String unit, boolean plain) {
      return units.isEmpty() ? plain : units.contains(unit.isEmpty() ? "-" : unit);
    }

    boolean hasPart(String indicator) {
      return indicator.equals(notation) || parts.stream().anyMatch(indicator::startsWith);
    }
  }

  /** One way of saying what a row means: words that follow each other, with a gap between. */
  record Alternative(Row row, int[] words, int letters) {}

  private final WordTree tree = new WordTree();
  private final List<List<Alternative>> endings = new ArrayList<>();
  private final List<Map<Kind, Row>> senses = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Row> indicators = new HashMap<>();
  // A bit for each kind that a word has a sense of: most words have none of what is asked.
  private int[] kinds = new int[0];

  static ClaimWords load() {
    ClaimWords words = new ClaimWords();
    CodeTable.rows("claims.csv").forEach(words::row);
    words.index();
    return words;
  }

  private void row(CSVRecord record) {
    Kind kind = Kind.valueOf(record.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
    Set<String> units = new HashSet<>(split(record.get("units"), " "));
    List<String> parts = split(record.get("part"), " ");
    Row row = new Row(kind, record.get("notation"), units, parts, rows.size());
    rows.add(row);
    split(record.get("words"), "\\|").forEach(words -> alternative(row, words));
  }

  private static List<String> split(String text, String by) {
    return Arrays.stream(text.split(by)).filter(s -> !s.isEmpty()).toList();
  }

  private void alternative(Row row, String printed) {
    int[] words = split(printed, "…").stream().mapToInt(tree::add).toArray();
    while (senses.size() < Arrays.stream(words).max().orElseThrow() + 1) {
      senses.add(new EnumMap<>(Kind.class));
      endings.add(new ArrayList<>());
    }
    int last = words[words.length - 1];
    int letters = printed.replace("…", "").length();
    endings.get(last).add(new Alternative(row, words, letters));
    if (words.length == 1) {
      senses.get(last).put(row.kind(), row);
    }
  }

  private void index() {
    rows.stream()
        .filter(r -> r.kind() == Kind.INDICATOR)
        .forEach(r -> indicators.putIfAbsent(r.notation(), r));
    kinds = new int[senses.size()];
    for (int word = 0; word < kinds.length; word++) {
      for (Kind kind : senses.get(word).keySet()) {
        kinds[word] |= 1 << kind.ordinal();
      }
    }
  }

  WordTree.Found find(ProseText text) {
    return tree.find(text);
  }

  /** The ways of saying something that end with a word. */
  List<Alternative> endings(int word) {
    return endings.get(word);
  }

  /** What a word says by itself. */
  Optional<Row> sense(int word, Kind kind) {
    return says(word, kind) ? Optional.of(senses.get(word).get(kind)) : Optional.empty();
  }

  /** Whether a word says something of a kind by itself. */
  boolean says(int word, Kind kind) {
    return (kinds[word] & 1 << kind.ordinal()) != 0;
  }

  /** The row of an indicator. */
  Optional<Row> indicator(String notation) {
    return Optional.ofNullable(indicators.get(notation));
  }

  /** Whether figures of an indicator can be limited in this way. */
  boolean limits(Kind kind, String notation, String indicator) {
    return rows.stream()
        .filter(r -> r.kind() == kind && r.notation().equals(notation))
        .anyMatch(r -> r.parts().stream().anyMatch(indicator::startsWith));
  }
}
