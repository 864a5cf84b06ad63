package org.gongkai.web;

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
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * SPARQL queries of anonymous callers. Refused before anything runs: SERVICE in any form, silent or
 * not, and names in {@code java:}, which make the engine load a class. Names that are put together
 * while a query runs are left to {@link ShippedNames}.
 */
final class ReadOnlyQuery extends SPARQL_QueryDataset {

  // Parser, check and optimiser all go down a query by recursion: its depth is the caller's doing.
  @Override
  protected void execute(String text, HttpAction action) {
    try {
      super.execute(text, action);
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("查询过于复杂。 The query is too complex.");
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (query.getQueryPattern() != null) {
      Op algebra = Algebra.compile(query);
      Walker.walk(algebra, new PatternRules(), new FunctionRules());
    }
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

    @Override
    public void visit(OpService service) {
      refuse("SERVICE " + service.getService());
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
