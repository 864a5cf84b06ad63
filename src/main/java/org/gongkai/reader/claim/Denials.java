package org.gongkai.reader.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.claim.ClaimWords.Kind;
import org.gongkai.reader.claim.ClaimWords.Row;
import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Quantity;
import org.gongkai.report.Quantity.Dimension;

/** Finds the words that say that there was none: 未收到, 没有发生, 无. */
final class Denials {
  private static final Quantity NONE =
      new Quantity(BigDecimal.ZERO, "", BigDecimal.ZERO, Dimension.COUNT);

  private final ProseText text;
  private final Prose prose;
  private final Indicators indicators;

  Denials(ProseText text, Prose prose, Indicators indicators) {
    this.text = text;
    this.prose = prose;
    this.indicators = indicators;
  }

  /** The words in their order, the longest where several begin together. */
  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    WordTree.Found found = prose.found();
    int covered = 0;
    for (int i = 0; i < found.size(); i++) {
      boolean longer =
          i + 1 < found.size() && found.from(i + 1) == found.from(i) && isDenial(i + 1);
      if (isDenial(i) && !longer && found.from(i) >= covered && prose.holds(found.from(i))) {
        covered = found.to(i);
        hit(i).ifPresent(hits::add);
      }
    }
    return hits;
  }

  private boolean isDenial(int i) {
    return prose.words().says(prose.found().word(i), Kind.DENIAL);
  }

  private Optional<Row> sense(int i) {
    return prose.words().sense(prose.found().word(i), Kind.DENIAL);
  }

  private Optional<Hit> hit(int i) {
    String strength = sense(i).map(Row::notation).orElse("other");
    Hit.Kind kind = strength.equals("strict") ? Hit.Kind.DENIAL : Hit.Kind.WEAK_DENIAL;
    Hit hit = new Hit(prose.found().from(i), prose.found().to(i), kind, NONE, "", Precision.EXACT);
    return strength.equals("other") ? Optional.empty() : Optional.of(hit);
  }

  /**
   * What the words deny: the things named behind them, else before them in the clause. Words that
   * deny a happening deny something even if it has no name here: then one empty entry.
   */
  List<Optional<String>> denied(Hit hit, Context place) {
    List<Row> behind = indicators.denied(hit.from(), place.clauseEnd());
    if (hit.kind() == Hit.Kind.WEAK_DENIAL) {
      return isSaid(hit, place, behind) ? names(behind) : List.of();
    }
    return names(behind.isEmpty() ? indicators.denied(place.clause(), hit.from()) : behind);
  }

  private static List<Optional<String>> names(List<Row> rows) {
    return rows.isEmpty()
        ? List.of(Optional.empty())
        : rows.stream().map(r -> Optional.of(r.notation())).toList();
  }

  /** 没有 and 无 deny a thing only if little but 情况 or 案件 stands behind it in the clause. */
  private boolean isSaid(Hit hit, Context place, List<Row> named) {
    int end = indicators.endOfDenied(hit.to(), place.clauseEnd());
    if (!named.isEmpty()) {
      return end == place.clauseEnd() || isNoun(end, place.clauseEnd());
    }
    boolean long2 = hit.to() - hit.from() > 1;
    return long2 && endsWithNoun(hit.to(), place.clauseEnd());
  }

  private boolean isNoun(int from, int to) {
    WordTree.Found found = prose.found();
    for (int i = found.firstFrom(from); i < found.size() && found.from(i) == from; i++) {
      if (found.to(i) == to && prose.words().sense(found.word(i), Kind.DENIAL_NOUN).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** 没有……的情况: the noun with 的 before it. */
  private boolean endsWithNoun(int from, int to) {
    WordTree.Found found = prose.found();
    for (int i = found.firstFrom(Math.max(from, to - 4));
        i < found.size() && found.from(i) < to;
        i++) {
      boolean whole = found.to(i) == to && text.charAt(found.from(i)) == '的';
      if (whole && prose.words().sense(found.word(i), Kind.DENIAL_NOUN).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
