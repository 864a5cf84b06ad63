package org.gongkai.query;

import java.util.List;

/**
 * The code list whose notations a parameter takes.
 *
 * @param scheme local name of the list, behind {@code def/scheme/}
 * @param notations those that may be given; empty if all of the list may
 */
public record CodeChoice(String scheme, List<String> notations) {
  private static final String SCHEMES = "https://w3id.org/gongkai/def/scheme/";

  public CodeChoice {
    notations = List.copyOf(notations);
  }

  /** Address of the list. */
  public String address() {
    return SCHEMES + scheme;
  }

  /** Whether the choice leaves a notation of the list in. */
  public boolean admits(String notation) {
    return notations.isEmpty() || notations.contains(notation);
  }
}
