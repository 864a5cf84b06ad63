package org.gongkai.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.report.Claim;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Quantity.Dimension;
import org.gongkai.rule.ClaimFields.Counterpart;

/** Which rule a figure of the prose is held against, and why it may not be comparable at all. */
final class ClaimRules {
  /** Figures counted so are no counts of the year, and no cell counts the same. */
  private static final Set<Basis> OTHERWISE =
      Set.of(Basis.CUMULATIVE, Basis.OTHER_YEAR, Basis.CHANGE, Basis.SHARE);

  private final List<Rule> rules;
  private final ClaimFields fields;

  /** Takes the rules of claims out of all. */
  ClaimRules(List<Rule> all, ClaimFields fields) {
    this.rules = all.stream().filter(r -> r.kind() == Rule.Kind.CLAIM).toList();
    this.fields = fields;
  }

  ClaimFields fields() {
    return fields;
  }

  /** The rule that a claim is held against, if one takes claims of its kind. */
  Optional<Rule> ruleFor(Claim claim, View view) {
    Optional<Rule> special =
        special(claim, view)
            .flatMap(
                basis ->
                    rules.stream().filter(r -> takes(r, claim, Optional.of(basis))).findFirst());
    return special.or(
        () -> rules.stream().filter(r -> takes(r, claim, Optional.empty())).findFirst());
  }

  private static boolean takes(Rule rule, Claim claim, Optional<String> basis) {
    Parameters.Claims claims = rule.parameters().claims();
    return claims.precisions().contains(claim.precision().notation())
        && claims.basis().equals(basis)
        && (claims.indicators().isEmpty()
            || claim.indicator().filter(claims.indicators()::contains).isPresent());
  }

  /** The basis that decides how it compares, if one does. */
  private Optional<String> special(Claim claim, View view) {
    if (claim.basis().stream().anyMatch(OTHERWISE::contains)) {
      return Optional.empty();
    }
    return claim.basis().stream()
        .filter(b -> b != Basis.OF_WHICH || !isWholePart(claim, view))
        .map(Basis::notation)
        .findFirst();
  }

  /**
   * Whether all of what a part counts is in what its whole counts: then the cells of the part count
   * it whole. Of 收到7件，其中予以公开6件 it is not: what was granted may have been carried over.
   */
  private boolean isWholePart(Claim claim, View view) {
    String form = view.own().form();
    Optional<Counterpart> part = fields.of(claim, form);
    return whole(claim, view)
        .filter(w -> w.facets().channel().isEmpty() && w.basis().isEmpty())
        .flatMap(w -> fields.of(w, form))
        .flatMap(w -> part.map(p -> fields.isWithin(p, w)))
        .orElse(false);
  }

  /** The figure that a part is of: the last before it in its sentence that is no part itself. */
  private static Optional<Claim> whole(Claim part, View view) {
    return view.report().claims().stream()
        .filter(c -> c.number() < part.number())
        .filter(c -> c.sentence().span().equals(part.sentence().span()))
        .filter(c -> c.indicator().isPresent() && !isPart(c))
        .reduce((first, second) -> second);
  }

  private static boolean isPart(Claim claim) {
    return claim.basis().contains(Basis.OF_WHICH);
  }

  /** Why no cell can be held against a claim, as a notation of code list {@code finding-reason}. */
  Optional<String> obstacle(Claim claim, Rule rule, View view) {
    Optional<String> own = ownObstacle(claim, view);
    if (own.isEmpty() && isPart(claim)) {
      Optional<String> ofWhole = whole(claim, view).flatMap(w -> limit(w, view));
      boolean rough = rule.parameters().claims().basis().isEmpty() && !isWholePart(claim, view);
      return ofWhole.or(() -> Optional.of("precision").filter(p -> rough));
    }
    return own;
  }

  private Optional<String> ownObstacle(Claim claim, View view) {
    Optional<String> limit = limit(claim, view);
    if (limit.isPresent()) {
      return limit;
    }
    Optional<Counterpart> cells = fields.of(claim, view.own().form());
    if (cells.isEmpty()) {
      return Optional.of("facet");
    }
    boolean money = claim.quantity().dimension() == Dimension.MONEY;
    boolean count = claim.quantity().dimension() == Dimension.COUNT;
    boolean fits = cells.get().isMoney() ? money : count;
    return fits ? Optional.empty() : Optional.of("unit");
  }

  /** What keeps a figure, and every part of it, from being one of the report's tables. */
  private static Optional<String> limit(Claim claim, View view) {
    String own = view.own().territory() ? "territory" : "body";
    if (claim.scope().isPresent() && !claim.scope().get().equals(own)) {
      return Optional.of("scope");
    }
    if (claim.facets().channel().isPresent()) {
      return Optional.of("channel");
    }
    return claim.basis().stream().anyMatch(OTHERWISE::contains)
        ? Optional.of("basis")
        : Optional.empty();
  }
}
