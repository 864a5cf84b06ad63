package org.gongkai.loads;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A served store, asked as browsers and programs ask it; the server is another process. */
final class Serving {
  private static final Pattern SERVING = Pattern.compile("serving at http://[^:]+:(\\d+)/.*");
  private static final int WARM = 400;
  private static final int SINGLE = 400;
  private static final int CLIENTS = 8;
  private static final long TOGETHER_NANOS = 10_000_000_000L;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(1);
  private final String root;

  Serving(int port) {
    this.root = "http://localhost:" + port + "/";
  }

  /** Waits until a server says where it listens; what else it says is printed. */
  static int port(Process server) throws IOException {
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher serving = SERVING.matcher(line);
      if (serving.matches()) {
        return Integer.parseInt(serving.group(1));
      }
      System.out.println("serve | " + line);
    }
    throw new IOException("the server ended before it listened");
  }

  void run() throws Exception {
    for (Map.Entry<String, List<HttpRequest>> kind : kinds().entrySet()) {
      measure(kind.getKey(), kind.getValue());
    }
  }

  private Map<String, List<HttpRequest>> kinds() throws Exception {
    List<String> reports = addresses("?x a gk:Report");
    List<String> figures = addresses("?x a qb:Observation ; gk:applicant ?any");
    List<String> agencies = addresses("?any a gk:Report ; gk:agency ?x");
    List<String> places = addresses("?any a gk:Report ; gk:agency/dct:spatial ?x");
    Map<String, List<HttpRequest>> kinds = new LinkedHashMap<>();
    kinds.put("home", List.of(page("")));
    kinds.put("agency, page", pages(agencies));
    kinds.put("jurisdiction, page", pages(places));
    kinds.put("report, page", pages(reports));
    kinds.put("figure, page", pages(figures));
    kinds.put("figure, Turtle", data(figures));
    kinds.put("report, Turtle", data(reports));
    kinds.put("search, page", words().stream().map(w -> page("search?q=" + w)).toList());
    kinds.put(
        "search, as typed", words().stream().map(w -> data("search/suggest?q=" + w)).toList());
    kinds.put("findings, page", List.of(page("findings"), page("findings?state=undecidable")));
    kinds.put("compare, page", compared(agencies));
    kinds.put("report, not modified", known(pages(reports)));
    kinds.put("home, not modified", known(List.of(page(""))));
    kinds.put("question reports, CSV", List.of(data("questions/reports?format=csv")));
    kinds.put("question of a body, JSON", questions(agencies));
    kinds.put("SPARQL, figures of a report", figures(reports));
    return kinds;
  }

  private List<String> addresses(String pattern) throws Exception {
    String query =
        "PREFIX gk: <https://w3id.org/gongkai/def/> PREFIX qb: <http://purl.org/linked-data/cube#>"
            + " PREFIX dct: <http://purl.org/dc/terms/>"
            + " SELECT DISTINCT ?x { %s } LIMIT 5000".formatted(pattern);
    HttpRequest request = sparql(query);
    List<String> found =
        http.send(request, HttpResponse.BodyHandlers.ofString()).body().lines().skip(1).toList();
    List<String> local = new ArrayList<>();
    found.forEach(iri -> local.add(iri.strip().replaceFirst("^http://[^/]+/id/", "")));
    Collections.shuffle(local, random);
    return local;
  }

  private HttpRequest sparql(String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return request("sparql?query=" + encoded, "text/csv").build();
  }

  private List<HttpRequest> figures(List<String> reports) {
    String query =
        "PREFIX gk: <https://w3id.org/gongkai/def/> PREFIX qb: <http://purl.org/linked-data/cube#>"
            + " SELECT ?c ?n { <http://localhost:3030/id/%s> gk:table ?s ."
            + " ?s qb:observation ?c . ?c gk:count ?n }";
    return reports.stream().map(r -> sparql(query.formatted(r))).toList();
  }

  private static List<String> words() {
    return List.of("人民政府", "nanchang", "行政复议", "360981", "政务公开", "xian", "予以公开");
  }

  private List<HttpRequest> compared(List<String> agencies) {
    List<HttpRequest> compared = new ArrayList<>();
    for (int i = 0; i + 1 < agencies.size(); i += 2) {
      String one = agencies.get(i).replaceFirst("^agency/", "");
      String other = agencies.get(i + 1).replaceFirst("^agency/", "");
      compared.add(page("compare?place=" + one + "&place=" + other));
    }
    return compared;
  }

  private List<HttpRequest> questions(List<String> agencies) {
    return agencies.stream()
        .map(a -> data("questions/carry-over-chain?format=json&agency=id/" + a))
        .toList();
  }

  private List<HttpRequest> pages(List<String> addresses) {
    return addresses.stream().map(a -> page("doc/" + a)).toList();
  }

  private List<HttpRequest> data(List<String> addresses) {
    return addresses.stream().map(a -> request("doc/" + a, "text/turtle").build()).toList();
  }

  private HttpRequest data(String path) {
    return request(path, "*/*").build();
  }

  private HttpRequest page(String path) {
    return request(path, "text/html,*/*;q=0.1").build();
  }

  private HttpRequest.Builder request(String path, String accept) {
    URI address = URI.create(URI.create(root + path).toASCIIString());
    return HttpRequest.newBuilder(address).header("Accept", accept);
  }

  /** The same requests, with the tags that the server gave. */
  private List<HttpRequest> known(List<HttpRequest> requests) throws Exception {
    List<HttpRequest> known = new ArrayList<>();
    for (HttpRequest request : requests.subList(0, Math.min(200, requests.size()))) {
      String tag =
          http.send(request, HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("ETag")
              .orElseThrow();
      known.add(
          HttpRequest.newBuilder(request, (name, value) -> true)
              .header("If-None-Match", tag)
              .build());
    }
    return known;
  }

  private void measure(String what, List<HttpRequest> requests) throws Exception {
    int status = ask(requests.get(0)).statusCode();
    long warm = System.nanoTime() + TOGETHER_NANOS;
    for (int i = 0; i < WARM && System.nanoTime() < warm; i++) {
      ask(requests.get(i % requests.size()));
    }
    List<Long> single = new ArrayList<>();
    long end = System.nanoTime() + TOGETHER_NANOS;
    for (int i = 0; i < SINGLE && System.nanoTime() < end; i++) {
      single.add(timed(requests.get((WARM + i) % requests.size()), status));
    }
    List<Long> together = together(requests, status);
    System.out.printf(
        Locale.ROOT,
        "SERVED %-28s %d | one client: median %6.2f ms, 99 %% %7.2f ms |"
            + " %d clients: %7.0f a second, median %6.2f ms, 99 %% %7.2f ms%n",
        what,
        status,
        part(single, 0.5),
        part(single, 0.99),
        CLIENTS,
        together.size() / (TOGETHER_NANOS / 1e9),
        part(together, 0.5),
        part(together, 0.99));
  }

  private List<Long> together(List<HttpRequest> requests, int status) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<List<Long>>> running = new ArrayList<>();
    long end = System.nanoTime() + TOGETHER_NANOS;
    for (int c = 0; c < CLIENTS; c++) {
      int from = c * requests.size() / CLIENTS;
      Callable<List<Long>> client =
          () -> {
            List<Long> nanos = new ArrayList<>();
            for (int i = from; System.nanoTime() < end; i++) {
              nanos.add(timed(requests.get(i % requests.size()), status));
            }
            return nanos;
          };
      running.add(clients.submit(client));
    }
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> one : running) {
      all.addAll(one.get());
    }
    clients.shutdown();
    return all;
  }

  private long timed(HttpRequest request, int status) throws Exception {
    long start = System.nanoTime();
    int found = ask(request).statusCode();
    if (found != status) {
      throw new IllegalStateException(found + " for " + request.uri());
    }
    return System.nanoTime() - start;
  }

  private HttpResponse<byte[]> ask(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static double part(List<Long> nanos, double part) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
  }
}
