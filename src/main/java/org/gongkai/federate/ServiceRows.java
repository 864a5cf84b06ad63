package org.gongkai.federate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.join.Join;

/** The rows of a SERVICE joined with those before it, so many at a time that one call serves. */
final class ServiceRows extends QueryIter1 {
  /** Rows that share a call; their terms travel in its body. */
  private static final int TOGETHER = 500;

  private final Session session;
  private final OpService service;
  private QueryIterator joined;

  ServiceRows(Session session, OpService service, QueryIterator input, ExecutionContext execution) {
    super(input, execution);
    this.session = session;
    this.service = service;
    this.joined = QueryIterNullIterator.create(execution);
    session.federation().check(service, true);
  }

  @Override
  protected boolean hasNextBinding() {
    while (!joined.hasNext()) {
      joined.close();
      if (!getInput().hasNext()) {
        return false;
      }
      joined = nextBatch();
    }
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    return joined.next();
  }

  private QueryIterator nextBatch() {
    Map<Node, List<Binding>> byEndpoint = new LinkedHashMap<>();
    for (int i = 0; i < TOGETHER && getInput().hasNext(); i++) {
      Binding row = getInput().next();
      Node endpoint = session.federation().endpoint(service.getService(), row);
      byEndpoint.computeIfAbsent(endpoint, e -> new ArrayList<>()).add(row);
    }
    Map<Node, Optional<List<Binding>>> answers = new LinkedHashMap<>();
    byEndpoint.forEach((endpoint, rows) -> answers.put(endpoint, answer(endpoint, rows)));
    // Made only now: what a failure leaves open is complained of.
    QueryIterConcat all = new QueryIterConcat(getExecContext());
    byEndpoint.forEach((endpoint, rows) -> all.add(joined(rows, answers.get(endpoint))));
    return all;
  }

  /** Empty where a SERVICE SILENT has to do without. */
  private Optional<List<Binding>> answer(Node endpoint, List<Binding> rows) {
    try {
      return Optional.of(session.rows(session.federation().called(endpoint), service, rows));
    } catch (PartnerFailed e) {
      if (service.getSilent()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private QueryIterator joined(List<Binding> rows, Optional<List<Binding>> answer) {
    QueryIterator here = plain(rows);
    return answer.map(there -> Join.hashJoin(here, plain(there), getExecContext())).orElse(here);
  }

  private QueryIterator plain(List<Binding> rows) {
    return QueryIterPlainWrapper.create(rows.iterator(), getExecContext());
  }

  @Override
  protected void closeSubIterator() {
    joined.close();
  }

  @Override
  protected void requestSubCancel() {
    joined.cancel();
  }
}
