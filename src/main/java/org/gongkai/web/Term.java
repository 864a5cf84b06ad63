package org.gongkai.web;

import java.util.List;

/**
 * A term of the vocabulary as the page of the ontology shows it.
 *
 * @param name short name of a class or property, notation of a code
 * @param anchor unique in the page
 * @param text comment or definition; {@link Shown#NOTHING} if there is none
 * @param used statements or instances in the store
 * @param depth steps below the top of its list
 */
record Term(
    Shown shown, String name, String anchor, Shown text, List<Fact> facts, long used, int depth) {

  /** What is said of a term in one respect, which has a name in both languages. */
  record Fact(String zh, String en, List<Shown> values) {}

  /** A code list with its codes. */
  record Coded(Term list, List<Term> codes) {}
}
