package org.gongkai.federate;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/**
 * The query that a SERVICE sends for many rows at once: its pattern, and what the rows bind of its
 * variables as VALUES (SPARQL 1.1 Federated Query, 2.4).
 *
 * @param text SPARQL 1.1
 * @param local the variables of the answer, by their names there; inside sub-selects the engine
 *     calls them otherwise
 */
record RemoteQuery(String text, Map<String, Var> local) {
  private static final char SCOPE = '/';

  /** Copies the map. */
  RemoteQuery {
    local = Map.copyOf(local);
  }

  static RemoteQuery of(OpService service, Collection<Binding> rows) {
    Map<String, Var> local = new TreeMap<>();
    for (Var variable : OpVars.visibleVars(service.getSubOp())) {
      Var remote = Var.alloc(variable.getName().substring(scope(variable)));
      if (Var.isNamedVar(remote)) {
        local.put(remote.getName(), variable);
      }
    }
    Op restored = Rename.reverseVarRename(service.getSubOp(), true);
    Query query = whole(OpAsQuery.asQuery(restored));
    Map<Var, Var> sent = sent(local, rows);
    if (!sent.isEmpty()) {
      query.setValuesDataBlock(List.copyOf(sent.keySet()), values(sent, rows));
    }
    return new RemoteQuery(query.serialize(Syntax.syntaxSPARQL_11), local);
  }

  private static int scope(Var variable) {
    return variable.getName().lastIndexOf(SCOPE) + 1;
  }

  /**
   * VALUES at the end of a query are joined before its LIMIT and inside its groups: a query that
   * has more than a pattern is made a part of one that has not.
   */
  private static Query whole(Query query) {
    boolean plain =
        query.isQueryResultStar()
            && !query.isDistinct()
            && !query.isReduced()
            && !query.hasLimit()
            && !query.hasOffset()
            && !query.hasOrderBy()
            && !query.hasGroupBy()
            && !query.hasValues();
    if (plain) {
      return query;
    }
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(query));
    Query around = QueryFactory.create();
    around.setQuerySelectType();
    around.setQueryResultStar(true);
    around.setQueryPattern(group);
    return around;
  }

  /**
   * Variables of the pattern, by remote name, that every row binds to something one can send: then
   * rows that differ exclude each other, and no solution comes back twice.
   */
  private static Map<Var, Var> sent(Map<String, Var> local, Collection<Binding> rows) {
    Map<Var, Var> sent = new TreeMap<>(Comparator.comparing(Var::getName));
    local.forEach(
        (remote, variable) -> {
          if (rows.stream().allMatch(row -> isSent(row.get(variable)))) {
            sent.put(Var.alloc(remote), variable);
          }
        });
    return sent;
  }

  /** A blank node means nothing to another server; left unbound, the join here decides. */
  private static boolean isSent(Node node) {
    return node != null && !node.isBlank() && !node.isTripleTerm();
  }

  private static List<Binding> values(Map<Var, Var> sent, Collection<Binding> rows) {
    Set<Binding> distinct = new LinkedHashSet<>();
    for (Binding row : rows) {
      BindingBuilder values = Binding.builder();
      sent.forEach(
          (remote, variable) -> {
            if (isSent(row.get(variable))) {
              values.add(remote, row.get(variable));
            }
          });
      distinct.add(values.build());
    }
    return List.copyOf(distinct);
  }
}
