package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;

/**
 * The state of mapping one document: what was made, and what went wrong. Used again for the next
 * document, by one thread at a time.
 */
final class Run {
  private final Problems problems = new Problems();
  private final Statements statements = new Statements();
  private final NodeCache cache;
  private final Map<RefObject, Map<List<String>, List<Node>>> joins = new HashMap<>();
  private final Map<String, JsonNode> documents = new HashMap<>();
  private Location at = new Location();
  private BlankNodes blankNodes = new BlankNodes.OfOneCall();

  /** A run for so many term maps. */
  Run(int termMaps) {
    this.cache = new NodeCache(termMaps);
  }

  /** Forgets the document, keeps what is true of any. */
  void reset() {
    problems.clear();
    statements.clear();
    blankNodes = new BlankNodes.OfOneCall();
    joins.clear();
    documents.clear();
    at.clear();
  }

  /** Where the iteration stands in the document. */
  Location at() {
    return at;
  }

  /** Does something about another part of the document, then comes back. */
  void elsewhere(Runnable action) {
    Location here = at;
    at = new Location();
    action.run();
    at = here;
  }

  /** Begins a record of a source; {@link #clearRecord} ends it. */
  void begin(SourceRecord record, BlankNodes names) {
    blankNodes = names;
    at.begin(record.place() + " " + record.root(), !record.isElement());
  }

  /** The joins of all records, found beforehand. */
  void use(Map<RefObject, Map<List<String>, List<Node>>> found) {
    joins.putAll(found);
  }

  /** Forgets the record, keeps the joins. */
  void clearRecord() {
    problems.clear();
    statements.clear();
  }

  List<RmlProblem> problems() {
    return problems.all();
  }

  int statements() {
    return statements.count();
  }

  void open(PlannedSource source, SourceResolver sources) {
    if (!documents.containsKey(source.path())) {
      sources
          .document(source.path())
          .ifPresentOrElse(
              document -> documents.put(source.path(), document),
              () -> problems.add(source.origin(), "rml:path", "no source " + source.path()));
    }
  }

  boolean hasDocument(String path) {
    return documents.containsKey(path);
  }

  JsonNode document(String path) {
    return documents.get(path);
  }

  Map<List<String>, List<Node>> joinIndex(RefObject join) {
    Map<List<String>, List<Node>> known = joins.get(join);
    if (known != null) {
      return known;
    }
    Map<List<String>, List<Node>> index = new HashMap<>();
    joins.put(join, index);
    String parent = join.parentSource().path();
    if (hasDocument(parent)) {
      elsewhere(() -> join.fill(index, document(parent), this));
    }
    return index;
  }

  void add(Node graph, Node subject, Node predicate, Node object) {
    statements.add(graph, subject, predicate, object);
  }

  Node term(int termMap, NodeCache.Maker maker, String value, Expression from) {
    return cache.get(termMap, maker, value, this, from);
  }

  Node blankNode(String value) {
    return blankNodes.of(value);
  }

  Node freshBlankNode() {
    return blankNodes.fresh();
  }

  boolean isWellFormed(String value, Expression from) {
    int lone = Iris.loneSurrogate(value);
    if (lone >= 0) {
      problem(from, "lone surrogate " + Iris.show(value.charAt(lone)) + " is not text");
    }
    return lone < 0;
  }

  void problem(Expression from, String found) {
    if (from instanceof Expression.Reference reference && reference.singular()) {
      problem(from, found, reference.path().place(at));
    } else {
      problem(from, found, at.toString());
    }
  }

  void problem(Expression from, String found, String place) {
    problems.add(RmlProblem.inData(from.origin(), from.construct(), found, from.text(), place));
  }

  /** Sends all statements, or none and throws. */
  void finish(StreamRDF out) {
    problems.throwIfAny();
    statements.send(out);
  }
}
