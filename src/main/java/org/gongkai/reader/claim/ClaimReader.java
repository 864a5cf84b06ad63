package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.claim.ClaimWords.Kind;
import org.gongkai.reader.claim.ClaimWords.Row;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Claim;
import org.gongkai.report.Quantity;
import org.gongkai.report.Quote;
import org.gongkai.report.Span;

/** Reads the figures that the prose of a report states, all of them, with their characters. */
public final class ClaimReader {
  /** A sentence longer than this is shown from this far before the figure to this far behind. */
  private static final int CONTEXT = 150;

  /** A sentence that is mostly white space is left out beyond this many characters. */
  private static final int MOST = 2000;

  private final ClaimWords words = ClaimWords.load();
  private final Units units = Units.load();

  /**
   * The claims of a text.
   *
   * @param view the text of the file, which the claims quote
   * @param own what of it is prose of this report, each character at its place; the rest is line
   *     breaks
   * @param tables where the tables that were read stand
   * @param year the year reported on
   */
  public List<Claim> claims(TextView view, String own, List<Span> tables, int year) {
    ProseText text = new ProseText(own);
    Prose prose = new Prose(text, words, tables.stream().map(t -> part(view, text, t)).toList());
    Indicators indicators = new Indicators(text, prose);
    Denials denials = new Denials(text, prose, indicators);
    List<Hit> hits = new ArrayList<>(new FigureScanner(units, text, prose).figures());
    hits.addAll(denials.hits());
    hits.sort(Comparator.comparingInt(Hit::from));
    Discourse discourse = new Discourse(text, prose, indicators, new Bases(text, prose, year));
    new Walk(text, hits, denials, discourse).run();
    return numbered(discourse.drafts(), view, text, prose);
  }

  private static Prose.Part part(TextView view, ProseText text, Span table) {
    return new Prose.Part(
        text.from(view.position(table.start())), text.from(view.position(table.end())));
  }

  private static List<Claim> numbered(
      List<Draft> drafts, TextView view, ProseText text, Prose prose) {
    List<Claim> claims = new ArrayList<>();
    for (Draft draft : drafts) {
      Hit hit = draft.hit();
      int from = Math.max(draft.place().sentence(), hit.from() - Bases.REACH);
      Optional<String> scope =
          prose
              .last(Kind.SCOPE, from, hit.from())
              .map(Row::notation)
              .filter(s -> !s.equals("part"));
      claims.add(
          new Claim(
              claims.size() + 1,
              draft.indicator(),
              draft.facets(),
              signed(draft),
              hit.precision(),
              scope,
              draft.basis(),
              quote(view, text, hit.from(), hit.to()),
              sentence(view, text, draft)));
    }
    return claims;
  }

  private static Quantity signed(Draft draft) {
    Quantity q = draft.hit().quantity();
    return draft.down() ? new Quantity(q.stated(), q.unit(), q.value().negate(), q.dimension()) : q;
  }

  private static Quote sentence(TextView view, ProseText text, Draft draft) {
    int from = Math.max(draft.place().sentence(), draft.hit().from() - CONTEXT);
    int to = draft.hit().to();
    int most = Math.min(text.length(), to + CONTEXT);
    while (to < most && !ProseText.endsSentence(text.charAt(to))) {
      to++;
    }
    boolean stop = to < most && text.charAt(to) != '\n' && text.charAt(to) != '〔';
    Quote whole = quote(view, text, from, stop ? to + 1 : to);
    boolean isLong = whole.printed().length() > MOST;
    return isLong ? quote(view, text, draft.hit().from(), draft.hit().to()) : whole;
  }

  /** Never half of a character beyond the basic plane. */
  private static Quote quote(TextView view, ProseText text, int from, int to) {
    String whole = view.text();
    int start = text.start(from);
    int end = text.end(to);
    start -= start > 0 && isInside(whole, start) ? 1 : 0;
    end += end < whole.length() && isInside(whole, end) ? 1 : 0;
    return new Quote(whole.substring(start, end), view.span(start, end));
  }

  private static boolean isInside(String text, int position) {
    return Character.isLowSurrogate(text.charAt(position))
        && Character.isHighSurrogate(text.charAt(position - 1));
  }
}
