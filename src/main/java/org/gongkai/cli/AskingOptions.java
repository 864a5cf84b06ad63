package org.gongkai.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gongkai.fetch.Fetcher;
import org.gongkai.fetch.Limits;
import org.gongkai.http.Agent;
import picocli.CommandLine.Option;

/** How servers are asked, by several commands. */
final class AskingOptions {
  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "Pause between requests to one host. Default: ${DEFAULT-VALUE}.")
  private double delay = 2;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "The longest one request may take. Default: ${DEFAULT-VALUE}.")
  private double timeout = 60;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "16777216",
      description = "The largest file. Default: ${DEFAULT-VALUE}.")
  private long bytes = 16_777_216;

  @Option(
      names = "--contact",
      paramLabel = "URL|MAIL",
      defaultValue = "",
      description = "Where a server's keeper finds you; sent with every request.")
  private String contact = "";

  @Option(
      names = "--ports",
      split = ",",
      paramLabel = "N",
      description = "Ports that may be asked besides 80 and 443.")
  private Set<Integer> ports = Set.of();

  @Option(
      names = "--allow-private",
      description = "Also ask addresses that are not public, on any port.")
  private boolean allowPrivate;

  /** A fetcher as the options say. */
  Fetcher fetcher() {
    if (delay < 0 || timeout <= 0 || bytes < 1 || delay > 86_400 || timeout > 86_400) {
      throw new Misuse("--delay is 0 or more, --timeout and --max-bytes above 0");
    }
    if (!contact.matches("[!-'*-~ ]*")) {
      throw new Misuse("--contact is printable ASCII without brackets");
    }
    Limits limits = new Limits(bytes, seconds(timeout), seconds(delay), ports, allowPrivate);
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("0");
    return new Fetcher(new Agent(version, contact), limits, Clock.systemUTC());
  }

  /** The largest file. */
  long bytes() {
    return bytes;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
