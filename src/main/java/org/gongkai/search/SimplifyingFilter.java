package org.gongkai.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.gongkai.reconcile.Spellings;

/** Writes traditional characters as simplified ones; their places in the text stay. */
final class SimplifyingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  SimplifyingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] characters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      characters[i] = Spellings.simplified(characters[i]);
    }
    return true;
  }
}
