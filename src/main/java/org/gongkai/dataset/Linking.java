package org.gongkai.dataset;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which members of a record say the place it is about, and the year whose divisions are meant.
 *
 * @param code member with the code of a division
 * @param name member with the full name of a place
 * @param within member with the full name of a wider place
 * @param year member with a year
 * @param always the year where no member holds one
 */
record Linking(
    Optional<String> code,
    Optional<String> name,
    Optional<String> within,
    Optional<String> year,
    OptionalInt always) {

  /** Whether records say a place at all. */
  boolean isAny() {
    return code.isPresent() || name.isPresent();
  }

  /** All members that are named. */
  Set<String> members() {
    return Stream.of(code, name, within, year)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
