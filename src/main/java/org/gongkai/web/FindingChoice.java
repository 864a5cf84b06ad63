package org.gongkai.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a reader has chosen of each facet, as it stands in an address. */
record FindingChoice(Map<FindingFacet, String> values) {

  FindingChoice {
    values = Map.copyOf(values);
  }

  /** A parameter without a value chooses nothing: so a form sends what was left open. */
  static FindingChoice of(Asked asked) {
    Map<FindingFacet, String> values = new EnumMap<>(FindingFacet.class);
    for (FindingFacet facet : FindingFacet.values()) {
      asked
          .parameter(facet.parameter())
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> values.put(facet, value));
    }
    return new FindingChoice(values);
  }

  Optional<String> of(FindingFacet facet) {
    return Optional.ofNullable(values.get(facet));
  }

  FindingChoice with(FindingFacet facet, String value) {
    Map<FindingFacet, String> more = new EnumMap<>(FindingFacet.class);
    more.putAll(values);
    more.put(facet, value);
    return new FindingChoice(more);
  }

  FindingChoice without(FindingFacet facet) {
    return new FindingChoice(
        values.entrySet().stream()
            .filter(entry -> entry.getKey() != facet)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** As parameters in the order of the facets, with one more in front if it is not empty. */
  String query(String first) {
    StringBuilder query = new StringBuilder(first);
    for (FindingFacet facet : FindingFacet.values()) {
      of(facet)
          .ifPresent(
              value ->
                  query
                      .append(query.isEmpty() ? "" : "&")
                      .append(facet.parameter())
                      .append('=')
                      .append(Addresses.encoded(value, "-._~/:@")));
    }
    return query.isEmpty() ? "" : "?" + query;
  }
}
