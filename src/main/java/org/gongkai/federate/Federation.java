package org.gongkai.federate;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.gongkai.federate.PartnerFailed.Kind;
import org.gongkai.http.Agent;

/**
 * SERVICE to partners and to nobody else. One for a process: it holds the cache, the receipts and
 * how many calls are under way.
 */
public final class Federation {
  /** Calls under way at once: fewer than queries, so that a slow partner leaves room for others. */
  private static final int AT_ONCE = 2;

  private static final long WAIT_MILLISECONDS = 1000;
  private static final long CACHED_BYTES = 32L * 1024 * 1024;

  private final Partners partners;
  private final Budget budget;
  private final Asking asking;
  private final PartnerClient client;
  private final AnswerCache cache = new AnswerCache(CACHED_BYTES);
  private final Receipts receipts = new Receipts();
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /**
   * @param budget of one query over all partners
   */
  public Federation(Partners partners, Budget budget, Asking asking) {
    this.partners = partners;
    this.budget = budget;
    this.asking = asking;
    this.client = new PartnerClient(asking);
  }

  public Partners partners() {
    return partners;
  }

  public Receipts receipts() {
    return receipts;
  }

  /**
   * For one query.
   *
   * @param query as it was asked, for the receipt
   * @param limit of the whole query; zero is none
   */
  public Session session(String query, Duration limit) {
    return new Session(this, query, limit);
  }

  /** Calls nobody. */
  public static Federation none() {
    return new Federation(Partners.none(), Budget.OF_A_QUERY, Asking.as(new Agent("0", "")));
  }

  /** Whether a query calls anybody at all. */
  public static boolean isFederated(Query query) {
    return !services(query).isEmpty();
  }

  /** Whether a query calls others, and all of them are partners. */
  public boolean serves(Query query) {
    Set<Node> services = services(query);
    return !services.isEmpty()
        && services.stream().allMatch(s -> s.isURI() && partners.called(s.getURI()).isPresent());
  }

  /**
   * What can be said of the calls of a query before it runs; a variable is looked at when it is
   * bound.
   *
   * @throws ServiceRefused if any is not done
   */
  public void check(Query query) {
    if (query.getQueryPattern() != null) {
      Op algebra = Algebra.compile(query);
      Set<OpService> plain = inPattern(algebra);
      servicesOf(algebra).forEach(service -> check(service, plain.contains(service)));
    }
  }

  /**
   * The calls in the pattern itself, not in its expressions; each is itself and equals no other.
   */
  public static Set<OpService> inPattern(Op algebra) {
    Set<OpService> inPattern = servicesOf(algebra);
    Walker.walk(
        algebra,
        new OpVisitorBase(),
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            inPattern.removeAll(servicesOf(exists.getGraphPattern()));
          }
        });
    return inPattern;
  }

  /**
   * What can be said of one call before it runs.
   *
   * @param inPattern not in an expression, as in FILTER EXISTS: that is asked row by row, and the
   *     engine takes a failure there for a row that does not match
   * @throws ServiceRefused if it is not done
   */
  public void check(OpService service, boolean inPattern) {
    Node endpoint = service.getService();
    if (!endpoint.isVariable() || partners.all().isEmpty()) {
      called(endpoint);
    }
    if (!inPattern) {
      throw new ServiceRefused(
          String.valueOf(endpoint),
          "SERVICE 不得写在 EXISTS 等表达式里；请写在图模式中，或用 MINUS。",
          "SERVICE is not done inside expressions such as EXISTS: put it into the pattern, or use"
              + " MINUS.");
    }
    if (!servicesOf(service.getSubOp()).isEmpty()) {
      throw new ServiceRefused(
          String.valueOf(endpoint),
          "SERVICE 之内不得再有 SERVICE：不请合作端点代为访问他人。",
          "A SERVICE inside a SERVICE is not passed on: no partner is asked to call others.");
    }
  }

  /**
   * The partner behind an endpoint.
   *
   * @throws ServiceRefused if there is none
   */
  Partner called(Node endpoint) {
    if (!endpoint.isURI()) {
      throw new ServiceRefused(
          String.valueOf(endpoint),
          "端点变量在执行时没有绑定为地址。",
          "The variable is not bound to an address when its turn comes.");
    }
    return partners
        .called(endpoint.getURI())
        .orElseThrow(
            () ->
                new ServiceRefused(
                    "<" + endpoint.getURI() + ">",
                    "该端点不在本服务器允许的合作端点之列（%s）。".formatted(known("没有配置")),
                    "This endpoint is not among the partners of this server (%s)."
                        .formatted(known("none is configured"))));
  }

  /** The endpoint of a SERVICE for a row: a variable is what the row binds it to. */
  Node endpoint(Node service, Binding row) {
    return service.isVariable() && row.contains(Var.alloc(service))
        ? row.get(Var.alloc(service))
        : service;
  }

  /**
   * @throws PartnerFailed also if too many calls are under way
   */
  Answer ask(Partner partner, String query, Duration time, long bytes) {
    try {
      if (!places.tryAcquire(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        throw new PartnerFailed(
            Kind.BUSY, partner, "busy", "this server has " + AT_ONCE + " calls under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
    try {
      return client.ask(partner, query, time, bytes);
    } finally {
      places.release();
    }
  }

  AnswerCache cache() {
    return cache;
  }

  Budget budget() {
    return budget;
  }

  Instant now() {
    return asking.clock().instant();
  }

  private String known(String none) {
    return partners.all().isEmpty()
        ? none
        : partners.all().stream()
            .map(partner -> partner.name() + " <" + partner.endpoint() + ">")
            .collect(Collectors.joining(", "));
  }

  private static Set<Node> services(Query query) {
    return query.getQueryPattern() == null
        ? Set.of()
        : servicesOf(Algebra.compile(query)).stream()
            .map(OpService::getService)
            .collect(Collectors.toSet());
  }

  /** Also those in conditions, but not in ORDER BY and aggregates, which the walker leaves out. */
  private static Set<OpService> servicesOf(Op algebra) {
    Set<OpService> services = Collections.newSetFromMap(new IdentityHashMap<>());
    Walker.walk(
        algebra,
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            services.add(service);
          }
        },
        new ExprVisitorBase());
    return services;
  }
}
