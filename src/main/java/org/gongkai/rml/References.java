package org.gongkai.rml;

/** How the references into one source are written (its reference formulation). */
@FunctionalInterface
interface References {
  References JSON_PATH = (text, from) -> JsonPath.parse(text);

  /**
   * The path to what a reference means.
   *
   * @param from the statement that holds the reference
   */
  JsonPath parse(String text, Statement from) throws SyntaxException;
}
