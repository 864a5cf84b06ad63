package org.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** The index of one state of a store, to be asked. */
public final class Search {
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.RANK, SortField.Type.LONG));

  private final IndexSearcher searcher;
  private final Analyzer analyzer;

  Search(IndexSearcher searcher, Analyzer analyzer) {
    this.searcher = searcher;
    this.analyzer = analyzer;
  }

  /** What fits a question, best first: by the best reason there is, then by rank. */
  public Found find(Question question) {
    return find(question, false, Optional.empty());
  }

  /**
   * The same of one thing, or by names alone.
   *
   * @param address its whole IRI; all things if empty
   */
  Found find(Question question, boolean byName, Optional<String> address) {
    if (question.text().isBlank()) {
      return Found.nothing();
    }
    Queries queries = queries(question.text());
    Query query = byName ? queries.names() : queries.all();
    return found(
        address.map(one -> within(query, Fields.ADDRESS, one)).orElse(query), queries, question);
  }

  /** Names of places, bodies, concepts and reports for a text that is being typed, best first. */
  public List<Hit> suggest(String begun, int limit) {
    return find(Question.of(begun, limit), true, Optional.empty()).hits();
  }

  private Queries queries(String text) {
    return new Queries(text, Words.of(text, analyzer));
  }

  private static Query within(Query query, String field, String value) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(Queries.term(field, value), Occur.FILTER)
        .build();
  }

  private Found found(Query query, Queries queries, Question question) {
    try {
      int last = question.skip() + question.limit();
      var tops = new TopFieldCollectorManager(ORDER, last, Integer.MAX_VALUE);
      if (question.kind().isEmpty()) {
        Object[] both = searcher.search(query, new MultiCollectorManager(tops, new KindCounts()));
        @SuppressWarnings("unchecked")
        Map<Kind, Integer> counts = (Map<Kind, Integer>) both[1];
        return page((TopFieldDocs) both[0], counts, queries, question);
      }
      Query ofKind = within(query, Fields.KIND, question.kind().get().id());
      TopFieldDocs top = searcher.search(ofKind, tops);
      return page(top, searcher.search(query, new KindCounts()), queries, question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found page(
      TopFieldDocs top, Map<Kind, Integer> counts, Queries queries, Question question)
      throws IOException {
    Snippets snippets = new Snippets(searcher, queries);
    List<Hit> hits = new ArrayList<>();
    for (int i = question.skip(); i < top.scoreDocs.length; i++) {
      hits.add(hit(top.scoreDocs[i], snippets));
    }
    int total =
        question
            .kind()
            .map(kind -> counts.getOrDefault(kind, 0))
            .orElseGet(() -> counts.values().stream().mapToInt(Integer::intValue).sum());
    return new Found(hits, counts, total);
  }

  private Hit hit(ScoreDoc found, Snippets snippets) throws IOException {
    Document stored = searcher.storedFields().document(found.doc);
    Kind kind = Kind.values()[stored.getField(Fields.KIND_NUMBER).numericValue().intValue()];
    String name = value(stored, Fields.LABEL);
    float score = ((Number) ((FieldDoc) found).fields[0]).floatValue();
    List<Hit.Part> lit;
    Optional<Hit.Place> place = Optional.empty();
    if (kind.isText()) {
      String text = value(stored, Fields.TEXT);
      Snippets.Snippet snippet = snippets.text(found.doc, text);
      lit = snippet.parts();
      place = Optional.of(place(stored, text, snippet.lit()));
    } else {
      lit = snippets.name(found.doc, name);
    }
    return new Hit(
        kind,
        value(stored, Fields.ADDRESS),
        name,
        value(stored, Fields.ENGLISH),
        value(stored, Fields.CONTEXT),
        Reason.of(score),
        score,
        lit,
        place);
  }

  private static Hit.Place place(Document stored, String text, Snippets.Range lit) {
    int start = stored.getField(Fields.START).numericValue().intValue();
    return new Hit.Place(
        value(stored, Fields.SHA256),
        start + text.codePointCount(0, lit.start()),
        start + text.codePointCount(0, lit.end()));
  }

  private static String value(Document stored, String field) {
    return Optional.ofNullable(stored.get(field)).orElse("");
  }
}
