package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Too many at once, and two servers at one place. */
class CrowdTest {

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }";

  @Test
  void whoComesWhenAllPlacesAreTakenIsToldToComeBack() {
    WebOptions options = new WebOptions(0, "localhost", Duration.ofSeconds(6));
    ExecutorService callers = Executors.newFixedThreadPool(WebServer.AT_ONCE);
    try (WebServer server = WebServer.start(Fixture.load(Fixture.BASE), options)) {
      Client client = new Client(server.port());
      List<CompletableFuture<HttpResponse<String>>> taken = new ArrayList<>();
      for (int i = 0; i < WebServer.AT_ONCE; i++) {
        taken.add(CompletableFuture.supplyAsync(() -> client.sparql(ENDLESS, ""), callers));
      }
      HttpResponse<String> refused = untilRefused(client);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("正忙").contains("busy");
      assertThat(Client.header(refused, "Retry-After")).isEqualTo("5");
      assertThat(client.get("/questions/reports", "text/html").statusCode()).isEqualTo(503);
      assertThat(client.get("/doc/agency/360981/行政审批局", "").statusCode()).isEqualTo(200);
      taken.forEach(response -> assertThat(response.join().body()).contains("limit"));
      assertThat(client.get("/questions/reports", "").body()).contains("丰城市人民政府");
    } finally {
      callers.shutdown();
    }
  }

  // The others may not have come in yet.
  private static HttpResponse<String> untilRefused(Client client) {
    HttpResponse<String> response = client.sparql("ASK {}", "");
    for (int i = 0; i < 5000 && response.statusCode() == 200; i++) {
      response = client.sparql("ASK {}", "");
    }
    return response;
  }

  @Test
  void aTakenPortIsSaidInASentence() {
    Fixture data = Fixture.load(Fixture.BASE);
    try (WebServer server = WebServer.start(data, WebOptions.onPort(0))) {
      assertThatThrownBy(() -> WebServer.start(data, WebOptions.onPort(server.port())))
          .isInstanceOf(CannotServe.class)
          .hasMessageStartingWith("port " + server.port() + " is taken or cannot be listened on: ");
      assertThat(new Client(server.port()).get("/", "").body()).contains("丰城市");
    }
    WebOptions elsewhere = new WebOptions(0, "192.0.2.1", Duration.ofSeconds(1));
    assertThatThrownBy(() -> WebServer.start(data, elsewhere)).isInstanceOf(CannotServe.class);
  }
}
