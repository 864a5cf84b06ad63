package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reader.claim.ClaimWords.Kind;
import org.gongkai.report.Claim.Basis;

/** In which way a figure counts, by the words before it: 累计, 上年, 同比增长, 占. */
final class Bases {
  /** How far back in its sentence a year still rules a figure. */
  static final int REACH = 200;

  private final ProseText text;
  private final Prose prose;
  private final int year;

  Bases(ProseText text, Prose prose, int year) {
    this.text = text;
    this.prose = prose;
    this.year = year;
  }

  /** Whether the figure is a difference to another year. */
  boolean isChange(Hit hit, Context place) {
    return hit.quantity().unit().equals("个百分点")
        || has("change-up", place.phrase(), hit.from())
            && (hit.isPercent() || has("change", place.clause(), hit.from()))
        || isDown(hit, place);
  }

  /** Whether it is a difference downwards. */
  boolean isDown(Hit hit, Context place) {
    return has("change-down", place.phrase(), hit.from())
        && (hit.isPercent() || has("change", place.clause(), hit.from()));
  }

  boolean isShare(Hit hit, Context place) {
    return has("share", place.phrase(), hit.from());
  }

  /** All but of-which, which depends on the figures before. */
  List<Basis> of(Hit hit, Context place, boolean carriedOver) {
    List<Basis> basis = new ArrayList<>();
    boolean change = !hit.isDenial() && isChange(hit, place);
    if (change) {
      basis.add(Basis.CHANGE);
    } else if (hit.isPercent()) {
      basis.add(Basis.SHARE);
    }
    if (includesCarriedOver(hit, place, carriedOver)) {
      basis.add(Basis.INCLUDES_CARRIED_OVER);
    }
    if (!hit.isDenial() && isCumulative(hit, place)) {
      basis.add(Basis.CUMULATIVE);
    }
    if (!change && !carriedOver && isOfOtherYear(hit, place)) {
      basis.add(Basis.OTHER_YEAR);
    }
    return basis;
  }

  private boolean includesCarriedOver(Hit hit, Context place, boolean carriedOver) {
    boolean behind =
        text.charAt(hit.to()) == '('
            && prose
                .startingAt(Kind.BASIS, hit.to() + 1)
                .filter(r -> r.notation().equals("includes-carried-over"))
                .isPresent();
    return behind || !carriedOver && has("includes-carried-over", place.clause(), hit.from());
  }

  /** 累计 of the year named in the same clause is no more than a sum. */
  private boolean isCumulative(Hit hit, Context place) {
    return has("cumulative", place.clause(), hit.from())
        && !has("this-year", place.clause(), hit.from())
        && yearBefore(place.clause(), hit.from()) == 0;
  }

  private boolean isOfOtherYear(Hit hit, Context place) {
    if (has("this-year", place.clause(), hit.from())) {
      return false;
    }
    if (has("other-year", place.clause(), hit.from())
        && !has("change", place.clause(), hit.from())) {
      return true;
    }
    int from = Math.max(place.sentence(), hit.from() - REACH);
    int named = yearBefore(from, hit.from());
    return named != 0 && named != year;
  }

  private boolean has(String notation, int from, int to) {
    return prose.has(Kind.BASIS, notation, from, to);
  }

  /** The last year named in a part of the text; 0 if none is, or only one since when. */
  private int yearBefore(int from, int to) {
    for (int i = to - 1; i >= from + 4; i--) {
      if (text.charAt(i) == '年' && isYear(i - 4) && !ProseText.isDigit(text.charAt(i - 5))) {
        int end = i;
        while (end < to && "年月日底末初0123456789".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        boolean since = "以起至-".indexOf(text.charAt(end)) >= 0;
        return since ? 0 : Integer.parseInt(text.text(i - 4, i));
      }
    }
    return 0;
  }

  private boolean isYear(int from) {
    boolean digits = text.charAt(from) == '2' && text.charAt(from + 1) == '0';
    return digits
        && ProseText.isDigit(text.charAt(from + 2))
        && ProseText.isDigit(text.charAt(from + 3));
  }
}
