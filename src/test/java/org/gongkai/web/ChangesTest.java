package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.store.ChangeLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that changes can be followed over HTTP, and what is said to stay stays. */
class ChangesTest {
  private static final Pattern LINK = Pattern.compile("<link rel=\"([^\"]+)\" href=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("<id>[^<]*/changes/(\\d+)</id>");

  @TempDir Path directory;

  private final int port = ChangingStore.freePort();
  private final String base = "http://localhost:" + port + "/";
  private final Client client = new Client(port);
  private ChangingStore data;
  private WebServer server;

  @BeforeEach
  void start() {
    data = ChangingStore.open(directory, base);
    server = WebServer.start(data, WebOptions.onPort(port));
  }

  @AfterEach
  void stop() {
    server.stop();
    data.close();
  }

  @Test
  void aMirrorFollowsFromEmptyToEqual() {
    Follower mirror = new Follower(base + "changes");
    mirror.follow();
    assertThat(mirror.graph()).isEmpty();
    Random random = new Random(20260);
    for (int round = 1; round <= 16; round++) {
      for (int i = 0; i < 2; i++) {
        data.replace(round * 10 + i, random.ints(12, 0, 60).distinct().toArray());
      }
      data.remove(random.nextInt(60));
      if (round % 6 == 0) {
        data.store().compact(Instant.now().minusMillis(200));
      }
      if (round == 9) {
        stop();
        start();
      }
      if (random.nextInt(3) == 0 || round == 16) {
        mirror.follow();
        assertThat(mirror.things()).isEqualTo(data.stated());
      }
    }
    assertThat(data.stated()).hasSizeGreaterThan(30);
    Follower late = new Follower(base + "changes");
    late.follow();
    assertThat(late.things()).isEqualTo(data.stated());
    data.remove(IntStream.range(0, 60).toArray());
    data.store().compact(Instant.MAX);
    late.follow();
    assertThat(late.graph()).isEmpty();
  }

  @Test
  void whoIsUpToDateAsksForTheRootAndTheNewestPageOnly() {
    fill(700);
    Follower mirror = new Follower(base + "changes");
    mirror.follow();
    assertThat(mirror.requests()).isEqualTo(1 + 3 + data.store().reports().size());
    mirror.follow();
    assertThat(mirror.requests()).isEqualTo(2);
    data.replace(9999, 3);
    mirror.follow();
    assertThat(mirror.requests()).isEqualTo(3);
  }

  /** Changes until there are so many. */
  private void fill(int changes) {
    data.fill(changes / 50, 50);
  }

  @Test
  void aFullPageStaysAsItIsAndTheNewestGrows() {
    fill(300);
    List<ChangeLog.Page> pages = pages();
    HttpResponse<String> full = client.get(path(pages.get(0)), "text/turtle");
    HttpResponse<String> newest = client.get(path(pages.get(1)), "text/turtle");
    assertThat(Client.header(full, "Cache-Control")).contains("immutable");
    assertThat(full.body()).contains("ldes:immutable").contains("as:Create");
    assertThat(Client.header(newest, "Cache-Control")).isEqualTo("no-cache");
    assertThat(newest.body()).doesNotContain("ldes:immutable").contains("as:Update");
    data.replace(1000, 1);
    data.remove(2);
    assertThat(pages().get(1).name()).isEqualTo(pages.get(1).name());
    assertThat(client.get(path(pages.get(0)), "text/turtle").body()).isEqualTo(full.body());
    HttpResponse<String> grown = client.get(path(pages.get(1)), "text/turtle");
    assertThat(grown.body()).startsWith(newest.body().stripTrailing()).contains("as:Delete");
    assertThat(Client.header(grown, "ETag")).isNotEqualTo(Client.header(newest, "ETag"));
  }

  @Test
  void whatACallerHasIsNotSentAgain() {
    fill(50);
    for (String path :
        List.of(
            "/changes", path(pages().get(0)), "/changes/statements/" + ChangingStore.address(1))) {
      HttpResponse<String> first = client.get(path, "application/n-triples");
      String tag = Client.header(first, "ETag");
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(client.known(path, "application/n-triples", tag).statusCode()).isEqualTo(304);
      assertThat(client.known(path, "application/n-triples", "\"other\", " + tag).body()).isEmpty();
      data.replace(77, 1);
      assertThat(client.known(path, "application/n-triples", tag).statusCode()).isEqualTo(200);
      data.replace(50, 1);
    }
  }

  @Test
  void aPageThatWasFoldedIsGoneAndTheRootNamesTheNewOnes() {
    fill(300);
    String old = path(pages().get(0));
    data.store().compact(Instant.MAX);
    assertThat(client.get(old, "text/turtle").statusCode()).isEqualTo(410);
    assertThat(client.get(old, "text/html").body()).contains("已并入别处");
    assertThat(pages()).hasSize(1);
    assertThat(client.get("/changes", "").body()).contains(pages().get(0).name());
    assertThat(client.get("/changes/pages/没有", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aChangeLeadsToItsPageAndAnUnknownOneNowhere() {
    fill(300);
    HttpResponse<String> known = client.get("/changes/251", "");
    assertThat(known.statusCode()).isEqualTo(303);
    assertThat(Client.header(known, "Location")).isEqualTo(path(pages().get(1)));
    assertThat(client.get("/changes/301", "").statusCode()).isEqualTo(404);
    assertThat(client.get("/changes/0", "").statusCode()).isEqualTo(404);
    assertThat(client.get("/changes/statements/id/report/1/2020", "").statusCode()).isEqualTo(404);
  }

  /** RFC 5005, 4: from the feed back through all archives every change is met once. */
  @Test
  void theArchivesOfTheFeedHoldEveryChangeOnce() {
    fill(600);
    List<Long> numbers = new ArrayList<>();
    String next = "/changes/feed.atom";
    List<String> seen = new ArrayList<>();
    while (!next.isEmpty()) {
      seen.add(next);
      HttpResponse<String> page = client.get(next, "");
      assertThat(Client.type(page)).isEqualTo("application/atom+xml");
      assertThat(page.body()).contains("版\t").contains("<updated>");
      assertThat(page.body().contains("fh:archive")).isEqualTo(seen.size() > 1);
      Matcher ids = ID.matcher(page.body());
      while (ids.find()) {
        numbers.add(Long.parseLong(ids.group(1)));
      }
      next = link(page.body(), "prev-archive").replace(base, "/");
    }
    assertThat(numbers)
        .hasSize(600)
        .isEqualTo(new ArrayList<>(new TreeSet<>(numbers).descendingSet()));
    assertThat(seen).hasSize(3);
    assertThat(link(client.get(seen.get(1), "").body(), "current"))
        .isEqualTo(base + "changes/feed.atom");
  }

  private static String link(String xml, String relation) {
    Matcher links = LINK.matcher(xml);
    while (links.find()) {
      if (links.group(1).equals(relation)) {
        return links.group(2);
      }
    }
    return "";
  }

  @Test
  void peopleSeeWhatHappened() {
    data.replace(1, 1, 2);
    data.remove(2);
    String page = client.get("/changes", "text/html").body();
    assertThat(page).contains("第1版").contains("移除").contains(ChangingStore.address(2));
    assertThat(client.get("/changes/feed.atom", "").body())
        .contains("移除 removed: ")
        .contains("新增 added: 第1版\t\"年报\"");
  }

  @Test
  void anEmptyStoreHasAnEmptyStream() {
    assertThat(client.get("/changes", "").body()).contains("ldes:EventStream").contains("P30D");
    assertThat(client.get("/changes/feed.atom", "").body()).contains("<updated>1970-01-01T");
    assertThat(client.get("/changes", "text/html").body()).contains("还没有变更");
    assertThat(client.get("/changes", "image/png").statusCode()).isEqualTo(406);
  }

  private List<ChangeLog.Page> pages() {
    return data.store().read(d -> data.changes().orElseThrow().pages());
  }

  private static String path(ChangeLog.Page page) {
    return "/changes/pages/" + page.name();
  }
}
