package org.gongkai.federate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.gongkai.http.WebAddress;
import org.gongkai.query.Bilingual;
import org.junit.jupiter.api.Test;

/** Answers are given again while they are young, and never more of them than fit. */
class AnswerCacheTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private static Partner partner(String name, int seconds) {
    return new Partner(
        name,
        new Bilingual("伙伴", name),
        "http://" + name + ".example/",
        new Partner.Route(WebAddress.of("http://" + name + ".example/").orElseThrow(), false),
        Partnership.CC0,
        Budget.OF_A_PARTNER,
        Duration.ofSeconds(seconds));
  }

  private static Answer answer(int bytes, Instant when) {
    return new Answer(new byte[bytes], ResultSetLang.RS_JSON, when);
  }

  @Test
  void anAnswerGrowsOld() {
    AnswerCache cache = new AnswerCache(1000);
    Partner partner = partner("a", 60);
    cache.keep(partner, "问", answer(10, NOON));
    assertThat(cache.find(partner, "问", NOON.plusSeconds(60))).isPresent();
    assertThat(cache.find(partner, "问", NOON.plusSeconds(61))).isEmpty();
    assertThat(cache.held()).isZero();
  }

  @Test
  void answersOfOthersAndToOtherQueriesAreNotGiven() {
    AnswerCache cache = new AnswerCache(1000);
    cache.keep(partner("a", 60), "问", answer(10, NOON));
    assertThat(cache.find(partner("b", 60), "问", NOON)).isEmpty();
    assertThat(cache.find(partner("a", 60), "问 ", NOON)).isEmpty();
  }

  @Test
  void aPartnerWithoutReuseIsNotKept() {
    AnswerCache cache = new AnswerCache(1000);
    cache.keep(partner("a", 0), "问", answer(10, NOON));
    assertThat(cache.held()).isZero();
  }

  @Test
  void theLongestUnusedGoesFirst() {
    AnswerCache cache = new AnswerCache(210);
    Partner partner = partner("a", 60);
    cache.keep(partner, "1", answer(98, NOON));
    cache.keep(partner, "2", answer(98, NOON));
    assertThat(cache.find(partner, "1", NOON)).isPresent();
    cache.keep(partner, "3", answer(98, NOON));
    assertThat(cache.find(partner, "1", NOON)).isPresent();
    assertThat(cache.find(partner, "2", NOON)).isEmpty();
    assertThat(cache.held()).isEqualTo(200);
    cache.keep(partner, "4", answer(5000, NOON));
    assertThat(cache.held()).isZero();
  }
}
