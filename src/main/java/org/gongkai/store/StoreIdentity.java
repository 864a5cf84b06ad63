package org.gongkai.store;

/**
 * What a store was built for; reports built for anything else must not be mixed into it.
 *
 * @param base address that every data address begins with, ending in a slash
 * @param fingerprint one line that changes whenever mapping or ontology say something else about
 *     the same parsed report
 */
public record StoreIdentity(String base, String fingerprint) {
  /** Refuses a base without final slash and text that one line of a properties file cannot hold. */
  public StoreIdentity {
    requireOneLine("base address", base);
    requireOneLine("fingerprint", fingerprint);
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("The base address must end with a slash: " + base);
    }
  }

  private static void requireOneLine(String name, String value) {
    if (value.isBlank() || !value.equals(value.strip())) {
      throw new IllegalArgumentException("The " + name + " is blank or padded: '" + value + "'");
    }
    if (value.chars().anyMatch(c -> c < ' ' || c == '\\')) {
      throw new IllegalArgumentException("The " + name + " has a control or backslash: " + value);
    }
  }
}
