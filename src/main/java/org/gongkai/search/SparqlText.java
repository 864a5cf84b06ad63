package org.gongkai.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.vocab.Gk;

/**
 * {@code text:query} of jena-text over our own index: it finds what the search finds, in the same
 * order, and reads only. The text of a query is text: Lucene's own syntax is unknown here. With
 * {@code rdfs:label} or {@code skos:prefLabel} names are looked for, with {@code gk:sentence} the
 * figures of the prose.
 */
public final class SparqlText implements TextIndex {
  /** What is asked for has more than {@link Question#LONGEST} characters. */
  public static final class TextTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TextTooLong() {
      super(
          "text:query 的文字最多 %d 字。%nThe text of text:query has at most %d characters."
              .formatted(Question.LONGEST, Question.LONGEST));
    }
  }

  /** The one property function of jena-text that there is. */
  public static final String PROPERTY = TextQuery.NS + "query";

  private static final Resource SENTENCE = ResourceFactory.createResource(Gk.SENTENCE.getURI());

  private static final EntityDefinition PROPERTIES = properties();

  private final SearchIndex index;

  private SparqlText(SearchIndex index) {
    this.index = index;
  }

  /** Queries that run in this context ask the index. */
  public static void into(Context context, SearchIndex index) {
    context.set(TextQuery.textIndex, new SparqlText(index));
  }

  /** What makes the property function; it loads no class by name. */
  public static PropertyFunctionFactory factory() {
    return name -> new TextQueryPF();
  }

  private static EntityDefinition properties() {
    EntityDefinition definition = new EntityDefinition(Fields.ADDRESS, Fields.NAME, RDFS.label);
    definition.set(Fields.NAME, SKOS.prefLabel.asNode());
    definition.set(Fields.TEXT, Gk.SENTENCE);
    return definition;
  }

  @Override
  public EntityDefinition getDocDef() {
    return PROPERTIES;
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties, String text, String graph, String lang, int limit, String lit) {
    return hits(Optional.empty(), properties, text, lang, limit);
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String text,
      String graph,
      String lang,
      int limit,
      String lit) {
    Optional<String> bound = Optional.ofNullable(subject).filter(Node::isURI).map(Node::getURI);
    return hits(bound, properties, text, lang, limit);
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String text,
      String graph,
      String lang,
      int limit,
      String lit) {
    return hits(Optional.ofNullable(subject), properties, text, lang, limit);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graph, String lang, int limit, String lit) {
    List<Resource> properties =
        property == null ? List.of() : List.of(ResourceFactory.createResource(property.getURI()));
    return query(properties, text, graph, lang, limit, lit);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String lang, int limit) {
    return query(property, text, graph, lang, limit, null);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String lang) {
    return query(property, text, graph, lang, 0, null);
  }

  private List<TextHit> hits(
      Optional<String> subject, List<Resource> properties, String text, String lang, int limit) {
    if (text.length() > Question.LONGEST) {
      throw new TextTooLong();
    }
    int most = limit < 1 ? Question.DEEPEST : Math.min(limit, Question.DEEPEST);
    boolean any = properties == null || properties.isEmpty();
    boolean sentences = !any && properties.contains(SENTENCE);
    Optional<Kind> kind = sentences ? Optional.of(Kind.CLAIM) : Optional.empty();
    Question question = new Question(text, kind, 0, most);
    return index.ask(search -> search.find(question, !any && !sentences, subject)).hits().stream()
        .map(hit -> textHit(hit, lang))
        .toList();
  }

  private static TextHit textHit(Hit hit, String lang) {
    boolean english = "en".equals(lang) && !hit.english().isEmpty();
    String shown = hit.kind().isText() ? hit.text() : english ? hit.english() : hit.name();
    Node literal = NodeFactory.createLiteralLang(shown, english ? "en" : "zh");
    return new TextHit(NodeFactory.createURI(hit.address()), hit.score(), literal);
  }

  @Override
  public Map<String, Node> get(String address) {
    throw readOnly();
  }

  @Override
  public void addEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw readOnly();
  }

  @Override
  public void prepareCommit() {
    throw readOnly();
  }

  @Override
  public void commit() {
    throw readOnly();
  }

  @Override
  public void rollback() {
    throw readOnly();
  }

  /** Closing is the index's own. */
  @Override
  public void close() {}

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("The index is made from the store and only read");
  }
}
