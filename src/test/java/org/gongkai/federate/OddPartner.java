package org.gongkai.federate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner on this machine that breaks every promise, each under a path of its own. */
public final class OddPartner implements AutoCloseable {
  private static final String JSON = "application/sparql-results+json";
  private static final String ROWS =
      """
      {"head":{"vars":["s","o"]},"results":{"bindings":[
      {"s":{"type":"uri","value":"http://www.wikidata.org/entity/Q1375351"},
       "o":{"type":"literal","value":"%s","xml:lang":"zh"}}]}}
      """;
  private static final String GOOD = ROWS.formatted("丰城市");

  private final ServerSocket server;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();

  public OddPartner() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pool.execute(this::accept);
  }

  public String at(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + "/" + path;
  }

  public int port() {
    return server.getLocalPort();
  }

  public int requests() {
    return requests.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        pool.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null || !first.startsWith("POST /")) {
        handshake(socket.getOutputStream());
        return;
      }
      String path = first.split(" ")[1].substring(1);
      if (path.equals("deaf")) {
        Thread.sleep(60_000); // reads nothing more of the request
      }
      int length = 0;
      for (String line = in.readLine(); !"".equals(line); line = in.readLine()) {
        if (line == null) {
          return;
        }
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring(16));
        }
      }
      for (int i = 0; i < length; i++) {
        in.read();
      }
      requests.incrementAndGet();
      answer(path, socket.getOutputStream());
    } catch (IOException e) {
      // The other side has had enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(String path, OutputStream out) throws IOException, InterruptedException {
    switch (path) {
      case "good" -> body(out, "200 OK", JSON, GOOD);
      case "silence" -> Thread.sleep(60_000);
      case "drip" -> drip(out);
      case "endless-head" -> endless(out, "HTTP/1.1 200 OK\r\n", "X-More: 年报年报年报\r\n");
      case "endless-body" ->
          endless(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: " + JSON + "\r\n\r\n" + GOOD.substring(0, 60),
              " ".repeat(8192));
      case "error" -> body(out, "500 Internal Server Error", "text/plain", "坏了");
      case "please-wait" ->
          raw(
              out,
              "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n");
      case "not-http" -> raw(out, "220 ftp.example.cn FTP server ready\r\n");
      case "closed" -> {}
      case "cut" -> cut(out, GOOD.getBytes(StandardCharsets.UTF_8).length + 100);
      case "short" -> cut(out, 100);
      case "cut-chunk" ->
          raw(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: "
                  + JSON
                  + "\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n{\"head\"");
      case "html" -> body(out, "200 OK", "text/html", "<p>登录</p>");
      case "no-type" -> raw(out, "HTTP/1.1 200 OK\r\n\r\n" + GOOD);
      case "not-gzip" ->
          raw(
              out,
              "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: "
                  + JSON
                  + "\r\n\r\n"
                  + GOOD);
      case "bad-json" -> body(out, "200 OK", JSON, GOOD.replace("]}}", "]}"));
      case "other-json" -> body(out, "200 OK", "application/json", "[1,2,\"年\"]");
      case "no-json" -> body(out, "200 OK", JSON, "年报");
      case "empty" -> body(out, "200 OK", JSON, "");
      case "ask" -> body(out, "200 OK", JSON, "{\"head\":{},\"boolean\":true}");
      case "deep-json" ->
          body(out, "200 OK", JSON, "{\"head\":" + "[".repeat(200_000) + "]".repeat(200_000));
      case "bad-xml" ->
          body(out, "200 OK", "application/sparql-results+xml", "<sparql><head></sparql>");
      case "xxe" -> body(out, "200 OK", "application/sparql-results+xml", xxe());
      case "laughs" -> body(out, "200 OK", "application/sparql-results+xml", laughs());
      case "huge" -> body(out, "200 OK", JSON, huge());
      case "other-column" -> body(out, "200 OK", JSON, GOOD.replace("\"o\"", "\"agency\""));
      case "no-iri" -> body(out, "200 OK", JSON, GOOD.replace("entity/Q", "entity/> <x> Q"));
      case "relative" -> body(out, "200 OK", JSON, GOOD.replace("http://www.wikidata.org/", "../"));
      case "script" ->
          body(out, "200 OK", JSON, ROWS.formatted("<script>alert('坏')</script>\\u202e"));
      case "redirect" ->
          raw(
              out,
              "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://169.254.169.254/latest\r\n\r\n");
      case "redirect-home" ->
          raw(out, "HTTP/1.1 303 See Other\r\nLocation: " + at("good") + "\r\n\r\n");
      default -> body(out, "404 Not Found", "text/plain", "没有");
    }
  }

  private static void body(OutputStream out, String status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    raw(
        out,
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, bytes.length));
    out.write(bytes);
  }

  private static void raw(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Announces another length than it sends. */
  private static void cut(OutputStream out, int announced) throws IOException {
    raw(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(JSON, announced, GOOD));
  }

  /** A byte now and then: every single read is in time. */
  private static void drip(OutputStream out) throws IOException, InterruptedException {
    raw(out, "HTTP/1.1 200 OK\r\nContent-Type: " + JSON + "\r\nContent-Length: 100000\r\n\r\n");
    for (int i = 0; i < 600; i++) {
      raw(out, " ");
      Thread.sleep(100);
    }
  }

  /** The head of a TLS record (RFC 8446, 5.1) of 16 KB, then a byte of it now and then. */
  private static void handshake(OutputStream out) throws IOException, InterruptedException {
    out.write(new byte[] {0x16, 0x03, 0x03, 0x40, 0x00, 0x02, 0x00, 0x3f, (byte) 0xfc});
    for (int i = 0; i < 600; i++) {
      out.write(3);
      out.flush();
      Thread.sleep(100);
    }
  }

  private static void endless(OutputStream out, String start, String more) throws IOException {
    raw(out, start);
    for (int i = 0; i < 1_000_000; i++) {
      raw(out, more);
    }
  }

  private static String huge() {
    String row = "{\"o\":{\"type\":\"literal\",\"value\":\"年\"}}";
    return "{\"head\":{\"vars\":[\"s\",\"o\"]},\"results\":{\"bindings\":["
        + (row + ",").repeat(20_000)
        + row
        + "]}}";
  }

  private static String xxe() {
    return "<?xml version=\"1.0\"?><!DOCTYPE sparql [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        + xml("&x;");
  }

  private static String laughs() {
    StringBuilder dtd = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE sparql [");
    dtd.append("<!ENTITY l0 \"哈\">");
    for (int i = 1; i < 12; i++) {
      dtd.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return dtd.append("]>") + xml("&l11;");
  }

  private static String xml(String value) {
    return "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"o\"/>"
        + "</head><results><result><binding name=\"o\"><literal>"
        + value
        + "</literal></binding></result></results></sparql>";
  }

  @Override
  public void close() {
    pool.shutdownNow();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
