package org.gongkai.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which file, and which characters of it; the range may be empty. */
record SourceAddress(String sha256, String range) {

  private static final Pattern FORM = Pattern.compile("source/([0-9a-f]{64})(?:#char=(.*))?");

  /**
   * @param address without the base
   */
  static Optional<SourceAddress> of(String address) {
    Matcher matcher = FORM.matcher(address);
    return matcher.matches()
        ? Optional.of(
            new SourceAddress(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
        : Optional.empty();
  }
}
