package org.gongkai.store;

import java.time.Instant;

/**
 * One change of one thing, as the log keeps it.
 *
 * @param number counts the changes of a store from 1; never given twice
 * @param when in microseconds, later than that of any smaller number
 * @param address of the thing, relative to the base, such as {@code id/report/360981/2020}
 * @param sha256 of what the thing states since then, as {@link SortedStatements} writes it; empty
 *     if it was removed
 */
public record LoggedChange(
    long number, Instant when, ChangeKind kind, String address, String sha256) {

  /** One line of the log, its parts divided by tabs; an address has none. */
  String line() {
    return number + "\t" + when + "\t" + kind + "\t" + address + "\t" + sha256 + "\n";
  }

  static LoggedChange of(String line) {
    String[] parts = line.split("\t", -1);
    return new LoggedChange(
        Long.parseLong(parts[0]),
        Instant.parse(parts[1]),
        ChangeKind.valueOf(parts[2]),
        parts[3],
        parts[4]);
  }
}
