package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body that is too large is refused in a way that its sender sees (RFC 9110, 15.5.14). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeBodyTest {

  private final WebServer server =
      WebServer.start(
          Fixture.load(Fixture.BASE), new WebOptions(0, "localhost", Duration.ofSeconds(2)));
  private final Client client = new Client(server.port());

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-query, true",
    "application/sparql-query, false",
    "application/x-www-form-urlencoded, true",
    "application/x-www-form-urlencoded, false"
  })
  void aLargeBodyIsRefusedWhetherItsLengthIsSaidOrNot(String type, boolean chunked) {
    String start = type.endsWith("query") ? "ASK {} #" : "query=ASK%7B%7D&丰=";
    assertThat(sized(type, chunked, start, 900_000).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = sized(type, chunked, start, 1_100_000);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("超过").contains("1 MB");
  }

  /** Writes all of it before it reads, as simple clients do, and must not be cut off amid it. */
  @Test
  void aClientThatSendsAFarTooLargeBodyStillSeesTheAnswer() throws IOException {
    int size = 12 << 20;
    String said =
        raw(
            "Content-Type: application/sparql-query\r\nContent-Length: " + size,
            "查".repeat(size / 3));
    assertThat(said).startsWith("HTTP/1.1 413 ").contains("超过");
  }

  @Test
  void aClientThatAsksBeforeItSendsIsNotToldToSend() throws IOException {
    String said =
        raw(
            "Content-Type: application/sparql-query\r\nContent-Length: 2000000\r\n"
                + "Expect: 100-continue",
            "");
    assertThat(said).startsWith("HTTP/1.1 413 ");
  }

  private String raw(String header, String body) throws IOException {
    try (Socket socket = new Socket("localhost", client.port())) {
      OutputStream out = socket.getOutputStream();
      String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
      out.write((head + header + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> sized(String type, boolean chunked, String start, int size) {
    byte[] body = (start + "x".repeat(size)).getBytes(StandardCharsets.UTF_8);
    return client.post("/sparql", type, body, chunked);
  }
}
