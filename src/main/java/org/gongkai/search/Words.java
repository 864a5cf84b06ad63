package org.gongkai.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.gongkai.reconcile.Spellings;

/**
 * The words of a question: Chinese as the dictionary of ICU divides it, 丰城审批 into 丰城 and 审批. Single
 * characters that stand together are one word, since the dictionary does not know most places.
 */
final class Words {
  /** So frequent that whoever writes them does not look for them. */
  private static final Set<String> PARTICLES = Set.of("的", "之", "of", "the", "and");

  private record Token(String term, int start, int end) {
    boolean isChinese() {
      return Spellings.hasHan(term);
    }
  }

  private Words() {}

  static List<Word> of(String text, Analyzer analyzer) {
    String simplified = simplified(text);
    BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
    words.setText(simplified);
    List<Word> found = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    boolean singles = false;
    for (Token token : tokens(simplified, analyzer)) {
      boolean single = token.isChinese() && isWord(words, token);
      boolean joins =
          !open.isEmpty()
              && token.isChinese()
              && open.get(open.size() - 1).end() == token.start()
              && (singles && single || !single && !words.isBoundary(token.start()));
      if (!joins) {
        close(open, found);
      }
      if (!PARTICLES.contains(token.term()) || !single && token.isChinese()) {
        singles = single;
        open.add(token);
      }
      if (!token.isChinese()) {
        close(open, found);
      }
    }
    close(open, found);
    return found;
  }

  private static String simplified(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, Spellings.simplified(out.charAt(i)));
    }
    return out.toString();
  }

  private static boolean isWord(BreakIterator words, Token token) {
    return words.isBoundary(token.start()) && words.isBoundary(token.end());
  }

  private static void close(List<Token> open, List<Word> found) {
    if (!open.isEmpty()) {
      found.add(new Word(open.stream().map(Token::term).toList(), open.get(0).isChinese()));
      open.clear();
    }
  }

  private static List<Token> tokens(String text, Analyzer analyzer) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
