package org.gongkai.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each row of fetch/robots.csv is a robots.txt, its lines apart by |, and a path. */
class RobotsTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/fetch/robots.csv", numLinesToSkip = 1)
  void everyRule(String fact, String target, boolean allowed, String robots) {
    String text = robots == null ? "" : robots.replace("|", "\r\n");
    assertThat(Robots.parse(text, "gongkai").allows(target)).as(fact).isEqualTo(allowed);
  }

  @Test
  void theDelayOfOurGroupIsTheOneThatCounts() {
    String text =
        "\ufeffUser-agent: *\nCrawl-delay: 9\n\nUser-agent: gongkai\nCrawl-delay: 2.5\nDisallow:\n";
    assertThat(Robots.parse(text, "gongkai").delay()).contains(Duration.ofMillis(2500));
    assertThat(Robots.parse(text, "other").delay()).contains(Duration.ofSeconds(9));
    assertThat(Robots.parse("User-agent: *\nCrawl-delay: 明天", "gongkai").delay()).isEmpty();
  }

  @Property(tries = 500)
  void noTextHangsOrFails(@ForAll String text, @ForAll String target) {
    Robots robots = Robots.parse("User-agent: *\nDisallow: " + text + "\n" + text, "gongkai");
    assertThat(robots.allows("/robots.txt")).isTrue();
    robots.allows("/" + target);
  }

  @Test
  void manyStarsAreQuick() {
    String pattern = "/" + "*a".repeat(5000) + "$";
    Robots robots = Robots.parse("User-agent: *\nDisallow: " + pattern, "gongkai");
    long start = System.nanoTime();
    assertThat(robots.allows("/" + "a".repeat(20_000) + "b")).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }
}
