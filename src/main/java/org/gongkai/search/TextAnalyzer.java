package org.gongkai.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Divides text into Chinese characters, one each, and words of letters or digits. Which characters
 * are a word is asked of the question alone: so a text is never divided otherwise than a question.
 */
final class TextAnalyzer extends Analyzer {
  /** Between two values of a field, so that no phrase reaches from one into the other. */
  private static final int GAP = 100;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    TokenStream wide = new LowerCaseFilter(new CJKWidthFilter(tokens));
    return new TokenStreamComponents(
        tokens, new EnglishMinimalStemFilter(new SimplifyingFilter(wide)));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
