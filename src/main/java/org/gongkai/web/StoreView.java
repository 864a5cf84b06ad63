package org.gongkai.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** The store within one read transaction, as pages want it: rows of shown terms. */
final class StoreView {

  private final Graph graph;
  private final PageQueries queries;
  private final Labels labels;
  private final Known known;
  private final Optional<String> state;

  /**
   * @param known what was worked out of the store before
   * @param state that the store is in
   */
  StoreView(Graph graph, PageQueries queries, Labels labels, Known known, Optional<String> state) {
    this.graph = graph;
    this.queries = queries;
    this.labels = labels;
    this.known = known;
    this.state = state;
  }

  Known known() {
    return known;
  }

  Optional<String> state() {
    return state;
  }

  Graph graph() {
    return graph;
  }

  /** What things are called in. */
  Language language() {
    return labels.language();
  }

  Shown shown(Node node) {
    return labels.shown(node);
  }

  boolean exists(Node thing) {
    return graph.contains(thing, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, thing);
  }

  List<Node> objects(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(triple -> triple.getObject()).toList();
  }

  Optional<Node> object(Node subject, Node predicate) {
    Iterator<Node> objects =
        graph.find(subject, predicate, Node.ANY).mapWith(triple -> triple.getObject());
    return objects.hasNext() ? Optional.of(objects.next()) : Optional.empty();
  }

  /** One map a solution; a variable without a value is {@link Shown#NOTHING}. */
  List<Map<String, Shown>> rows(PageQuery name, Node thing) {
    return rows(queries.query(name), thing);
  }

  /** The page of the rows that a request asks for by a parameter; the rows are counted once. */
  Paged<Map<String, Shown>> page(PageQuery name, Node thing, Asked asked, String parameter) {
    long total = known.count(this, name, thing);
    int number = Paged.number(asked, parameter, total);
    Query cut = queries.query(name).cloneQuery();
    cut.setOffset((number - 1L) * Paged.SIZE);
    cut.setLimit(Paged.SIZE);
    return new Paged<>(rows(cut, thing), number, total, Paged.link(asked, parameter));
  }

  private List<Map<String, Shown>> rows(Query query, Node thing) {
    List<Map<String, Shown>> rows = new ArrayList<>();
    List<Var> variables = query.getProjectVars();
    solutions(
        query,
        thing,
        binding -> {
          Map<String, Shown> row = new LinkedHashMap<>();
          for (Var variable : variables) {
            Node value = binding.get(variable);
            row.put(variable.getVarName(), value == null ? Shown.NOTHING : shown(value));
          }
          rows.add(row);
        });
    return rows;
  }

  void solutions(PageQuery name, Node thing, Consumer<Binding> each) {
    solutions(queries.query(name), thing, each);
  }

  private void solutions(Query query, Node thing, Consumer<Binding> each) {
    try (QueryExec execution = execution(query, thing)) {
      execution.select().forEachRemaining(each);
    }
  }

  Graph construct(PageQuery name, Node thing) {
    try (QueryExec execution = execution(queries.query(name), thing)) {
      return execution.construct(GraphFactory.createDefaultGraph());
    }
  }

  private QueryExec execution(Query query, Node thing) {
    return QueryExec.graph(graph)
        .query(query)
        .substitution(Var.alloc("this"), thing)
        .timeout(queries.limit().toMillis())
        .build();
  }
}
