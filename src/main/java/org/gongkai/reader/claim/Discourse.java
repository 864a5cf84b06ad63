package org.gongkai.reader.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.reader.claim.ClaimWords.Kind;
import org.gongkai.reader.claim.ClaimWords.Row;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Claim.Facets;

/** What the figures of a text speak of, one after the other: a figure may go on with the last. */
final class Discourse {
  /** A bracket no farther behind a figure than this belongs to it: 2602条政府信息（其中. */
  private static final int NEAR = 8;

  /** Words no longer than this may leave it to the words before what is counted: 金额为. */
  private static final int FEW = 3;

  private final ProseText text;
  private final Prose prose;
  private final Indicators indicators;
  private final Bases bases;
  private final OpenLists lists;
  private final List<Draft> drafts = new ArrayList<>();
  private Optional<Draft> last = Optional.empty();
  private Optional<Draft> subject = Optional.empty();

  Discourse(ProseText text, Prose prose, Indicators indicators, Bases bases) {
    this.text = text;
    this.prose = prose;
    this.indicators = indicators;
    this.bases = bases;
    this.lists = new OpenLists(prose.words());
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** A bracket right behind a figure holds its parts. */
  void bracket(int position) {
    last.filter(d -> position - d.hit().to() <= NEAR).ifPresent(d -> lists.open(d, true));
  }

  void endBracket() {
    lists.endBracket().ifPresent(whole -> last = Optional.of(whole));
  }

  /** A paragraph ends, and with it all that a figure could go on with. */
  void endParagraph() {
    endSentence();
    last = Optional.empty();
    subject = Optional.empty();
  }

  void endSentence() {
    lists.close();
  }

  /** Adds a claim of nothing. */
  void denial(Hit hit, Optional<String> indicator, Context place) {
    boolean over = indicator.filter("requests-carried-over"::equals).isPresent();
    drafts.add(new Draft(hit, indicator, Facets.NONE, bases.of(hit, place, over), false, place));
  }

  /** Adds a claim, unless the figure counts what no claim is about. */
  void figure(Hit hit, Context place) {
    openList(hit, place);
    Optional<Indicators.Match> own = indicators.best(hit, place.phrase(), place.end());
    if (!isCounted(hit, place, own)) {
      return;
    }
    Facets named = carried(facets(hit, place), place);
    Naming naming = own.isPresent() ? own(own.get().row(), named) : inherited(hit, place, named);
    boolean over = naming.indicator().filter("requests-carried-over"::equals).isPresent();
    List<Basis> basis = bases.of(hit, place, over);
    boolean part = lists.hasPart(hit, naming.indicator());
    if (part && !basis.contains(Basis.SHARE) && !basis.contains(Basis.CHANGE)) {
      basis.add(0, Basis.OF_WHICH);
    }
    boolean down = bases.isDown(hit, place);
    add(new Draft(hit, naming.indicator(), fitting(naming), basis, down, place), part);
  }

  /** What a figure counts, and within which limits. */
  private record Naming(Optional<String> indicator, Facets facets) {}

  private void add(Draft draft, boolean part) {
    drafts.add(draft);
    if (draft.hit().isPercent()) {
      return;
    }
    last = Optional.of(draft);
    subject = part ? subject : last;
    boolean among = text.charAt(draft.place().end() - 1) == '中';
    if (among && draft.place().end() > draft.hit().to()) {
      lists.open(draft, false);
    }
  }

  private void openList(Hit hit, Context place) {
    int behind = drafts.isEmpty() ? 0 : drafts.get(drafts.size() - 1).hit().to();
    int from = Math.max(Math.max(behind, place.sentence()), hit.from() - Bases.REACH);
    boolean opens = lists.isEmpty() && prose.has(Kind.BASIS, "of-which", from, hit.from());
    subject.filter(s -> opens && isBound(s, place)).ifPresent(s -> lists.open(s, false));
  }

  /** Another sentence goes on with a figure only if it begins with 其中 or 占. */
  private boolean isBound(Draft whole, Context place) {
    return whole.hit().from() >= place.sentence()
        || prose
            .startingAt(Kind.BASIS, place.sentence())
            .filter(r -> r.notation().equals("of-which") || r.notation().equals("share"))
            .isPresent();
  }

  private boolean isCounted(Hit hit, Context place, Optional<Indicators.Match> own) {
    int edge = indicators.edge(hit.from(), place.phrase());
    if (prose.has(Kind.TRAP, "before", place.clause(), hit.from())
        || isNoun(prose.startingAt(Kind.TRAP, hit.to()))) {
      return false;
    }
    boolean ends = ProseText.endsClause(text.charAt(hit.to())) || text.charAt(hit.to()) == '、';
    boolean named = ends || indicators.best(hit, hit.to(), place.end()).isPresent();
    if (hit.base().equals("个")
        && (lists.isEmpty() && isNoun(prose.touching(Kind.TRAP, edge)) || !named)) {
      return false;
    }
    boolean percentOfNothing = hit.isPercent() && own.isEmpty() && !isRate(hit, place, edge);
    boolean vague = hit.kind() == Hit.Kind.NUMERALS && own.filter(m -> m.score() > 0).isEmpty();
    return !percentOfNothing && !vague;
  }

  private boolean isRate(Hit hit, Context place, int edge) {
    boolean bound = last.filter(d -> isBound(d, place)).isPresent();
    return bound && bases.isShare(hit, place)
        || bases.isChange(hit, place)
        || text.charAt(edge - 1) == '率'
        || text.charAt(hit.from() - 1) == '达';
  }

  private static boolean isNoun(Optional<Row> row) {
    return row.filter(r -> r.notation().equals("noun")).isPresent();
  }

  private Facets facets(Hit hit, Context place) {
    int from = place.phrase();
    return new Facets(
        only(Kind.APPLICANT, from, hit.from()),
        only(Kind.CHANNEL, from, hit.from()),
        only(Kind.RESULT, from, hit.from()));
  }

  /** A channel named before the first of several figures is that of the others as well. */
  private Facets carried(Facets named, Context place) {
    boolean goesOn = last.filter(d -> d.hit().to() == place.phrase()).isPresent();
    return goesOn && named.channel().isEmpty() && isJoined(place.phrase())
        ? new Facets(named.applicant(), last.get().facets().channel(), named.result())
        : named;
  }

  /** The one notation named in a part of the text; empty if two are. */
  private Optional<String> only(Kind kind, int from, int to) {
    Optional<String> name = prose.last(kind, from, to).map(Row::notation);
    boolean two = prose.hasOther(kind, name.orElse(""), from, to);
    return two ? Optional.empty() : name;
  }

  private Naming own(Row row, Facets named) {
    boolean part = row.kind() == Kind.LOOSE && !lists.isEmpty();
    String notation = part ? row.parts().get(0) : row.notation();
    return new Naming(Optional.of(notation), named);
  }

  private Naming inherited(Hit hit, Context place, Facets named) {
    boolean bound = last.filter(d -> isBound(d, place)).isPresent();
    if (hit.isPercent() || bases.isChange(hit, place)) {
      boolean goesOn = bound && (bases.isShare(hit, place) || bases.isChange(hit, place));
      return goesOn ? new Naming(last.get().indicator(), last.get().facets()) : unnamed(named);
    }
    if (!bound) {
      return unnamed(named);
    }
    if (named.limits() && subject.filter(s -> s.hasUnitOf(hit)).isPresent()) {
      return new Naming(limited(named), named);
    }
    if (!last.get().hasUnitOf(hit)) {
      return retried(hit, place, named);
    }
    if (!lists.isEmpty()) {
      return new Naming(part(lists.whole()), named);
    }
    boolean goesOn = place.phrase() == last.get().hit().to() && isJoined(place.phrase());
    return goesOn || isFiller(hit, place)
        ? new Naming(last.get().indicator(), named)
        : unnamed(named);
  }

  private static Naming unnamed(Facets named) {
    return new Naming(Optional.empty(), named);
  }

  /** The last figure's indicator where it can be limited so, else that of the whole. */
  private Optional<String> limited(Facets named) {
    Optional<String> near = last.get().indicator();
    Facets kept = fitting(new Naming(near, named));
    return kept.limits() ? near : subject.get().indicator();
  }

  private boolean isJoined(int position) {
    char c = text.charAt(position);
    return c == '、' || c == '及' || c == '和' || c == '与';
  }

  private boolean isFiller(Hit hit, Context place) {
    return indicators.edge(hit.from(), place.phrase()) == place.phrase();
  }

  /** Another unit with few words of its own: 培训2次（共计158人次）. */
  private Naming retried(Hit hit, Context place, Facets named) {
    boolean few = indicators.edge(hit.from(), place.phrase()) - place.phrase() <= FEW;
    Optional<Indicators.Match> match =
        few ? indicators.best(hit, last.get().place().phrase(), place.end()) : Optional.empty();
    return new Naming(match.map(m -> m.row().notation()), named);
  }

  private Optional<String> part(Draft whole) {
    Optional<Row> row = whole.indicator().flatMap(prose.words()::indicator);
    Optional<String> first = row.flatMap(r -> r.parts().stream().findFirst());
    return first.filter(p -> prose.words().indicator(p).isPresent()).or(whole::indicator);
  }

  /** Without the limits that the indicator cannot have. */
  private Facets fitting(Naming naming) {
    String indicator = naming.indicator().orElse("");
    boolean requests = indicator.startsWith("requests-");
    boolean cases =
        indicator.equals("reviews")
            || indicator.equals("cases")
            || indicator.startsWith("litigation");
    Facets f = naming.facets();
    return new Facets(
        f.applicant().filter(a -> requests),
        f.channel().filter(c -> prose.words().limits(Kind.CHANNEL, c, indicator)),
        f.result().filter(r -> cases));
  }
}
