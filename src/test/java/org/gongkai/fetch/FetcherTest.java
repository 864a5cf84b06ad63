package org.gongkai.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.http.Agent;
import org.gongkai.http.Network;
import org.gongkai.http.PublicAddresses;
import org.gongkai.manifest.Given;
import org.gongkai.manifest.Manifest;
import org.gongkai.manifest.ManifestRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on this machine: what is had, what is not, and why. */
class FetcherTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00.5Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final List<Fetched> told = new ArrayList<>();
  private OddServer server;

  @BeforeEach
  void start() throws IOException {
    server = new OddServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Only the server's own address is open, on its port; everything else is as it is outside. */
  private Fetcher fetcher(Duration delay) {
    InetAddress own = InetAddress.getLoopbackAddress();
    Network network =
        new Network(
            InetAddress::getAllByName,
            a -> a.equals(own) || PublicAddresses.isPublic(a),
            Network.real(false).tls());
    Limits limits =
        new Limits(1_000_000, Duration.ofSeconds(1), delay, Set.of(server.port()), false);
    return new Fetcher(new Agent("1.0", "mailto:a@example.org"), limits, NOON, onlyFour(network));
  }

  /** The server listens on one address of localhost. */
  private static Network onlyFour(Network network) {
    return new Network(
        h ->
            Arrays.stream(network.names().of(h))
                .filter(a -> !h.equals("localhost") || a.equals(InetAddress.getLoopbackAddress()))
                .toArray(InetAddress[]::new),
        network.open(),
        network.tls());
  }

  private static ManifestRow row(String address) {
    Given given =
        new Given(
            Optional.of(address),
            Optional.empty(),
            Optional.of("丰城市人民政府"),
            Optional.of(2020),
            Optional.empty());
    return ManifestRow.wanted(given);
  }

  private List<ManifestRow> fetch(String... addresses) throws IOException {
    told.clear();
    List<ManifestRow> rows = Arrays.stream(addresses).map(FetcherTest::row).toList();
    fetcher(Duration.ZERO).fetch(rows, folder, told::add);
    return Manifest.read(folder.resolve("manifest.csv"));
  }

  private String status(String path) throws IOException {
    return fetch(server.at(path)).get(0).status().orElse("");
  }

  @Test
  void aPageIsKeptUnderItsHashWithWhatTheServerSaid() throws IOException {
    ManifestRow got = fetch(server.at("/cached/信息公开/年报.html?年=2020")).get(0);
    assertThat(got.status()).contains("200");
    assertThat(got.file()).contains("sources/" + got.given().sha256().orElseThrow());
    assertThat(Files.readString(folder.resolve(got.file().orElseThrow()))).contains("丰城市2020年");
    assertThat(got.mediaType()).contains("text/html; charset=utf-8");
    assertThat(got.given().retrieved()).contains(Instant.parse("2026-11-25T12:00:00Z"));
    assertThat(got.given().agency()).contains("丰城市人民政府");
    assertThat(got.given().year()).contains(2020);
    assertThat(server.requests().get(0).path()).isEqualTo("/cached/信息公开/年报.html");
    assertThat(server.requests().get(0).agent()).isEqualTo("gongkai/1.0 (+mailto:a@example.org)");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() throws IOException {
    ManifestRow first = fetch(server.at("/cached")).get(0);
    ManifestRow second = fetch(server.at("/cached")).get(0);
    assertThat(second.status()).contains("304");
    assertThat(second.file()).isEqualTo(first.file());
    assertThat(second.given()).isEqualTo(first.given());
    assertThat(server.requests().get(1).ifNoneMatch()).isEqualTo(first.etag().orElseThrow());
    server.page("改了");
    ManifestRow third = fetch(server.at("/cached")).get(0);
    assertThat(third.status()).contains("200");
    assertThat(third.file()).isNotEqualTo(first.file());
  }

  @Test
  void aFileThatSomebodyDeletedIsHadAgain() throws IOException {
    ManifestRow first = fetch(server.at("/cached")).get(0);
    Files.delete(folder.resolve(first.file().orElseThrow()));
    assertThat(fetch(server.at("/cached")).get(0).status()).contains("200");
    assertThat(folder.resolve(first.file().orElseThrow())).exists();
  }

  @Test
  void whatWasHadStaysWhenTheServerHasItNoMore() throws IOException {
    ManifestRow first = fetch(server.at("/年报")).get(0);
    server.robots(503, "");
    ManifestRow second = fetch(server.at("/年报")).get(0);
    assertThat(second.status()).contains("robots");
    assertThat(second.file()).isEqualTo(first.file());
  }

  @ParameterizedTest
  @CsvSource({
    "/missing, 404",
    "/broken, 500",
    "/slow, timeout",
    "/endless, too-large",
    "/bomb, too-large",
    "/round, redirects",
    "/to?ftp://x/y, redirects",
    "/gzip, 200",
    "/to?/年报, 200",
  })
  void eachHabitHasItsWord(String path, String word) throws IOException {
    assertThat(status(path)).isEqualTo(word);
    assertThat(told).hasSize(1);
    assertThat(files()).hasSize(word.equals("200") ? 1 : 0);
  }

  @Test
  void aPackedPageIsKeptUnpacked() throws IOException {
    ManifestRow got = fetch(server.at("/gzip")).get(0);
    assertThat(Files.readString(folder.resolve(got.file().orElseThrow()))).startsWith("丰城市2020年");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/年报",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fd00:ec2::254]/",
        "http://[64:ff9b::a00:1]/",
        "http://0x7f000002/",
        "http://2130706434/"
      })
  void aRedirectIntoAPrivateNetworkIsNotFollowed(String target) throws IOException {
    assertThat(status("/to?" + target)).isIn("private", "no-host", "redirects");
    assertThat(fetch(target).get(0).status().orElse("")).isIn("private", "no-host", "address");
    assertThat(server.requests()).hasSize(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void anotherPortIsNotAsked() throws IOException {
    assertThat(fetch("http://localhost:" + (server.port() == 1 ? 2 : 1) + "/").get(0).status())
        .contains("port");
  }

  /** A name is resolved once: what a second answer says does not matter. */
  @Test
  void theAddressThatWasCheckedIsTheOneConnectedTo() throws IOException {
    List<String> asked = new ArrayList<>();
    InetAddress own = InetAddress.getLoopbackAddress();
    InetAddress other = InetAddress.getByName("127.0.0.99");
    Network rebinding =
        new Network(
            h -> {
              asked.add(h);
              return new InetAddress[] {asked.size() % 2 == 1 ? own : other};
            },
            own::equals,
            Network.real(false).tls());
    Limits limits =
        new Limits(1000, Duration.ofSeconds(2), Duration.ZERO, Set.of(server.port()), false);
    new Fetcher(new Agent("1", ""), limits, NOON, rebinding)
        .fetch(List.of(row("http://镜像.example:" + server.port() + "/年报")), folder, told::add);
    // robots.txt at the open address; the page's own resolution says another, which is refused.
    assertThat(asked).hasSize(2).allMatch(h -> h.endsWith(".example"));
    assertThat(told.get(0).row().status()).contains("private");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void rulesOfTheServerAreKept() throws IOException {
    server.robots(200, "User-agent: *\nDisallow: /内部/\n");
    assertThat(status("/内部/年报")).isEqualTo("robots");
    assertThat(server.requests()).isEmpty();
    assertThat(status("/公开/年报")).isEqualTo("200");
    assertThat(status("/to?/内部/年报")).isEqualTo("robots");
  }

  @ParameterizedTest
  @CsvSource({"404, 200", "403, 200", "429, 200", "500, robots", "503, robots"})
  void rulesThatCannotBeHad(int robots, String word) throws IOException {
    server.robots(robots, "");
    assertThat(status("/年报")).isEqualTo(word);
  }

  @Test
  void ofLongRulesTheFirst500KiBCount() throws IOException {
    server.robots(
        200, "User-agent: *\nDisallow: /内部\n" + "# 很长\n".repeat(100_000) + "Disallow: /\n");
    assertThat(status("/内部")).isEqualTo("robots");
    assertThat(status("/年报")).isEqualTo("200");
  }

  @Test
  void rulesAreAskedForOnce() throws IOException {
    fetch(server.at("/1"), server.at("/2"), server.at("/3"));
    assertThat(server.all()).hasSize(4);
  }

  @Test
  void oneRequestAtATimeWithAPauseAfterEach() throws IOException {
    List<ManifestRow> rows = Stream.of("/1", "/2", "/3").map(p -> row(server.at(p))).toList();
    fetcher(Duration.ofMillis(200)).fetch(rows, folder, told::add);
    assertThat(server.mostTogether()).isEqualTo(1);
    List<OddServer.Request> all = server.all();
    for (int i = 1; i < all.size(); i++) {
      assertThat(Duration.between(all.get(i - 1).at(), all.get(i).at()))
          .isGreaterThanOrEqualTo(Duration.ofMillis(195));
    }
  }

  @Test
  void aLongerDelayThatTheServerAsksForIsKeptAShorterIsNot() throws IOException {
    server.robots(200, "User-agent: *\nCrawl-delay: 0.3\n");
    List<ManifestRow> rows = Stream.of("/1", "/2").map(p -> row(server.at(p))).toList();
    fetcher(Duration.ZERO).fetch(rows, folder, told::add);
    List<OddServer.Request> pages = server.requests();
    assertThat(Duration.between(pages.get(0).at(), pages.get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(295));
  }

  /** A server says 100 bytes and sends ten, or says ten and sends 100. */
  @ParameterizedTest
  @CsvSource({"100, broken", "4, 200", "nine, not-http"})
  void aServerThatLiesAboutTheLength(String length, String word) throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n0123456789";
    assertThat(fromSocket(answer)).isEqualTo(word);
    assertThat(files()).hasSize(word.equals("200") ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "'SSH-2.0-OpenSSH\r\n', not-http",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\n0\r\n\r\n', 200",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n012', broken",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', broken",
    "'HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxx', coding",
    "'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip', broken",
    "'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nok', 200",
    "'HTTP/1.1 302 Found\r\n\r\n', redirects",
    "'', broken"
  })
  void aServerThatSpeaksOddly(String answer, String word) throws IOException {
    assertThat(fromSocket(answer.equals("''") ? "" : answer)).isEqualTo(word);
  }

  /** Asks a server that answers every request but that for its rules with these bytes. */
  private String fromSocket(String answer) throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serve(listening, answer));
      thread.setDaemon(true);
      thread.start();
      Limits limits = new Limits(1000, Duration.ofSeconds(2), Duration.ZERO, Set.of(), true);
      new Fetcher(new Agent("1", ""), limits, NOON)
          .fetch(
              List.of(row("http://127.0.0.1:" + listening.getLocalPort() + "/年报")),
              folder,
              told::add);
    }
    return told.get(0).row().status().orElse("");
  }

  private static void serve(ServerSocket listening, String answer) {
    try {
      while (true) {
        try (Socket socket = listening.accept()) {
          byte[] request = new byte[4096];
          int length = socket.getInputStream().read(request);
          String line = new String(request, 0, Math.max(length, 0), StandardCharsets.ISO_8859_1);
          boolean rules = line.startsWith("GET /robots.txt ");
          String sent = rules ? "HTTP/1.1 404 Not Found\r\n\r\n" : answer;
          socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
          socket.shutdownOutput();
          socket.getInputStream().readAllBytes();
        }
      }
    } catch (IOException e) {
      return; // closed: the test is over
    }
  }

  @Test
  void aRunThatWasBrokenOffGoesOnWhereItWas() throws IOException {
    fetch(server.at("/1"), server.at("/missing"));
    Path lines = folder.resolve("fetching.csv");
    Files.move(folder.resolve("manifest.csv"), lines);
    Files.writeString(lines, "sources/0000,http://loc", StandardOpenOption.APPEND);
    int before = server.requests().size();
    List<ManifestRow> rows = fetch(server.at("/1"), server.at("/missing"), server.at("/2"));
    assertThat(rows).extracting(r -> r.status().orElse("")).containsExactly("200", "404", "200");
    assertThat(server.requests().subList(before, server.requests().size()))
        .extracting(OddServer.Request::path)
        .containsExactlyInAnyOrder("/missing", "/2");
    assertThat(lines).doesNotExist();
  }

  @Test
  void anAddressThatStandsTwiceIsAskedOnce() throws IOException {
    List<ManifestRow> rows = fetch(server.at("/年报"), server.at("/年报"));
    assertThat(rows).hasSize(2).allMatch(r -> r.file().isPresent());
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void twoRunsIntoOneFolderAreRefused() throws IOException {
    try (Journal journal = new Journal(folder)) {
      assertThat(journal.known("http://x/")).isEmpty();
      assertThatThrownBy(() -> fetch(server.at("/年报")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("somebody else");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("sources"))) {
      return all.toList();
    }
  }
}
