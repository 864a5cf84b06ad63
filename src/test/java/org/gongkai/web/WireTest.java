package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What goes over the wire as it is, where a client of Java would encode, unpack or leave out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {

  private static final Pattern TAG = Pattern.compile("ETag: (.*)\r\n");

  private final Fixture fixture = Fixture.load(Fixture.BASE);
  private final WebServer server = WebServer.start(fixture, WebOptions.onPort(0));

  @AfterAll
  void stop() {
    server.stop();
  }

  /**
   * @param headers with a bar between them
   */
  @ParameterizedTest(name = "{0} [{1}]")
  @CsvFileSource(resources = "/web/wire.csv", numLinesToSkip = 1)
  void goesAsTheTableSays(String line, String headers, int status, String contains, String lacks)
      throws IOException {
    String response = answer(line, headers);
    assertThat(response).startsWith("HTTP/1.1 " + status + " ").contains(contains);
    if (!lacks.isEmpty()) {
      assertThat(response).doesNotContain(lacks);
    }
  }

  @Test
  void theTagOfACompressedAnswerIsKnownAgain() throws IOException {
    for (String path : new String[] {"/", "/doc/agency/360981/行政审批局", "/static/style.css"}) {
      String page = "Accept: text/html | Accept-Encoding: gzip";
      String first = answer("GET " + path, page);
      assertThat(first).contains("Content-Encoding: gzip");
      Matcher tag = TAG.matcher(first);
      assertThat(tag.find()).isTrue();
      String known = page + " | If-None-Match: " + tag.group(1);
      assertThat(answer("GET " + path, known)).startsWith("HTTP/1.1 304 ").contains(tag.group());
      assertThat(answer("GET " + path, known.replace("gzip", "identity")))
          .startsWith("HTTP/1.1 304 ");
      assertThat(answer("GET " + path, known.replace("If-None-Match: ", "If-None-Match: \"x\", ")))
          .startsWith("HTTP/1.1 304 ");
    }
  }

  private String answer(String line, String headers) throws IOException {
    String lines = headers.isEmpty() ? "" : headers.replace(" | ", "\r\n") + "\r\n";
    String request =
        line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines + "\r\n";
    try (Socket socket = new Socket("localhost", server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.replace("SHA", fixture.sha256()).getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
