package org.gongkai.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param hits best first
 * @param counts how many of each kind there are in all, of every kind that has any
 * @param total how many of the kinds asked for there are
 */
public record Found(List<Hit> hits, Map<Kind, Integer> counts, int total) {
  public Found {
    hits = List.copyOf(hits);
  }

  static Found nothing() {
    return new Found(List.of(), new EnumMap<>(Kind.class), 0);
  }
}
