package org.gongkai.fetch;

import org.gongkai.reader.fuzz.Choices;

/** Any robots.txt and any path: its own file stays allowed, and delays stay within an hour. */
public final class RobotsFuzz {
  private static final long HOUR = 3600;

  private RobotsFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Choices data = new Choices(input);
    String path = "/" + data.line();
    Robots robots = Robots.parse(data.text(), "gongkai");
    robots.allows(path);
    boolean delayed =
        robots.delay().filter(d -> d.isNegative() || d.toSeconds() > HOUR).isPresent();
    if (!robots.allows("/robots.txt") || delayed) {
      throw new AssertionError("robots.txt is not allowed, or the delay is " + robots.delay());
    }
  }
}
