package org.gongkai.reader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every target for a bounded number of inputs. {@code -Dgongkai.fuzz.runs=N} makes it a campaign of
 * N inputs each, {@code -Dgongkai.fuzz.targets=pdf-page,doc-bytes} of these targets alone; a
 * failing input stays in {@code target/fuzz}.
 */
final class FuzzTest {
  private static final String TARGETS = System.getProperty("gongkai.fuzz.targets", "");

  @TestFactory
  Stream<DynamicTest> noInputBreaksWhatHoldsOfEveryFile() {
    return Target.all().stream()
        .filter(t -> TARGETS.isEmpty() || List.of(TARGETS.split(",")).contains(t.name()))
        .map(t -> dynamicTest(t.name(), () -> run(t)));
  }

  private static void run(Target target) throws IOException, InterruptedException {
    long runs = Long.getLong("gongkai.fuzz.runs", target.runs());
    Campaign.Outcome outcome = new Campaign(target).run(runs);
    assertThat(outcome.crashes()).as("inputs that failed; see " + outcome.log()).isEmpty();
    assertThat(outcome.runs())
        .as("inputs tried; see " + outcome.log())
        .isGreaterThanOrEqualTo(runs);
  }
}
