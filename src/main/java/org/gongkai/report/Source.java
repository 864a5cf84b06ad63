package org.gongkai.report;

import java.time.Instant;
import java.util.Optional;

/**
 * The file a report was read from.
 *
 * @param file its name, without folders
 * @param sha256 hash of its bytes, 64 lower-case hex digits
 * @param bytes its length in bytes
 * @param characters the length of its text view in code points; spans refer to that view
 * @param mediaType for example text/plain
 * @param charset IANA name of the encoding it was decoded with; empty where the format has none of
 *     its own
 * @param address where it was published, if that is known
 * @param retrieved when it was had from there, if that is known
 */
public record Source(
    String file,
    String sha256,
    long bytes,
    int characters,
    String mediaType,
    Optional<String> charset,
    Optional<String> address,
    Optional<Instant> retrieved) {
  /** A file of which nothing is known but itself. */
  public Source(
      String file,
      String sha256,
      long bytes,
      int characters,
      String mediaType,
      Optional<String> charset) {
    this(file, sha256, bytes, characters, mediaType, charset, Optional.empty(), Optional.empty());
  }
}
