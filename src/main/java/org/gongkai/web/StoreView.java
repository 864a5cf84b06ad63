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
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/** The store within one read transaction, as pages want it: rows of shown terms. */
final class StoreView {

  private final Graph graph;
  private final PageQueries queries;
  private final Labels labels;

  StoreView(Graph graph, PageQueries queries, Labels labels) {
    this.graph = graph;
    this.queries = queries;
    this.labels = labels;
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

  Optional<Node> object(Node subject, Node predicate) {
    Iterator<Node> objects =
        graph.find(subject, predicate, Node.ANY).mapWith(triple -> triple.getObject());
    return objects.hasNext() ? Optional.of(objects.next()) : Optional.empty();
  }

  /** One map a solution; a variable without a value is {@link Shown#NOTHING}. */
  List<Map<String, Shown>> rows(PageQuery name, Node thing) {
    List<Map<String, Shown>> rows = new ArrayList<>();
    List<Var> variables = queries.query(name).getProjectVars();
    solutions(
        name,
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
    try (QueryExec execution = execution(name, thing)) {
      execution.select().forEachRemaining(each);
    }
  }

  Graph construct(PageQuery name, Node thing) {
    try (QueryExec execution = execution(name, thing)) {
      return execution.construct(GraphFactory.createDefaultGraph());
    }
  }

  private QueryExec execution(PageQuery name, Node thing) {
    return QueryExec.graph(graph)
        .query(queries.query(name))
        .substitution(Var.alloc("this"), thing)
        .timeout(queries.limit().toMillis())
        .build();
  }
}
