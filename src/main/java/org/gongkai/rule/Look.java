package org.gongkai.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.gongkai.assessment.Side;
import org.gongkai.assessment.Tally;
import org.gongkai.query.Bilingual;

/** One rule looking at one report: gathers what it comes to. */
final class Look {
  private final Rule rule;
  private final View view;
  private final Set<String> saidPlaces;
  private final Set<String> passedOver = new HashSet<>();
  private final Reasons reasons;
  private final Names names;
  private final List<Finding> findings = new ArrayList<>();
  private int holds;

  /**
   * @param saidPlaces places at which the rule that this one presupposes says it already
   */
  Look(Rule rule, View view, Reasons reasons, Set<String> saidPlaces) {
    this.saidPlaces = saidPlaces;
    this.rule = rule;
    this.view = view;
    this.reasons = reasons;
    this.names = new Names(view.own(), reasons);
  }

  /** Whether the rule that this one presupposes is broken there, for some body below or for all. */
  boolean isSaidAlready(String place) {
    boolean said = saidPlaces.stream().anyMatch(s -> s.equals(place) || s.endsWith("/" + place));
    if (said) {
      passedOver.add(place);
    }
    return said;
  }

  /** Places at which the rule is broken, or would only say again what another rule says. */
  Set<String> said() {
    Set<String> said = new HashSet<>(passedOver);
    findings.stream()
        .filter(f -> f.state() == FindingState.BROKEN)
        .map(Finding::place)
        .forEach(said::add);
    return said;
  }

  Rule rule() {
    return rule;
  }

  View view() {
    return view;
  }

  List<Finding> findings() {
    return findings;
  }

  /** Counts, if it had anything to look at. */
  Optional<Tally> tally() {
    return Optional.of(
            new Tally(
                rule.notation(),
                holds,
                count(FindingState.BROKEN),
                count(FindingState.UNDECIDABLE),
                count(FindingState.NOT_APPLICABLE)))
        .filter(t -> holds > 0 || !findings.isEmpty());
  }

  private int count(FindingState state) {
    return (int) findings.stream().filter(f -> f.state() == state).count();
  }

  void holds() {
    holds++;
  }

  /**
   * The rule is broken.
   *
   * @param values what the sentence may name beside the sums
   */
  void broken(
      String place,
      Side left,
      Side right,
      List<Seen> seen,
      Finding.Fault fault,
      Map<String, Bilingual> values) {
    Map<String, Bilingual> all = new HashMap<>(values);
    sums(all, left, right);
    years(all);
    findings.add(
        new Finding(
            rule.notation(),
            place,
            FindingState.BROKEN,
            left,
            right,
            List.of(),
            Optional.empty(),
            Optional.of(fault),
            Template.zh(rule.sentence(), all),
            Template.en(rule.sentence(), all),
            Seen.fingerprint(seen)));
  }

  private static void sums(Map<String, Bilingual> values, Side left, Side right) {
    left.sum().ifPresent(s -> values.put("left", same(s.toPlainString())));
    right.sum().ifPresent(s -> values.put("right", same(s.toPlainString())));
    left.sum()
        .flatMap(l -> right.sum().map(r -> l.subtract(r).abs().toPlainString()))
        .ifPresent(d -> values.put("difference", same(d)));
  }

  private void years(Map<String, Bilingual> values) {
    int year = view.own().year();
    values.put("year", same(Integer.toString(year)));
    values.put("lastYear", same(Integer.toString(year - 1)));
    values.put("nextYear", same(Integer.toString(year + 1)));
  }

  /** The rule cannot be decided, because of what is missing. */
  void undecidable(String place, Side left, Side right, List<Seen> gaps, String reason) {
    without(FindingState.UNDECIDABLE, place, left, right, gaps, reason);
  }

  /** The two sides cannot be compared. */
  void notApplicable(String place, Side left, Side right, List<Seen> seen, String reason) {
    without(FindingState.NOT_APPLICABLE, place, left, right, seen, reason);
  }

  private void without(
      FindingState state, String place, Side left, Side right, List<Seen> seen, String reason) {
    Map<String, Bilingual> values = new HashMap<>();
    values.put("rule", rule.label());
    values.put("missing", names(seen));
    years(values);
    boolean gaps = state == FindingState.UNDECIDABLE;
    findings.add(
        new Finding(
            rule.notation(),
            place,
            state,
            left,
            right,
            gaps ? seen.stream().map(Seen::address).distinct().toList() : List.of(),
            Optional.of(reason),
            Optional.empty(),
            Template.zh(reasons.sentence(reason), values),
            Template.en(reasons.sentence(reason), values),
            Seen.fingerprint(seen)));
  }

  /** What is looked at, in words; of many the first and how many they are. */
  private Bilingual names(List<Seen> seen) {
    return names.of(seen.stream().map(Seen::address).distinct().toList());
  }

  static Bilingual same(String text) {
    return new Bilingual(text, text);
  }
}
