package org.gongkai.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short names of organs that can mean only one, from {@code organ-short-names.csv}; a short name
 * that is used of several (资规局, 住建局) is not there and stays as printed.
 */
final class ShortNames {
  private record Full(String name, int from) {}

  private static final Map<String, Full> FULL = full();

  private ShortNames() {}

  private static Map<String, Full> full() {
    Map<String, Full> full = new HashMap<>();
    for (List<String> row : Edition.shortNames()) {
      full.put(row.get(0), new Full(row.get(1), Integer.parseInt(row.get(2))));
    }
    return Map.copyOf(full);
  }

  /** The full name of an organ in that year; the name itself if it is not a short one. */
  static String expand(String organ, int year) {
    Full found = FULL.get(organ);
    return found != null && found.from() <= year ? found.name() : organ;
  }
}
