package org.gongkai.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules of one robots.txt for one crawler (RFC 9309). */
final class Robots {
  /** Nobody may come: the server's rules cannot be had (RFC 9309, 2.3.1.4). */
  static final Robots NOBODY = new Robots(List.of(new Rule(false, "/")), Optional.empty());

  /** Anybody may go anywhere: there are no rules (RFC 9309, 2.3.1.3). */
  static final Robots ANYBODY = new Robots(List.of(), Optional.empty());

  private record Rule(boolean allow, String pattern) {}

  private final List<Rule> rules;
  private final Optional<Duration> delay;

  private Robots(List<Rule> rules, Optional<Duration> delay) {
    this.rules = List.copyOf(rules);
    this.delay = delay;
  }

  /**
   * The rules of all groups that name the crawler; if none does, of those for everybody.
   *
   * @param crawler product token, compared without regard to case
   */
  static Robots parse(String text, String crawler) {
    Groups groups = new Groups(crawler.toLowerCase(Locale.ROOT));
    String start = text.startsWith("\ufeff") ? text.substring(1) : text;
    start.lines().forEach(groups::line);
    return groups.robots();
  }

  /** The delay between requests that the server asks for; no part of RFC 9309, yet widely used. */
  Optional<Duration> delay() {
    return delay;
  }

  /**
   * Whether a path with its query may be asked: the longest rule that matches decides, allow where
   * two are equally long (RFC 9309, 2.2.2).
   */
  boolean allows(String target) {
    if (target.equals("/robots.txt")) {
      return true;
    }
    String path = Octets.normal(target).replace("*", "%2A").replace("$", "%24");
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.pattern().length();
      boolean decides = length > longest || length == longest && rule.allow();
      if (decides && Octets.matches(rule.pattern(), path)) {
        longest = length;
        allowed = rule.allow();
      }
    }
    return allowed;
  }

  /** Groups as they come, line by line. */
  private static final class Groups {
    private static final double LONGEST_DELAY = 3600;

    private final String crawler;
    private final List<Rule> own = new ArrayList<>();
    private final List<Rule> everybody = new ArrayList<>();
    private Optional<Duration> ownDelay = Optional.empty();
    private Optional<Duration> everybodysDelay = Optional.empty();
    private boolean named;
    private boolean inOwn;
    private boolean inEverybody;
    private boolean betweenAgents;

    Groups(String crawler) {
      this.crawler = crawler;
    }

    void line(String line) {
      String content = line.replaceAll("#.*", "");
      int colon = content.indexOf(':');
      if (colon < 0) {
        return;
      }
      String key = content.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = content.substring(colon + 1).strip();
      switch (key) {
        case "user-agent" -> agent(value);
        case "allow", "disallow" -> rule(key.equals("allow"), value);
        case "crawl-delay" -> delay(value);
        default -> {} // sitemaps and the like belong to no group
      }
    }

    private void agent(String value) {
      if (!betweenAgents) {
        inOwn = false;
        inEverybody = false;
      }
      betweenAgents = true;
      String token = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z_*-].*", "");
      inOwn |= token.equals(crawler);
      named |= inOwn;
      inEverybody |= token.equals("*");
    }

    private void rule(boolean allow, String value) {
      betweenAgents = false;
      if (value.isEmpty()) {
        return; // an empty rule matches nothing
      }
      Rule rule = new Rule(allow, Octets.normal(value));
      if (inOwn) {
        own.add(rule);
      }
      if (inEverybody) {
        everybody.add(rule);
      }
    }

    private void delay(String value) {
      betweenAgents = false;
      if (!value.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
        return;
      }
      double seconds = Math.min(Double.parseDouble(value), LONGEST_DELAY);
      Optional<Duration> asked = Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
      ownDelay = inOwn ? asked : ownDelay;
      everybodysDelay = inEverybody ? asked : everybodysDelay;
    }

    Robots robots() {
      return named ? new Robots(own, ownDelay) : new Robots(everybody, everybodysDelay);
    }
  }
}
