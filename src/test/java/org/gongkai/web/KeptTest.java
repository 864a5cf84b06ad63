package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  private static final Optional<String> STATE = Optional.of("一");

  private final Kept<String, String> kept = new Kept<>(2);
  private final AtomicInteger worked = new AtomicInteger();

  @Test
  void isWorkedOutOnceForEachStateAndAgainIfTheStateCannotBeTold() {
    assertThat(ask("省", STATE)).isEqualTo(ask("省", STATE)).isEqualTo("省1");
    assertThat(ask("省", Optional.of("二"))).isEqualTo("省2");
    assertThat(ask("省", Optional.empty())).isEqualTo("省3");
    assertThat(ask("省", Optional.empty())).isEqualTo("省4");
  }

  @Test
  void whatWasAskedLeastLatelyMakesRoom() {
    ask("省", STATE);
    ask("市", STATE);
    ask("省", STATE);
    ask("县", STATE);
    assertThat(ask("省", STATE)).isEqualTo("省1");
    assertThat(ask("市", STATE)).isEqualTo("市4");
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(
            () ->
                kept.get(
                    "省",
                    STATE,
                    () -> {
                      throw new IllegalStateException("坏");
                    }))
        .hasMessage("坏");
    assertThat(ask("省", STATE)).isEqualTo("省1");
  }

  @Test
  void whoAsksForSomethingElseDoesNotWait() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<String> slow =
        CompletableFuture.supplyAsync(
            () ->
                kept.get(
                    "慢",
                    STATE,
                    () -> {
                      begun.countDown();
                      await(end);
                      return "慢";
                    }));
    await(begun);
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> ask("快", STATE));
    assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo("快1");
    assertThat(slow).isNotDone();
    end.countDown();
    assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo("慢");
  }

  private String ask(String key, Optional<String> state) {
    return kept.get(key, state, () -> key + worked.incrementAndGet());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
