package org.gongkai.web;

/**
 * A term as a page shows it. All parts but the text may be empty.
 *
 * @param text Chinese label, or the literal, or the short form of the address
 * @param language of the text
 * @param english label beside the Chinese one
 * @param href percent-encoded; empty if there is nothing to follow
 * @param term the whole address, or the datatype of a literal
 * @param outside whether the link leaves this server
 */
record Shown(
    String text, String language, String english, String href, String term, boolean outside) {

  static final Shown NOTHING = new Shown("", "", "", "", "", false);
}
