package org.gongkai.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A portal on this machine: a catalogue in each form, a search, and files. In the texts of the
 * catalogues {@code SITE} stands for its own address.
 */
final class Portal implements AutoCloseable {
  static final Path FILES = Path.of("src/test/resources/harvest");

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String robots = "";

  Portal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  String site() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void robots(String text) {
    robots = text;
  }

  /** Paths with their queries, decoded, without those for robots.txt. */
  List<String> asked() {
    return asked.stream().filter(a -> !a.equals("/robots.txt")).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String raw = exchange.getRequestURI().toString();
    asked.add(URLDecoder.decode(raw, StandardCharsets.UTF_8));
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      switch (path) {
        case "/robots.txt" -> send(exchange, 200, robots.getBytes(StandardCharsets.UTF_8));
        case "/api/3/action/package_search" -> search(exchange);
        case "/repeating/api/3/action/package_search" -> file(exchange, "search-repeating.json");
        case "/failing/api/3/action/package_search" -> file(exchange, "search-error.json");
        case "/huge.csv" -> huge(exchange);
        case "/broken/nested.ttl" ->
            send(exchange, 200, "[<a:b> ".repeat(25_000).getBytes(StandardCharsets.UTF_8));
        case "/gbk.csv" ->
            send(exchange, 200, "编码;名称\n1;丰城市\n".getBytes(Charset.forName("GB18030")));
        case "/page.csv" ->
            send(exchange, 200, "<!DOCTYPE html><html>请登录</html>".getBytes(StandardCharsets.UTF_8));
        case "/picture.csv" -> send(exchange, 200, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        default -> file(exchange, path.substring(1));
      }
    }
  }

  /** Page by page, as {@code start} says. */
  private void search(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    int start = Integer.parseInt(query.replaceAll(".*start=(\\d+).*", "$1"));
    file(exchange, "search-" + start + ".json");
  }

  private void file(HttpExchange exchange, String name) throws IOException {
    Path file = FILES.resolve(name);
    if (!Files.isRegularFile(file)) {
      send(exchange, 404, new byte[0]);
      return;
    }
    String text = Files.readString(file).replace("SITE", site());
    send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void huge(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = "a,b\n".repeat(2048).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 100_000; i++) {
      exchange.getResponseBody().write(some);
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
