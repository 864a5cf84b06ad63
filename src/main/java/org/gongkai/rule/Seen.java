package org.gongkai.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.report.CellState;

/**
 * Something that a rule looked at.
 *
 * @param address of the cell, claim or report
 * @param state notation of the cell's state; {@code absent} if it is not there
 * @param printed its characters
 */
record Seen(String address, String state, String printed) {
  private static final String ABSENT = "absent";

  static Seen absent(String address) {
    return new Seen(address, ABSENT, "");
  }

  boolean isInferred() {
    return state.equals(CellState.INFERRED.notation());
  }

  /** SHA-256 over what was looked at, in lower-case hex. */
  static String fingerprint(List<Seen> all) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (Seen seen : all) {
      for (String part : List.of(seen.address, seen.state, seen.printed)) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
