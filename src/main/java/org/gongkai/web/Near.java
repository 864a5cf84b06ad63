package org.gongkai.web;

import java.util.List;

/** Why some things may be meant by an address at which there is nothing, and which these are. */
record Near(String chinese, String english, List<Shown> things) {

  // A name of each line of a text, and where it leads.
  String text() {
    StringBuilder out = new StringBuilder(chinese + " " + english + "\n");
    things.forEach(
        thing ->
            out.append("  ").append(thing.href()).append("  ").append(thing.text()).append('\n'));
    return out.toString();
  }
}
