package org.gongkai.query;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/**
 * Runs named queries, each in a read transaction of its own unless the caller is in one. Values are
 * bound as terms; a variable without a value stays free.
 */
public final class QueryRunner {
  private final String base;
  private final Duration limit;
  private final Consumer<Context> services;

  /**
   * @param base what addresses of the data begin with; relative addresses in parameters get it
   */
  public QueryRunner(String base) {
    this(base, Duration.ZERO);
  }

  /**
   * @param limit the longest a query may run, then Jena's {@code QueryCancelledException}; zero is
   *     no limit
   */
  public QueryRunner(String base, Duration limit) {
    this(base, limit, context -> context.set(ARQ.httpServiceAllowed, false));
  }

  private QueryRunner(String base, Duration limit, Consumer<Context> services) {
    this.base = base;
    this.limit = limit;
    this.services = services;
  }

  /**
   * The same, for queries that call other endpoints; without this they call nobody.
   *
   * @param services puts whatever is to do the SERVICE parts of one query into its context
   */
  public QueryRunner reaching(Consumer<Context> services) {
    return new QueryRunner(base, limit, services);
  }

  /** The same, for queries that use what this puts into their context. */
  public QueryRunner with(Consumer<Context> more) {
    return new QueryRunner(base, limit, services.andThen(more));
  }

  /** The longest a query may run; zero is no limit. */
  public Duration limit() {
    return limit;
  }

  /**
   * The whole result of a SELECT; of an ASK, one row with the column {@code answer}.
   *
   * @throws BadParameter if a value is unknown, missing or of the wrong kind
   * @throws QueryFault if the query gives a graph
   */
  public ResultTable execute(NamedQuery named, Map<String, String> given, DatasetGraph data) {
    return rows(named, given, data, QueryRunner::table);
  }

  /** Streams a result as CSV, for results too long to hold; else as {@link #execute}. */
  public void writeCsv(
      NamedQuery named, Map<String, String> given, DatasetGraph data, OutputStream out) {
    rows(
        named,
        given,
        data,
        rows -> {
          ResultTable.writeCsv(rows, out);
          return out;
        });
  }

  /**
   * The graph that a CONSTRUCT or DESCRIBE gives.
   *
   * @throws BadParameter if a value is unknown, missing or of the wrong kind
   * @throws QueryFault if the query gives no graph
   */
  public Graph graph(NamedQuery named, Map<String, String> given, DatasetGraph data) {
    if (!named.query().isConstructType() && !named.query().isDescribeType()) {
      throw new QueryFault(named.name(), 0, "gives a table, not a graph");
    }
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec run = prepare(named, given, data)) {
            return named.query().isConstructType() ? run.construct() : run.describe();
          }
        });
  }

  /** The query with the values in it, as text to show or to send elsewhere; it has no header. */
  public String text(NamedQuery named, Map<String, String> given, DatasetGraph data) {
    return Txn.calculateRead(data, () -> substituted(named, given, data).serialize());
  }

  private <T> T rows(
      NamedQuery named, Map<String, String> given, DatasetGraph data, Function<RowSet, T> use) {
    Query query = named.query();
    if (!query.isSelectType() && !query.isAskType()) {
      throw new QueryFault(named.name(), 0, "gives a graph, not a table");
    }
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec run = prepare(named, given, data)) {
            return use.apply(query.isAskType() ? answer(run.ask()) : projected(named, run));
          }
        });
  }

  private QueryExec prepare(NamedQuery named, Map<String, String> given, DatasetGraph data) {
    Context context = ARQ.getContext().copy();
    services.accept(context);
    QueryExecDatasetBuilder builder =
        QueryExecDatasetBuilder.create().dataset(data).query(named.query()).context(context);
    terms(named, given, data).forEach(builder::substitution);
    return limit.isZero() ? builder.build() : builder.timeout(limit.toMillis()).build();
  }

  // A constant to sort by is no SPARQL once written out.
  private Query substituted(NamedQuery named, Map<String, String> given, DatasetGraph data) {
    Query query = QueryTransformOps.replaceVars(named.query(), terms(named, given, data));
    if (query.hasOrderBy()) {
      query.getOrderBy().removeIf(condition -> condition.getExpression().isConstant());
    }
    return query;
  }

  private Map<Var, Node> terms(NamedQuery named, Map<String, String> given, DatasetGraph data) {
    return new ParameterTerms(base, data.getDefaultGraph()).bind(named, given);
  }

  // Substitution puts every bound variable among the columns: only those of the query are wanted.
  private static RowSet projected(NamedQuery named, QueryExec run) {
    return RowSetStream.create(Var.varList(named.query().getResultVars()), run.select());
  }

  private static RowSet answer(boolean holds) {
    Var column = Var.alloc("answer");
    Node value = holds ? NodeConst.nodeTrue : NodeConst.nodeFalse;
    return RowSetStream.create(
        List.of(column), List.of(BindingFactory.binding(column, value)).iterator());
  }

  private static ResultTable table(RowSet rows) {
    List<Binding> copies = new ArrayList<>();
    rows.forEachRemaining(row -> copies.add(copy(row, rows.getResultVars())));
    return new ResultTable(rows.getResultVars().stream().map(Var::getVarName).toList(), copies);
  }

  // A row of a disk store may read its terms late, when the transaction is over.
  private static Binding copy(Binding row, List<Var> columns) {
    BindingBuilder copy = Binding.builder();
    columns.stream().filter(row::contains).forEach(column -> copy.add(column, row.get(column)));
    return copy.build();
  }
}
