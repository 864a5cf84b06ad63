package org.gongkai.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.gongkai.assessment.Repair;
import org.gongkai.assessment.Tally;
import org.gongkai.repair.Repairs;
import org.gongkai.report.Addresses;
import org.gongkai.report.Report;

/**
 * Holds reports against the rules, on their stated figures alone; exact, and nothing is corrected.
 * Safe for use by several threads at once. To make one takes a while, so keep it.
 */
public final class Assessor {
  private final Rules rules;

  /** Assesses by these rules. */
  public Assessor(Rules rules) {
    this.rules = rules;
  }

  /** What the rules find in a report, and what it may mean. Measurements are added by others. */
  public Assessment assess(Neighbourhood around) {
    View view = new View(around);
    List<Finding> findings = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    Map<String, Set<String>> said = new HashMap<>();
    for (Rule rule : rules.all()) {
      if (rule.validity().covers(view.own().form(), view.own().year())) {
        Set<String> before =
            rule.presupposes().map(r -> said.getOrDefault(r, Set.of())).orElse(Set.of());
        Look look = new Look(rule, view, rules.reasons(), before);
        look(look);
        said.put(rule.notation(), look.said());
        findings.addAll(look.findings());
        look.tally().ifPresent(tallies::add);
      }
    }
    boolean anyBroken = findings.stream().anyMatch(f -> f.state() == FindingState.BROKEN);
    List<Repair> repairs = anyBroken ? Repairs.of(new GridBuilder(rules, view).grid()) : List.of();
    return assessment(around, findings, tallies, repairs);
  }

  private void look(Look look) {
    switch (look.rule().kind()) {
      case EQUATION -> new EquationLook(look).look();
      case CLAIM -> new ClaimLook(look, rules.claimRules()).look();
      case REMARK -> new RemarkLook(look).look();
      case DEADLINE -> new DeadlineLook(look).look();
      case SECTIONS -> new SectionLook(look).look();
      case WHOLE_NUMBER -> new WholeNumberLook(look, rules.reasons()).look();
    }
  }

  private static Assessment assessment(
      Neighbourhood around, List<Finding> findings, List<Tally> tallies, List<Repair> repairs) {
    Report report = around.report();
    List<String> there = around.parts().stream().map(p -> Addresses.agency(p.agencyKey())).toList();
    return new Assessment(
        report.address(),
        report.reporter().key(),
        report.reporter().jurisdiction().key(),
        report.year(),
        findings,
        tallies,
        repairs,
        around.previous().stream().map(Stated::report).toList(),
        around.parts().stream().map(Stated::report).toList(),
        around.expectedParts().stream().filter(p -> !there.contains(p)).toList(),
        List.of());
  }
}
