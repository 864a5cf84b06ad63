package org.gongkai.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings that a choice leaves, and for each value of each facet how many there would be if it
 * were chosen instead, everything else as it is.
 */
record FindingMatches(List<FindingRow> rows, Map<FindingFacet, Map<String, Integer>> counts) {

  static FindingMatches of(FindingList all, FindingChoice choice) {
    List<FindingRow> rows = new ArrayList<>();
    Map<FindingFacet, Map<String, Integer>> counts = new EnumMap<>(FindingFacet.class);
    for (FindingFacet facet : FindingFacet.values()) {
      counts.put(facet, new TreeMap<>(facet.order()));
    }
    for (FindingRow row : all.rows()) {
      List<FindingFacet> against =
          choice.values().entrySet().stream()
              .filter(chosen -> !row.has(chosen.getKey(), chosen.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (against.isEmpty()) {
        rows.add(row);
        counts.forEach((facet, values) -> count(row, facet, choice, values));
      } else if (against.size() == 1) {
        count(row, against.get(0), choice, counts.get(against.get(0)));
      }
    }
    return new FindingMatches(rows, counts);
  }

  private static void count(
      FindingRow row, FindingFacet facet, FindingChoice choice, Map<String, Integer> values) {
    row.counted(facet, choice.of(facet)).ifPresent(value -> values.merge(value, 1, Integer::sum));
  }
}
