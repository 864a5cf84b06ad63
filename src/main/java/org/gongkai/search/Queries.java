package org.gongkai.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.gongkai.reconcile.Spellings;

/** What a text asks of the index. The text is only text: nothing in it is an operator. */
final class Queries {
  private static final Pattern ADDRESS = Pattern.compile("(?:.*/)?(id/.+)");
  private static final Pattern LONG_CODE = Pattern.compile("(\\d{6})0{6}");
  private static final Pattern DIGITS = Pattern.compile("\\d{2,}");

  /** Two characters of a name are no abbreviation of it. */
  private static final int SHORTEST_ABBREVIATION = 3;

  private static final int WIDEST_GAPS = 12;

  /** Figures with their sentences before the prose that they stand in. */
  private static final float CLAIM = 100;

  private final String text;
  private final List<Word> words;
  private final boolean chinese;

  Queries(String text, List<Word> words) {
    this.text = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    this.words = words;
    this.chinese = Spellings.hasHan(this.text);
  }

  /** By names and codes alone; as much as a person has typed. */
  Query names() {
    return new DisjunctionMaxQuery(byName(), 0);
  }

  /** By everything. */
  Query all() {
    List<Query> ways = byName();
    ways.add(text());
    return new DisjunctionMaxQuery(ways, 0);
  }

  /** The words wherever they stand, to be lit. */
  Query lit(String field) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(word(field, word), Occur.SHOULD));
    return any.build();
  }

  /** The characters wherever they stand, where no word does. */
  Query litCharacters(String field) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    characters().distinct().forEach(c -> any.add(term(field, c), Occur.SHOULD));
    return any.build();
  }

  private List<Query> byName() {
    List<Query> ways = new ArrayList<>();
    String code = Documents.code(text);
    Matcher address = ADDRESS.matcher(code);
    Matcher longer = LONG_CODE.matcher(code);
    way(ways, Reason.CODE, term(Fields.CODE, code));
    way(ways, Reason.CODE, term(Fields.ADDRESS, text));
    if (address.matches()) {
      way(ways, Reason.CODE, term(Fields.CODE, address.group(1)));
    }
    if (longer.matches()) {
      way(ways, Reason.CODE, term(Fields.CODE, longer.group(1)));
    }
    if (DIGITS.matcher(code).matches()) {
      way(ways, Reason.PREFIX, new PrefixQuery(new Term(Fields.CODE, code)));
    } else if (chinese) {
      byChinese(ways, Spellings.key(text));
    } else if (text.chars().noneMatch(Character::isDigit)) {
      byLetters(ways, Spellings.letters(text));
    }
    if (!words.isEmpty()) {
      way(ways, Reason.WORDS, around(Fields.NAME));
      way(ways, Reason.ABBREVIATION, abbreviated());
    }
    return ways;
  }

  private static void byChinese(List<Query> ways, String key) {
    way(ways, Reason.NAME, term(Fields.FULL, key));
    way(ways, Reason.SHORT_NAME, term(Fields.SHORT, key));
    way(ways, Reason.PREFIX, new PrefixQuery(new Term(Fields.FULL, key)));
    way(ways, Reason.PREFIX, new PrefixQuery(new Term(Fields.SHORT, key)));
  }

  private static void byLetters(List<Query> ways, String letters) {
    if (letters.length() < 2) {
      return;
    }
    way(ways, Reason.LATIN, term(Fields.LATIN, letters));
    way(ways, Reason.INITIALS, term(Fields.INITIALS, letters));
    way(ways, Reason.PREFIX, new PrefixQuery(new Term(Fields.LATIN, letters)));
  }

  private static void way(List<Query> ways, Reason reason, Query query) {
    ways.add(new BoostQuery(new ConstantScoreQuery(query), reason.worth()));
  }

  private Query allWords(String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word(field, word), Occur.MUST));
    return all.build();
  }

  /** 丰城发改委 for 丰城市发展和改革委员会: all characters in their order. */
  private Query abbreviated() {
    IntervalsSource[] terms = characters().map(Intervals::term).toArray(IntervalsSource[]::new);
    boolean chineseAlone = words.stream().allMatch(Word::chinese);
    return terms.length < SHORTEST_ABBREVIATION || !chineseAlone
        ? new MatchNoDocsQuery()
        : new IntervalQuery(Fields.NAME, Intervals.maxgaps(WIDEST_GAPS, Intervals.ordered(terms)));
  }

  private Stream<String> characters() {
    return words.stream().filter(Word::chinese).flatMap(word -> word.terms().stream());
  }

  private Query text() {
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    Query claim = new ConstantScoreQuery(term(Fields.KIND, Kind.CLAIM.id()));
    return new BooleanQuery.Builder()
        .add(around(Fields.TEXT), Occur.MUST)
        .add(notTheReport(), Occur.FILTER)
        .add(new BoostQuery(claim, CLAIM), Occur.SHOULD)
        .build();
  }

  /** Every word in a field or in the name of what it is of, and one at least in the field. */
  private Query around(String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    for (Word word : words) {
      Query here = word(field, word);
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      either.add(here, Occur.SHOULD);
      either.add(new ConstantScoreQuery(word(Fields.OF, word)), Occur.SHOULD);
      all.add(either.build(), Occur.MUST);
      one.add(here, Occur.SHOULD);
    }
    return all.add(one.build(), Occur.FILTER).build();
  }

  /**
   * Where the name of the report has all words, the report is meant: its text needs them itself.
   */
  private Query notTheReport() {
    Query notNamed =
        new BooleanQuery.Builder()
            .add(new MatchAllDocsQuery(), Occur.FILTER)
            .add(allWords(Fields.OF), Occur.MUST_NOT)
            .build();
    return new BooleanQuery.Builder()
        .add(allWords(Fields.TEXT), Occur.SHOULD)
        .add(notNamed, Occur.SHOULD)
        .build();
  }

  private static Query word(String field, Word word) {
    return word.terms().size() == 1
        ? term(field, word.terms().get(0))
        : new PhraseQuery(field, word.terms().toArray(String[]::new));
  }

  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
