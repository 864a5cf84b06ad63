package org.gongkai.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.report.ReportJson;
import org.gongkai.rule.Neighbourhood;
import org.gongkai.rule.Stated;

/**
 * Reads a report with its neighbours out of the store. Of neighbours only the stated figures are
 * kept, and of these the last few hundred: in the order of addresses the reports of a body and of
 * the bodies below it come close together.
 */
final class Neighbours {
  /** Some 40 kB each. */
  private static final int KEPT = 512;

  private final Surroundings surroundings;
  private final Map<String, String> parsed;
  private final Function<String, byte[]> content;
  private final Function<byte[], Stated> stated;
  private final Map<String, Stated> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

  /**
   * @param parsed the SHA-256 of each parsed report by its address
   * @param content a parsed report by its SHA-256; any thread may ask
   * @param stated the stated figures in it
   */
  Neighbours(
      Surroundings surroundings,
      Map<String, String> parsed,
      Function<String, byte[]> content,
      Function<byte[], Stated> stated) {
    this.surroundings = surroundings;
    this.parsed = parsed;
    this.content = content;
    this.stated = stated;
  }

  /** A report with everything that its rules look at; any thread may ask. */
  Neighbourhood of(String report) {
    return new Neighbourhood(
        ReportJson.read(content.apply(parsed.get(report))),
        stated(surroundings.previous(report)),
        stated(surroundings.next(report)),
        surroundings.expectedPrevious(report),
        stated(surroundings.parts(report)),
        surroundings.expectedParts(report),
        false); // no register of departments covers any place
  }

  /** Addresses of all reports in a neighbourhood, each once. */
  static List<String> used(Neighbourhood around) {
    Stream<String> others =
        Stream.of(around.previous(), around.next(), around.parts())
            .flatMap(List::stream)
            .map(Stated::report);
    return Stream.concat(Stream.of(around.report().address()), others).distinct().toList();
  }

  private List<Stated> stated(List<String> reports) {
    return reports.stream().map(this::stated).toList();
  }

  private Stated stated(String report) {
    synchronized (kept) {
      Stated known = kept.get(report);
      if (known != null) {
        return known;
      }
    }
    Stated read = stated.apply(content.apply(parsed.get(report)));
    synchronized (kept) {
      kept.put(report, read);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return read;
  }
}
