package org.gongkai.web;

/**
 * A term as a page shows it. All parts but the text may be empty.
 *
 * @param text label, or the literal, or the short form of the address
 * @param language of the text
 * @param href percent-encoded; empty if there is nothing to follow
 * @param term the whole address, or the datatype of a literal
 * @param outside whether the link leaves this server
 */
record Shown(String text, String language, String href, String term, boolean outside) {

  static final Shown NOTHING = new Shown("", "", "", "", false);

  /** What comes last in the address. */
  public String local() {
    return term.substring(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')) + 1);
  }
}
