package org.gongkai.reader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every target for a bounded number of inputs. {@code -Dgongkai.fuzz.runs=N} makes it a campaign of
 * N inputs each, {@code -Dgongkai.fuzz.targets=pdf-page,doc-bytes} of these targets alone; a
 * failing input stays in {@code target/fuzz}.
 */
final class FuzzTest {
  private static final String TARGETS = System.getProperty("gongkai.fuzz.targets", "");

  private static final int AT_ONCE = 2;

  private static ExecutorService campaigns;

  @BeforeAll
  static void open() {
    campaigns = Executors.newFixedThreadPool(AT_ONCE);
  }

  @AfterAll
  static void close() {
    campaigns.shutdownNow();
  }

  @TestFactory
  List<DynamicTest> noInputBreaksWhatHoldsOfEveryFile() {
    return Target.all().stream()
        .filter(t -> TARGETS.isEmpty() || List.of(TARGETS.split(",")).contains(t.name()))
        .map(FuzzTest::started)
        .toList();
  }

  private static DynamicTest started(Target target) {
    long runs = Long.getLong("gongkai.fuzz.runs", target.runs());
    Future<Campaign.Outcome> outcome = campaigns.submit(() -> new Campaign(target).run(runs));
    return dynamicTest(target.name(), () -> check(outcome.get(), runs));
  }

  private static void check(Campaign.Outcome outcome, long runs) {
    assertThat(outcome.crashes()).as("inputs that failed; see " + outcome.log()).isEmpty();
    assertThat(outcome.runs())
        .as("inputs tried; see " + outcome.log())
        .isGreaterThanOrEqualTo(runs);
  }
}
