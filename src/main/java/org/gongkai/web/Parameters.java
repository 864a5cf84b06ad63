package org.gongkai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The query of an address, written so that it can be sent to others. */
final class Parameters {

  private static final String UNESCAPED = "-._~/:,";

  private Parameters() {}

  /** In the order of their names; an empty value is left out. */
  static String of(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> one(e.getKey(), e.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** Each value of each name. */
  static String ofAll(Map<String, List<String>> values) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(values).forEach((name, all) -> all.forEach(v -> parts.add(one(name, v))));
    return String.join("&", parts);
  }

  private static String one(String name, String value) {
    return name + "=" + Addresses.encoded(value, UNESCAPED);
  }
}
