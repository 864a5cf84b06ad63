package org.gongkai.federate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.gongkai.http.Network;
import org.gongkai.http.WebAddress;
import org.gongkai.query.Bilingual;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a partner does, a query ends in time, says why, and reaches nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePartnersTest {
  private static final String ENDPOINT = "http://合作.example/sparql";
  private static final Budget SMALL = new Budget(5, 10_000, Duration.ofMillis(1500), 1_000_000);

  static {
    JenaSystem.init();
  }

  private final OddPartner odd = new OddPartner();

  @AfterAll
  void stop() {
    odd.close();
  }

  private static Partner partner(String address, boolean internal, Budget budget) {
    WebAddress asked = WebAddress.of(address).orElseThrow();
    return new Partner(
        "odd",
        new Bilingual("古怪", "Odd"),
        ENDPOINT,
        new Partner.Route(asked, internal),
        Partnership.CC0,
        budget,
        Duration.ZERO);
  }

  private static Federation federation(Partner partner) {
    return new Federation(new Partners(List.of(partner)), Budget.OF_A_QUERY, Partnership.ASKING);
  }

  /** The values of ?o, and -1 for none; the session tells the rest. */
  private static List<String> ask(Session session, String query) {
    Context context = ARQ.getContext().copy();
    session.into(context);
    List<String> values = new ArrayList<>();
    try (QueryExec exec =
        QueryExec.dataset(DatasetGraphFactory.empty()).query(query).context(context).build()) {
      exec.select()
          .forEachRemaining(
              row -> values.add(row.get("o") == null ? "-" : row.get("o").toString()));
    }
    return values;
  }

  private static String service(String kind) {
    return "SELECT * { SERVICE " + kind + " <" + ENDPOINT + "> { ?s ?p ?o } }";
  }

  @ParameterizedTest
  @CsvSource({
    "silence, timeout, LATE",
    "drip, timeout, LATE",
    "endless-head, too-large, BUDGET",
    "endless-body, too-large, BUDGET",
    "huge, rows, BUDGET",
    "error, status, BROKEN",
    "missing, status, BROKEN",
    "not-http, not-http, BROKEN",
    "closed, broken, BROKEN",
    "cut, broken, BROKEN",
    "cut-chunk, broken, BROKEN",
    "short, malformed, BROKEN",
    "html, type, BROKEN",
    "no-type, type, BROKEN",
    "not-gzip, broken, BROKEN",
    "bad-json, malformed, BROKEN",
    "other-json, malformed, BROKEN",
    "no-json, malformed, BROKEN",
    "empty, malformed, BROKEN",
    "ask, malformed, BROKEN",
    "deep-json, malformed, BROKEN",
    "bad-xml, malformed, BROKEN",
    "xxe, malformed, BROKEN",
    "laughs, malformed, BROKEN",
    "other-column, malformed, BROKEN",
    "no-iri, malformed, BROKEN",
    "relative, malformed, BROKEN",
  })
  void everyFaultHasItsWordAndEndsInTime(String path, String word, PartnerFailed.Kind kind) {
    Federation federation = federation(partner(odd.at(path), true, SMALL));
    Instant start = Instant.now();
    assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service("")))
        .isInstanceOfSatisfying(
            PartnerFailed.class,
            failed -> {
              assertThat(failed.word()).isEqualTo(word);
              assertThat(failed.kind()).isEqualTo(kind);
              assertThat(failed).hasMessageContaining("合作端点 odd");
            });
    Session silent = federation.session("", Duration.ZERO);
    assertThat(ask(silent, service("SILENT"))).containsExactly("-");
    assertThat(silent.receipt().failures())
        .singleElement()
        .satisfies(line -> assertThat(line.reason()).startsWith(word + ": "));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void theGoodOneAnswers() {
    Session session = federation(partner(odd.at("good"), true, SMALL)).session("", Duration.ZERO);
    assertThat(ask(session, service(""))).containsExactly("\"丰城市\"@zh");
    assertThat(session.receipt().lines()).singleElement().extracting("rows").isEqualTo(1L);
  }

  @Test
  void nobodyListens() {
    Partner gone = partner("http://127.0.0.1:1/sparql", true, SMALL);
    Session session = federation(gone).session("", Duration.ZERO);
    assertThatThrownBy(() -> ask(session, service("")))
        .isInstanceOfSatisfying(
            PartnerFailed.class, failed -> assertThat(failed.word()).isEqualTo("unreachable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"redirect", "redirect-home"})
  void redirectsAreRefusedEvenIfSilent(String path) {
    Federation federation = federation(partner(odd.at(path), true, SMALL));
    for (String kind : List.of("", "SILENT")) {
      assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service(kind)))
          .isInstanceOf(ServiceRefused.class)
          .hasMessageContaining("转向一律不跟随")
          .hasMessageContaining("redirects are not followed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SILENT"})
  void aHostOnThisMachineIsRefusedUnlessItIsMeant(String kind) {
    int before = odd.requests();
    Federation federation = federation(partner(odd.at("good"), false, SMALL));
    assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service(kind)))
        .isInstanceOf(ServiceRefused.class)
        .hasMessageContaining("127.0.0.1")
        .hasMessageContaining("不可访问的网络地址");
    assertThat(odd.requests()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "100.100.100.200", "[fe80::1]"})
  void linkLocalIsRefusedEvenIfInternalIsMeant(String host) {
    Federation federation = federation(partner("http://" + host + "/sparql", true, SMALL));
    assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service("SILENT")))
        .isInstanceOf(ServiceRefused.class);
  }

  /** A server of names that says a public address first and this machine's from then on. */
  @Test
  void aNameThatChangesItsAddressIsConnectedToWhereItWasChecked() throws UnknownHostException {
    AtomicInteger asked = new AtomicInteger();
    InetAddress checked = InetAddress.getByName("192.0.2.1");
    InetAddress own = InetAddress.getLoopbackAddress();
    Network rebinding =
        new Network(
            host -> new InetAddress[] {asked.getAndIncrement() == 0 ? checked : own},
            address -> address.equals(checked),
            Network.real(false).tls());
    Partner partner = partner("http://odd.example:" + odd.port() + "/good", false, SMALL);
    Asking asking = new Asking(Partnership.ASKING.agent(), rebinding, Partnership.ASKING.clock());
    Federation federation =
        new Federation(new Partners(List.of(partner)), Budget.OF_A_QUERY, asking);
    int before = odd.requests();
    // The first time the address that was checked is connected to, where nobody is.
    assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service("")))
        .isInstanceOf(PartnerFailed.class);
    assertThat(asked).hasValue(1);
    // The second time the check sees this machine.
    assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service("SILENT")))
        .isInstanceOf(ServiceRefused.class);
    assertThat(odd.requests()).isEqualTo(before);
  }

  @Test
  void namesThatTakeForEverAreNotWaitedFor() {
    Network hanging =
        new Network(
            host -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            },
            address -> true,
            Network.real(false).tls());
    Asking asking = new Asking(Partnership.ASKING.agent(), hanging, Partnership.ASKING.clock());
    Federation federation =
        new Federation(
            new Partners(List.of(partner("http://odd.example/", false, SMALL))),
            Budget.OF_A_QUERY,
            asking);
    assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service("")))
        .isInstanceOfSatisfying(
            PartnerFailed.class, failed -> assertThat(failed.word()).isEqualTo("timeout"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deaf", "silence"})
  void aPartnerThatReadsNothingOrShakesNoHandsIsLate(String path) {
    String scheme = path.equals("deaf") ? "http" : "https";
    String address = odd.at(path).replace("http:", scheme + ":");
    Federation federation = federation(partner(address, true, SMALL));
    // More than the buffers between us take.
    String values = "<urn:丰城:" + "x".repeat(40_000) + "%d> ";
    StringBuilder many = new StringBuilder("SELECT * { VALUES ?s { ");
    for (int i = 0; i < 400; i++) {
      many.append(values.formatted(i));
    }
    many.append("} SERVICE <" + ENDPOINT + "> { ?s ?p ?o } }");
    Instant start = Instant.now();
    assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), many.toString()))
        .isInstanceOfSatisfying(
            PartnerFailed.class, failed -> assertThat(failed.word()).isEqualTo("timeout"));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aPartnerThatAsksForRestIsLeftAlone() {
    Federation federation = federation(partner(odd.at("please-wait"), true, SMALL));
    int before = odd.requests();
    for (String word : List.of("status", "resting", "resting")) {
      assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), service("")))
          .isInstanceOfSatisfying(
              PartnerFailed.class, failed -> assertThat(failed.word()).isEqualTo(word));
    }
    assertThat(odd.requests()).isEqualTo(before + 1);
  }

  @Test
  void aPartnerThatFailedIsNotAskedAgainByTheSameQuery() {
    Federation federation = federation(partner(odd.at("error"), true, SMALL));
    String row = "{ SERVICE SILENT <" + ENDPOINT + "> { ?s ?p ?o } }";
    int before = odd.requests();
    Session session = federation.session("", Duration.ZERO);
    assertThat(ask(session, "SELECT * {" + (row + " UNION ").repeat(9) + row + "}")).hasSize(10);
    assertThat(odd.requests()).isEqualTo(before + 1);
    assertThat(session.receipt().failures()).singleElement().extracting("answers").isEqualTo(10);
  }

  @Test
  void onlyTwoCallsAreUnderWayAtOnce() {
    Budget patient = new Budget(5, 100, Duration.ofSeconds(5), 1000);
    Federation federation = federation(partner(odd.at("silence"), true, patient));
    List<String> words =
        Stream.generate(() -> federation.session("", Duration.ZERO))
            .limit(3)
            .map(
                session ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          ask(session, service("SILENT"));
                          return session.receipt().failures().get(0).reason();
                        },
                        Executors.newSingleThreadExecutor()))
            .toList()
            .stream()
            .map(call -> call.join().replaceAll(":.*", ""))
            .toList();
    assertThat(words).containsExactlyInAnyOrder("timeout", "timeout", "busy");
  }

  @ParameterizedTest
  @CsvSource({"5, calls", "11, calls"})
  void callsOfOneQueryAreCounted(int calls, String word) {
    Federation federation = federation(partner(odd.at("good"), true, SMALL));
    String row = "{ SERVICE <" + ENDPOINT + "> { ?s ?p ?o } }";
    String query = "SELECT * {" + (row + " UNION ").repeat(calls - 1) + row + "}";
    if (calls <= SMALL.calls()) {
      assertThat(ask(federation.session("", Duration.ZERO), query)).hasSize(calls);
    } else {
      assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), query))
          .isInstanceOfSatisfying(
              PartnerFailed.class, failed -> assertThat(failed.word()).isEqualTo(word));
    }
  }

  @Test
  void theQueryHasABudgetBesideThatOfThePartner() {
    Partner partner = partner(odd.at("good"), true, SMALL);
    String two =
        "SELECT * { { SERVICE <%s> { ?s ?p ?o } } UNION { SERVICE <%s> { ?s ?p ?o } } }"
            .formatted(ENDPOINT, ENDPOINT);
    List<Budget> budgets =
        List.of(
            new Budget(1, 100, Duration.ofSeconds(5), 1000),
            new Budget(9, 1, Duration.ofSeconds(5), 1000),
            new Budget(9, 100, Duration.ofSeconds(5), 300));
    List<String> words = List.of("calls", "rows", "too-large");
    for (int i = 0; i < budgets.size(); i++) {
      Federation federation =
          new Federation(new Partners(List.of(partner)), budgets.get(i), Partnership.ASKING);
      String word = words.get(i);
      assertThatThrownBy(() -> ask(federation.session("", Duration.ZERO), two))
          .isInstanceOfSatisfying(
              PartnerFailed.class, failed -> assertThat(failed.word()).isEqualTo(word));
    }
  }
}
