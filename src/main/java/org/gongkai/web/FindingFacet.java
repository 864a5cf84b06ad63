package org.gongkai.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** By what a list of findings can be narrowed; in an address each is a parameter of its name. */
enum FindingFacet {
  STATE("finding-state/", "结论", "State", "broken", "undecidable", "not-applicable"),
  SEVERITY("severity/", "严重程度", "Severity", "error", "warning", "information"),
  FAULT("fault/", "看来出在", "Fault looks to be", "source", "reading", "open"),
  LEVEL("level/", "级别", "Level", "province", "prefecture", "county", "township"),
  PLACE("id/jurisdiction/", "地方", "Place"),
  YEAR("id/year/", "年度", "Year"),
  RULE("rule/", "规则", "Rule");

  private final String path;
  private final String chinese;
  private final String english;
  private final List<String> order;

  FindingFacet(String path, String chinese, String english, String... order) {
    this.path = path;
    this.chinese = chinese;
    this.english = english;
    this.order = List.of(order);
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title(Language language) {
    return language.say(chinese, english);
  }

  /** The address of what a value names. */
  String address(String value, String base) {
    return start(base) + value;
  }

  /** What an address is called in this facet; an address of anything else stays as it is. */
  String value(String address, String base) {
    String start = start(base);
    return address.startsWith(start) ? address.substring(start.length()) : address;
  }

  private String start(String base) {
    return (path.startsWith("id/") ? base : Addresses.DEFINITIONS) + path;
  }

  /** Where a value stands among those of a code list with an order of its own; those last. */
  int rank(String value) {
    int at = order.indexOf(value);
    return at < 0 ? order.size() : at;
  }

  /** The order in which values are offered: years from the newest, codes as they are. */
  Comparator<String> order() {
    Comparator<String> plain = Comparator.naturalOrder();
    return this == YEAR
        ? plain.reversed()
        : Comparator.comparingInt(this::rank).thenComparing(plain);
  }
}
