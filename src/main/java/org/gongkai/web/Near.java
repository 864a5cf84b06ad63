package org.gongkai.web;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Why some things may be meant by an address at which there is nothing, and which these are. */
record Near(String chinese, String english, List<Shown> things) {

  /**
   * What is spelt almost so; empty if nothing is.
   *
   * @param address of each name
   */
  static List<Near> spelt(String name, Collection<String> names, UnaryOperator<String> address) {
    List<Shown> near =
        names.stream()
            .filter(other -> Spelling.near(name, other))
            .map(other -> link(other, address.apply(other)))
            .toList();
    return near.isEmpty() ? List.of() : List.of(new Near("也许是：", "Perhaps:", near));
  }

  /** A word that leads somewhere. */
  static Shown link(String text, String address) {
    return new Shown(text, "", address, "", false);
  }

  // A name of each line of a text, and where it leads.
  String text() {
    StringBuilder out = new StringBuilder(chinese + " " + english + "\n");
    things.forEach(
        thing ->
            out.append("  ").append(thing.href()).append("  ").append(thing.text()).append('\n'));
    return out.toString();
  }
}
