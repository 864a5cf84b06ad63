package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.system.Txn;

/**
 * Entity tags (RFC 9110, 8.8.3) of what depends on nothing but the state of the store, the address,
 * the form and the language; known before the answer is made.
 */
final class Tags {

  private static final int DIGITS = 32;

  private final ServedData data;

  Tags(ServedData data) {
    this.data = data;
  }

  /** Empty if it cannot be known whether the store has changed. */
  Optional<String> of(Asked asked, MediaKind kind) {
    return Txn.calculateRead(data.dataset(), data::state).map(state -> tag(state, asked, kind));
  }

  private static String tag(String state, Asked asked, MediaKind kind) {
    String language = kind == MediaKind.HTML ? asked.language().tag() : "";
    String all = String.join("\n", state, asked.path(), asked.query(), kind.type(), language);
    return ofBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A tag of what is held. It is weak, as every tag here: one says the same of an answer and of the
   * same answer compressed.
   */
  static String ofBytes(byte[] bytes) {
    return weak(DigestUtils.sha256Hex(bytes).substring(0, DIGITS));
  }

  static String weak(String tag) {
    return "W/\"" + tag + '"';
  }
}
