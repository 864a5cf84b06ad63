package org.gongkai.reader.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Figures whose parts follow, in a bracket or behind 其中, the last one first. */
final class OpenLists {
  private record Open(Draft whole, boolean inBracket) {}

  private final ClaimWords words;
  private final Deque<Open> lists = new ArrayDeque<>();

  OpenLists(ClaimWords words) {
    this.words = words;
  }

  boolean isEmpty() {
    return lists.isEmpty();
  }

  void open(Draft whole, boolean inBracket) {
    lists.push(new Open(whole, inBracket));
  }

  /** The sentence ends, and every list with it. */
  void close() {
    lists.clear();
  }

  /** The figure before the bracket that ends, if it had one. */
  Optional<Draft> endBracket() {
    while (lists.stream().anyMatch(Open::inBracket)) {
      Open open = lists.pop();
      if (open.inBracket()) {
        return Optional.of(open.whole());
      }
    }
    return Optional.empty();
  }

  /** The figure whose parts are named at the moment; only if a list is open. */
  Draft whole() {
    return lists.element().whole();
  }

  /** Whether a figure is a part of one whose list is open; closes lists that are over. */
  boolean hasPart(Hit hit, Optional<String> indicator) {
    while (!lists.isEmpty()) {
      boolean sameUnit = whole().hasUnitOf(hit) || hit.base().isEmpty();
      if (hit.isPercent() || lists.element().inBracket() && !sameUnit) {
        return false;
      }
      if (sameUnit && fits(whole(), indicator)) {
        return true;
      }
      if (lists.element().inBracket()) {
        return false;
      }
      lists.pop();
    }
    return false;
  }

  private boolean fits(Draft whole, Optional<String> part) {
    if (whole.indicator().isEmpty() || part.isEmpty()) {
      return whole.indicator().isEmpty() && part.isEmpty();
    }
    return words.indicator(whole.indicator().get()).filter(r -> r.hasPart(part.get())).isPresent();
  }
}
