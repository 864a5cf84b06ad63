package org.gongkai.search;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Something that can be found, with all that it can be found by. */
final class Entry {
  final Kind kind;
  final String address;
  final Set<String> codes = new LinkedHashSet<>();
  final Set<String> names = new LinkedHashSet<>();
  final Set<String> shortNames = new LinkedHashSet<>();
  final Set<String> latin = new LinkedHashSet<>();
  final Set<String> initials = new LinkedHashSet<>();
  String name = "";
  String english = "";
  String context = "";
  String text = "";
  Optional<Hit.Place> place = Optional.empty();
  boolean reporting;
  boolean ended;

  /** Among equals the smaller is the first. */
  int order;

  Entry(Kind kind, String address) {
    this.kind = kind;
    this.address = address;
  }

  /**
   * Where it stands among those that are found by the same reason: what has reports before what has
   * none, what is in force before what has ended, then by kind, then by its own order.
   */
  long rank() {
    long told = (reporting ? 0 : 2) + (ended ? 1 : 0);
    return (told * Kind.values().length + kind.ordinal()) * 1_000_000_000L + order;
  }
}
