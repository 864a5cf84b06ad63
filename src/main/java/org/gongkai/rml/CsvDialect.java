package org.gongkai.rml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a CSV source is written (CSVW's dialect descriptions, as far as they are supported).
 *
 * @param nulls cells that mean no value, quoted or not
 */
public record CsvDialect(char delimiter, char quote, Charset encoding, Set<String> nulls) {
  /** RFC 4180 in UTF-8; an empty cell has no value. */
  public static final CsvDialect STANDARD =
      new CsvDialect(',', '"', StandardCharsets.UTF_8, Set.of(""));

  public CsvDialect {
    nulls = Set.copyOf(nulls);
  }
}
