package org.gongkai.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a report's text that something was read from, and where that leads; counted in
 * code points, end exclusive.
 */
record Quoted(int start, int end, String href) {

  private static final Pattern PLACE = Pattern.compile(".*#char=(\\d{1,9}),(\\d{1,9})");

  /** Empty if the place is not a range of characters, or has none. */
  static Optional<Quoted> of(Shown place, String href) {
    Matcher range = PLACE.matcher(place.term());
    return range.matches()
        ? Optional.of(
                new Quoted(
                    Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)), href))
            .filter(quoted -> quoted.start < quoted.end)
        : Optional.empty();
  }

  /** The name of these characters within the page of their report. */
  String anchor() {
    return "char-" + start + "-" + end;
  }

  static String anchor(Shown place) {
    return of(place, "").map(Quoted::anchor).orElse("");
  }
}
