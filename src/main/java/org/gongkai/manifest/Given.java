package org.gongkai.manifest;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a file from beside it. Agency and year are a person's statement: they choose
 * among what the text leaves open, and add nothing that it does not say.
 *
 * @param address where the file was published
 * @param retrieved when it was had from there
 * @param agency key (360981/行政审批局) or name of the body that reports
 * @param year the year reported on
 * @param sha256 hash of the bytes that are meant
 */
public record Given(
    Optional<String> address,
    Optional<Instant> retrieved,
    Optional<String> agency,
    Optional<Integer> year,
    Optional<String> sha256) {
  /** Nothing is known but the file. */
  public static final Given NOTHING =
      new Given(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Nothing is known but where the file was published. */
  public static Given address(String address) {
    return new Given(
        Optional.of(address),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
