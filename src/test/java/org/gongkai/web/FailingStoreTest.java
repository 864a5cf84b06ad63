package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken store is a numbered 500, never a missing page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailingStoreTest {

  private final WebServer server = WebServer.start(new Broken(), WebOptions.onPort(0));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/doc/report/360981/2020",
        "/doc/nothing.ttl",
        "/doc/report/360981/2020.json",
        "/def/handling/granted",
        "/source/0000000000000000000000000000000000000000000000000000000000000000",
        "/questions/reports",
        "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D",
        "/data?default",
        "/fragments",
        "/changes"
      })
  void failureIsNumbered(String path) {
    for (String accept : List.of("text/html, */*;q=0.1", "")) {
      HttpResponse<String> response = client.get(path, accept);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(500);
      assertThat(response.body())
          .contains("服务器出错")
          .contains("No. " + Client.header(response, "Request-Number"))
          .doesNotContain("硬盘");
    }
  }

  private record Broken() implements ServedData {

    @Override
    public String base() {
      return Fixture.BASE;
    }

    @Override
    public DatasetGraph dataset() {
      return new DatasetGraphWrapper(DatasetGraphFactory.createTxnMem()) {
        @Override
        protected DatasetGraph get() {
          throw new IllegalStateException("硬盘坏了");
        }

        @Override
        public Graph getDefaultGraph() {
          throw new IllegalStateException("硬盘坏了");
        }
      };
    }

    @Override
    public Optional<String> text(String sha256) {
      throw new IllegalStateException("硬盘坏了");
    }

    @Override
    public Optional<byte[]> source(String sha256) {
      throw new IllegalStateException("硬盘坏了");
    }

    @Override
    public Optional<byte[]> parsed(String reportAddress) {
      throw new IllegalStateException("硬盘坏了");
    }

    @Override
    public List<NamedQuery> questions() {
      return List.copyOf(QueryCatalogue.load().all());
    }
  }
}
