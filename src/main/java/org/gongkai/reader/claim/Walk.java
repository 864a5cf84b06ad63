package org.gongkai.reader.claim;

import java.util.List;

/** Goes once through a text, from hit to hit, and keeps where sentence and clause began. */
final class Walk {
  /** No clause is looked at beyond this, so that a text without any stop costs no more. */
  private static final int REACH = 200;

  private final ProseText text;
  private final List<Hit> hits;
  private final Denials denials;
  private final Discourse discourse;
  private int sentence;
  private int clause;
  private int behindLast;

  Walk(ProseText text, List<Hit> hits, Denials denials, Discourse discourse) {
    this.text = text;
    this.hits = hits;
    this.denials = denials;
    this.discourse = discourse;
  }

  void run() {
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      boundary(i);
      if (next < hits.size() && hits.get(next).from() == i) {
        hit(next);
        i = Math.max(i, hits.get(next).to() - 1);
        next++;
        while (next < hits.size() && hits.get(next).from() <= i) {
          next++;
        }
      }
    }
  }

  private void boundary(int i) {
    char c = text.charAt(i);
    if (!ProseText.endsClause(c)) {
      return;
    }
    clause = i + 1;
    if (c == '(') {
      discourse.bracket(i);
    } else if (c == ')') {
      discourse.endBracket();
    } else if (c == '\n' || c == '〔') {
      discourse.endParagraph();
    } else if (ProseText.endsSentence(c)) {
      discourse.endSentence();
    }
    sentence = ProseText.endsSentence(c) ? i + 1 : sentence;
  }

  private void hit(int index) {
    Hit hit = hits.get(index);
    int following = index + 1 < hits.size() ? hits.get(index + 1).from() : text.length();
    int clauseEnd = hit.to();
    int most = Math.min(text.length(), hit.to() + REACH);
    while (clauseEnd < most && !ProseText.endsClause(text.charAt(clauseEnd))) {
      clauseEnd++;
    }
    boolean list = text.charAt(hit.to()) == '、';
    int end = list ? hit.to() : Math.max(hit.to(), Math.min(clauseEnd, following));
    int begin = Math.max(clause, hit.from() - REACH);
    Context place = new Context(sentence, begin, Math.max(begin, behindLast), end, clauseEnd);
    if (!hit.isDenial()) {
      behindLast = hit.to();
      discourse.figure(hit, place);
    } else if (!isFollowedByFigure(index, clauseEnd)) {
      denials.denied(hit, place).forEach(name -> discourse.denial(hit, name, place));
    }
  }

  /** 没有 before a figure of its clause denies nothing. */
  private boolean isFollowedByFigure(int index, int clauseEnd) {
    return index + 1 < hits.size()
        && hits.get(index + 1).from() < clauseEnd
        && !hits.get(index + 1).isDenial();
  }
}
