package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {

  @Test
  void aFailureIsNotKept() {
    AtomicInteger asked = new AtomicInteger();
    KeptAnswer kept =
        new KeptAnswer(
            any -> {
              if (asked.incrementAndGet() == 1) {
                throw new QueryCancelledException();
              }
              return Answer.of(200, MediaKind.TEXT, "年报");
            });
    Asked page = Fixture.asked("quality", "text/html");
    assertThatThrownBy(() -> kept.get(page)).isInstanceOf(QueryCancelledException.class);
    assertThat(kept.get(page)).isSameAs(kept.get(page));
    assertThat(asked).hasValue(2);
  }

  @Test
  void qualityIsCountedOnce() {
    Surroundings around = Surroundings.of(Fixture.BASE, Duration.ofSeconds(10));
    QualityHandler quality = new QualityHandler(Fixture.load(Fixture.BASE), around);
    Asked asked = Fixture.asked("quality", "text/html");
    Answer first = quality.answer(asked);
    assertThat(first.status()).isEqualTo(200);
    assertThat(quality.answer(asked)).isSameAs(first);
    assertThat(quality.answer(Fixture.asked("quality/没有", "")).status()).isEqualTo(404);
  }
}
