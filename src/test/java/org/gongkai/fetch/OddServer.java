package org.gongkai.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server on this machine with all the habits that a crawler meets. */
final class OddServer implements AutoCloseable {
  /** One request as it came. */
  record Request(Instant at, String path, String agent, String ifNoneMatch) {}

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger together = new AtomicInteger();
  private final AtomicInteger mostTogether = new AtomicInteger();
  private volatile String robots = "";
  private volatile int robotsStatus = 404;
  private volatile String page = "丰城市2020年政府信息公开工作年度报告";

  OddServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String at(String path) {
    return "http://localhost:" + port() + path;
  }

  void robots(int status, String text) {
    robotsStatus = status;
    robots = text;
  }

  void page(String text) {
    page = text;
  }

  List<Request> requests() {
    return requests.stream().filter(r -> !r.path().equals("/robots.txt")).toList();
  }

  List<Request> all() {
    return List.copyOf(requests);
  }

  int mostTogether() {
    return mostTogether.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostTogether.accumulateAndGet(together.incrementAndGet(), Math::max);
    String path = exchange.getRequestURI().getPath();
    requests.add(
        new Request(
            Instant.now(),
            path,
            exchange.getRequestHeaders().getFirst("User-Agent"),
            exchange.getRequestHeaders().getFirst("If-None-Match")));
    try (exchange) {
      answer(exchange, path);
    } finally {
      together.decrementAndGet();
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    switch (path.replaceAll("(?<=.)/.*", "")) {
      case "/robots.txt" -> send(exchange, robotsStatus, robots.getBytes(StandardCharsets.UTF_8));
      case "/to" -> redirect(exchange, exchange.getRequestURI().getRawQuery());
      case "/round" -> redirect(exchange, "/round");
      case "/missing" -> send(exchange, 404, new byte[0]);
      case "/broken" -> send(exchange, 500, new byte[0]);
      case "/slow" -> slow(exchange);
      case "/endless" -> endless(exchange);
      case "/bomb" -> packed(exchange, bomb());
      case "/gzip" -> packed(exchange, gzip(page.getBytes(StandardCharsets.UTF_8)));
      case "/cached" -> cached(exchange);
      default -> send(exchange, 200, page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
  }

  private void cached(HttpExchange exchange) throws IOException {
    String tag = "\"" + page.hashCode() + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      send(exchange, 200, page.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A byte now and then. */
  private static void slow(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    for (int i = 0; i < 1000; i++) {
      exchange.getResponseBody().write('a');
      exchange.getResponseBody().flush();
      pause(100);
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = new byte[8192];
    for (int i = 0; i < 1_000_000; i++) {
      exchange.getResponseBody().write(some);
    }
  }

  private static void packed(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    send(exchange, 200, bytes);
  }

  private static byte[] bomb() {
    return gzip(new byte[20_000_000]);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
