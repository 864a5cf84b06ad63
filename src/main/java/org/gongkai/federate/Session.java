package org.gongkai.federate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.gongkai.federate.Receipt.Line;
import org.gongkai.federate.Receipt.Origin;

/**
 * The calls of one query: what they have spent, and who gave what. A partner that failed is not
 * asked again by the same query. For one thread.
 */
public final class Session {
  private record Place(String partner, Origin origin) {}

  private final Federation federation;
  private final String query;
  private final Instant asked;
  private final Optional<Long> deadline;
  private final Account whole;
  private final Map<String, Account> each = new HashMap<>();
  private final Map<String, PartnerFailed> failed = new HashMap<>();
  private final Map<Place, Line> lines = new LinkedHashMap<>();
  private long ownRows;

  /**
   * @param limit of the whole query; zero is none
   */
  Session(Federation federation, String query, Duration limit) {
    this.federation = federation;
    this.query = query;
    this.asked = federation.now();
    this.whole = new Account(federation.budget());
    this.deadline =
        limit.isZero() ? Optional.empty() : Optional.of(System.nanoTime() + limit.toNanos());
  }

  /** Makes this session, and nothing else, do the SERVICE parts of queries in this context. */
  public void into(Context context) {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.addBulkLink(
        (service, input, execution, next) -> new ServiceRows(this, service, input, execution));
    ServiceExecutorRegistry.set(context, registry);
  }

  /** What was given so far. */
  public Receipt receipt() {
    // Only who has the address of a receipt may read it.
    String id = UUID.randomUUID().toString();
    return new Receipt(id, asked, query, ownRows, List.copyOf(lines.values()));
  }

  Federation federation() {
    return federation;
  }

  /**
   * What a partner gives for these rows, not joined with them yet.
   *
   * @throws PartnerFailed if it gives nothing that can be used, now or earlier in this query
   */
  List<Binding> rows(Partner partner, OpService service, List<Binding> input) {
    ownRows += input.size();
    try {
      PartnerFailed before = failed.get(partner.name());
      if (before != null) {
        throw before;
      }
      return answered(partner, RemoteQuery.of(service, input));
    } catch (PartnerFailed e) {
      failed.put(partner.name(), e);
      note(Line.of(partner, e, federation.now()));
      throw e;
    }
  }

  private List<Binding> answered(Partner partner, RemoteQuery remote) {
    Account own = each.computeIfAbsent(partner.name(), name -> new Account(partner.budget()));
    Optional<Answer> known = federation.cache().find(partner, remote.text(), federation.now());
    Answer answer = known.orElseGet(() -> called(partner, own, remote.text()));
    long most = Math.min(whole.rowsLeft(), own.rowsLeft());
    List<Binding> rows = AnswerReader.rows(partner, answer, remote.local(), most);
    whole.spendRows(rows.size());
    own.spendRows(rows.size());
    if (known.isEmpty()) {
      federation.cache().keep(partner, remote.text(), answer);
    }
    Origin origin = known.isPresent() ? Origin.CACHE : Origin.LIVE;
    note(Line.of(partner, origin, rows.size(), answer.retrieved()));
    return rows;
  }

  private Answer called(Partner partner, Account own, String text) {
    whole.call(partner);
    own.call(partner);
    Duration time = shorter(shorter(whole.timeLeft(), own.timeLeft()), queryLeft());
    long bytes = Math.min(whole.bytesLeft(), own.bytesLeft());
    long start = System.nanoTime();
    long body = 0;
    try {
      Answer answer = federation.ask(partner, text, time, bytes);
      body = answer.body().length;
      return answer;
    } finally {
      Duration spent = Duration.ofNanos(System.nanoTime() - start);
      whole.spend(spent, body);
      own.spend(spent, body);
    }
  }

  private Duration queryLeft() {
    Duration left =
        deadline
            .map(end -> Duration.ofNanos(end - System.nanoTime()))
            .orElse(federation.budget().time());
    if (left.isNegative() || left.isZero()) {
      throw new QueryCancelledException();
    }
    return left;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void note(Line line) {
    lines.merge(new Place(line.partner().name(), line.origin()), line, Line::and);
  }
}
