package org.gongkai.search;

import java.util.List;

/**
 * A word of a question.
 *
 * @param terms Chinese characters one by one, or one word of letters or digits
 */
record Word(List<String> terms, boolean chinese) {
  Word {
    terms = List.copyOf(terms);
  }
}
