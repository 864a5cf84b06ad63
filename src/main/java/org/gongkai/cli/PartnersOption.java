package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.federate.Asking;
import org.gongkai.federate.Budget;
import org.gongkai.federate.Federation;
import org.gongkai.federate.Partners;
import org.gongkai.http.Agent;
import picocli.CommandLine.Option;

/** Whom queries may call. */
final class PartnersOption {
  @Option(
      names = "--partners",
      paramLabel = "FILE",
      description = {
        "CSV of SPARQL endpoints that queries may call with SERVICE;",
        "columns name, endpoint, licence and others. Without it nobody is called."
      })
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--budget",
      split = ",",
      paramLabel = "LIMIT=N",
      description = {
        "What one query may ask of all partners together:",
        "calls, rows, seconds, bytes. Default: calls=20,rows=50000,seconds=20,bytes=16777216."
      })
  private Map<String, Long> budget = new TreeMap<>();

  @Option(
      names = "--contact",
      paramLabel = "URL|MAIL",
      defaultValue = "",
      description = "Where a partner's keeper finds you; sent with every call.")
  private String contact = "";

  boolean isGiven() {
    return file.isPresent();
  }

  /** The federation that the options describe; without a file it calls nobody. */
  Federation federation() {
    if (file.isEmpty() && !budget.isEmpty()) {
      throw new Misuse("--budget needs --partners");
    }
    if (!contact.matches("[!-'*-~ ]*")) {
      throw new Misuse("--contact is printable ASCII without brackets");
    }
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      throw new Misuse("there is no file " + file.get());
    }
    Partners partners = file.map(Partners::read).orElseGet(Partners::none);
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("0");
    return new Federation(partners, limits(), Asking.as(new Agent(version, contact)));
  }

  private Budget limits() {
    Budget usual = Budget.OF_A_QUERY;
    Map<String, Long> all = new TreeMap<>();
    all.put("calls", (long) usual.calls());
    all.put("rows", usual.rows());
    all.put("seconds", usual.time().toSeconds());
    all.put("bytes", usual.bytes());
    budget.forEach(
        (name, value) -> {
          if (!all.containsKey(name) || value < 1 || value > Integer.MAX_VALUE) {
            throw new Misuse("--budget takes calls, rows, seconds and bytes, each above 0");
          }
          all.put(name, value);
        });
    return new Budget(
        all.get("calls").intValue(),
        all.get("rows"),
        Duration.ofSeconds(all.get("seconds")),
        all.get("bytes"));
  }
}
