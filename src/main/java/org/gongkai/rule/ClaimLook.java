package org.gongkai.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.assessment.Finding.Blame;
import org.gongkai.assessment.Finding.Fault;
import org.gongkai.assessment.Side;
import org.gongkai.query.Bilingual;
import org.gongkai.report.Addresses;
import org.gongkai.report.Claim;
import org.gongkai.rule.ClaimFields.Counterpart;

/** Holds figures of the prose against the cells that count the same. */
final class ClaimLook {
  private final Look look;
  private final View view;
  private final ClaimRules rules;

  ClaimLook(Look look, ClaimRules rules) {
    this.look = look;
    this.view = look.view();
    this.rules = rules;
  }

  void look() {
    for (Claim claim : view.report().claims()) {
      boolean counted =
          claim.indicator().filter(i -> rules.fields().has(i, view.own().form())).isPresent();
      if (counted && rules.ruleFor(claim, view).filter(look.rule()::equals).isPresent()) {
        lookAt(claim);
      }
    }
  }

  private void lookAt(Claim claim) {
    String place = "claim/" + claim.number();
    String address = Addresses.claim(view.own().report(), claim.number());
    Side left = new Side(List.of(address), Optional.of(claim.quantity().value()));
    Seen seen = new Seen(address, claim.precision().notation(), claim.figure().printed());
    Optional<String> obstacle = rules.obstacle(claim, look.rule(), view);
    if (obstacle.isPresent()) {
      look.notApplicable(place, left, Side.none(), List.of(seen), obstacle.get());
      return;
    }
    Counterpart cells = counterpart(claim);
    Sum right = Sum.ofCells(cells.choices(), view);
    if (!right.isWhole()) {
      String reason = right.gaps().get(0).gapReason();
      look.undecidable(place, left, right.side(), right.gaps(), reason);
    } else if (agrees(claim, right, cells)) {
      look.holds();
    } else {
      look.broken(place, left, right.side(), right.and(seen), fault(right), values(claim, cells));
    }
  }

  private Counterpart counterpart(Claim claim) {
    Counterpart cells = rules.fields().of(claim, view.own().form()).orElseThrow();
    return look.rule().parameters().claims().also().map(cells::with).orElse(cells);
  }

  private boolean agrees(Claim claim, Sum right, Counterpart cells) {
    BigDecimal value = claim.quantity().value();
    Parameters parameters = look.rule().parameters();
    if (parameters.comparison() != Comparison.EQUAL) {
      return parameters.comparison().holds(value, right.total());
    }
    BigDecimal slack =
        value
            .abs()
            .multiply(parameters.tolerance())
            .max(Rounding.slack(claim.quantity()))
            .max(cells.isMoney() ? right.slack() : BigDecimal.ZERO);
    return value.subtract(right.total()).abs().compareTo(slack) <= 0;
  }

  /** The cells' fault if they were not read as printed; else both sides are the report's own. */
  private Fault fault(Sum right) {
    Fault ofCells = Faults.ofCells(right.seen(), view);
    return ofCells.blame() == Blame.SOURCE ? new Fault(Blame.SOURCE, "prose-and-table") : ofCells;
  }

  private static Map<String, Bilingual> values(Claim claim, Counterpart cells) {
    return Map.of(
        "printed", Look.same(claim.figure().printed().replaceAll("\\s+", "")),
        "indicator", cells.name());
  }
}
