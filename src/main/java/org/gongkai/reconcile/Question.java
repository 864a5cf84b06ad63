package org.gongkai.reconcile;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is asked: a name, and what is known beside it.
 *
 * @param text as somebody wrote it; empty if only properties are known
 * @param kinds of entity that may be answered
 * @param conditions for each property its values, of which one has to hold; a value that is an
 *     entity stands here by its identifier
 * @param limit the most candidates that are wanted
 */
public record Question(
    String text, Set<Kind> kinds, Map<Property, List<String>> conditions, int limit) {
  public Question {
    kinds = Set.copyOf(kinds);
    conditions = Map.copyOf(conditions);
    if (kinds.isEmpty() || limit < 1) {
      throw new IllegalArgumentException("at least one kind and one candidate");
    }
  }

  /** The year asked about; empty if none is, or if it is no year. */
  OptionalInt year() {
    return conditions.getOrDefault(Property.YEAR, List.of()).stream()
        .filter(value -> value.matches("\\d{4}"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  List<String> values(Property property) {
    return conditions.getOrDefault(property, List.of());
  }
}
