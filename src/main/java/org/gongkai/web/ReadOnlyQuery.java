package org.gongkai.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.gongkai.federate.Federation;
import org.gongkai.federate.PartnerFailed;
import org.gongkai.federate.ServiceRefused;
import org.gongkai.federate.Session;
import org.gongkai.search.SparqlText;

/**
 * SPARQL queries of anonymous callers. Refused before anything runs: a SERVICE, silent or not, to
 * whoever is no partner, graphs from elsewhere, and names in {@code java:}, which make the engine
 * load a class. Names that are put together while a query runs are left to {@link ShippedNames},
 * and endpoints that are to the {@link Session}.
 */
final class ReadOnlyQuery extends SPARQL_QueryDataset {

  /** Rows of an answer with SERVICE, which is held whole so that its headers can tell the truth. */
  static final int MOST_HELD = 100_000;

  private static final String SESSION = ReadOnlyQuery.class.getName() + ".session";
  private static final String CALLS = ReadOnlyQuery.class.getName() + ".calls";

  private final transient Federation federation;
  private final transient Provenance provenance;
  private final Duration limit;

  ReadOnlyQuery(Federation federation, Provenance provenance, Duration limit) {
    this.federation = federation;
    this.provenance = provenance;
    this.limit = limit;
  }

  // Parser, check and optimiser all go down a query by recursion: its depth is the caller's doing.
  @Override
  protected void execute(String text, HttpAction action) {
    Session session = federation.session(text, limit);
    session.into(action.getContext());
    action.getRequest().setAttribute(SESSION, session);
    try {
      super.execute(text, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("查询过于复杂。 The query is too complex.");
    } catch (SparqlText.TextTooLong e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (ServiceRefused e) {
      refuse(e.getMessage());
    } catch (PartnerFailed e) {
      tell(action);
      ServletOps.error(Trouble.of(e).status(), e.getMessage());
    }
  }

  @Override
  protected Collection<String> customParams() {
    return List.of(Provenance.PARAMETER);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    refuseOtherGraphs(action, query);
    if (query.getQueryPattern() != null) {
      Op algebra = Algebra.compile(query);
      PatternRules rules = new PatternRules(federation, Federation.inPattern(algebra));
      Walker.walk(algebra, rules, new FunctionRules());
      action.getRequest().setAttribute(CALLS, rules.calls);
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    QueryExecResult result = super.executeQuery(action, execution, query, log);
    boolean calls = Boolean.TRUE.equals(action.getRequest().getAttribute(CALLS));
    return calls && result.isRowSet() ? new QueryExecResult(held(result.rowSet())) : result;
  }

  private static RowSet held(RowSet rows) {
    List<Binding> held = new ArrayList<>();
    while (rows.hasNext()) {
      if (held.size() >= MOST_HELD) {
        ServletOps.error(
            Trouble.TOO_MUCH.status(),
            "含 SERVICE 的查询结果最多 %d 行。%nAn answer with SERVICE has at most %d rows."
                .formatted(MOST_HELD, MOST_HELD));
      }
      held.add(rows.next());
    }
    return RowSetStream.create(rows.getResultVars(), held.iterator());
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    tell(action);
    super.sendResults(action, result, prologue);
  }

  private void tell(HttpAction action) {
    Session session = (Session) action.getRequest().getAttribute(SESSION);
    boolean receipt = "1".equals(action.getRequestParameter(Provenance.PARAMETER));
    provenance.headers(session, receipt).forEach(action.getResponse()::setHeader);
  }

  // What is served is one graph: a FROM names one that would have to be loaded.
  private static void refuseOtherGraphs(HttpAction action, Query query) {
    Stream<String> asked =
        Stream.of("default-graph-uri", "named-graph-uri")
            .map(action.getRequest()::getParameterValues)
            .filter(Objects::nonNull)
            .flatMap(Arrays::stream);
    Stream<String> written =
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream());
    Stream.concat(written, asked)
        .filter(graph -> !Quad.defaultGraphIRI.getURI().equals(graph))
        .findFirst()
        .ifPresent(
            graph ->
                refuse(
                    "FROM <%s>%n这里只有一个图，不从别处读取。%nThere is one graph here; none is loaded."
                        .formatted(graph)));
  }

  private static void refuse(String what) {
    ServletOps.error(403, what);
  }

  private static void refuseName(String name) {
    if (name.startsWith("java:")) {
      refuse(name);
    }
  }

  private static final class PatternRules extends OpVisitorBase {

    private final Federation federation;
    private final Set<OpService> inPattern;
    private boolean calls;

    PatternRules(Federation federation, Set<OpService> inPattern) {
      this.federation = federation;
      this.inPattern = inPattern;
    }

    @Override
    public void visit(OpService service) {
      calls = true;
      federation.check(service, inPattern.contains(service));
    }

    @Override
    public void visit(OpPath path) {
      refuseName(path.getTriplePath().getPath().toString().replaceAll("(?s).*<java:.*", "java:"));
    }

    // The walker leaves the conditions of ORDER BY out.
    @Override
    public void visit(OpOrder order) {
      for (SortCondition condition : order.getConditions()) {
        Walker.walk(condition.getExpression(), this, new FunctionRules());
      }
    }

    // Nor does it look into what is summed up.
    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator aggregated : group.getAggregators()) {
        Aggregator aggregator = aggregated.getAggregator();
        if (aggregator instanceof AggCustom custom) {
          ServletOps.errorBadRequest("AGG <" + custom.getIRI() + ">");
        }
        if (aggregator.getExprList() != null) {
          for (Expr expression : aggregator.getExprList()) {
            Walker.walk(expression, this, new FunctionRules());
          }
        }
      }
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(t -> refuseName(t.getPredicate().toString()));
    }
  }

  private static final class FunctionRules extends ExprVisitorBase {

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function named) {
        refuseName(named.getFunctionIRI());
      }
    }
  }
}
