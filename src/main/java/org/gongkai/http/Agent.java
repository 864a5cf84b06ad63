package org.gongkai.http;

/**
 * Who asks.
 *
 * @param version of the program
 * @param contact an address of the web or of mail at which a server's keeper finds whoever runs it;
 *     empty for none
 */
public record Agent(String version, String contact) {
  /** What rules in robots.txt call the program. */
  public static final String TOKEN = "gongkai";

  /** Refuses what a header cannot hold. */
  public Agent {
    if (!contact.matches("[!-'*-~ ]*")) {
      throw new IllegalArgumentException(
          "a contact is printable ASCII without brackets: " + contact);
    }
  }

  public String header() {
    return TOKEN + "/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
  }
}
