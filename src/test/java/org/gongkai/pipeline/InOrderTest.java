package org.gongkai.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the threads, every thing has its result, in order; a fault stays with its thing. */
class InOrderTest {
  @Property(tries = 100)
  void everyThingHasItsResultInItsPlace(
      @ForAll @Size(max = 60) List<Integer> things,
      @ForAll @IntRange(min = 1, max = 8) int threads) {
    List<String> results = new ArrayList<>();
    new InOrder<Integer, String>(InOrderTest::work, (t, cause) -> t + " " + cause.getMessage())
        .run(things, threads, results::add);
    assertThat(results)
        .isEqualTo(things.stream().map(t -> t % 3 == 0 ? t + " 三的倍数" : "得 " + t).toList());
  }

  private static String work(int thing) {
    if (thing % 6 == 0) {
      throw new StackOverflowError("三的倍数");
    }
    if (thing % 3 == 0) {
      throw new IllegalStateException("三的倍数");
    }
    Thread.yield();
    return "得 " + thing;
  }

  /** However slow the taker, few results wait for it. */
  @Property(tries = 20)
  void fewWait(@ForAll @IntRange(min = 1, max = 6) int threads) {
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Integer> things =
        IntStream.range(0, 300)
            .peek(i -> most.accumulateAndGet(waiting.incrementAndGet(), Math::max))
            .iterator();
    new InOrder<Integer, Integer>(i -> i, (i, cause) -> -1)
        .run(() -> things, threads, i -> waiting.decrementAndGet());
    assertThat(most.get()).isPositive().isLessThanOrEqualTo(4 * threads + 1);
  }
}
