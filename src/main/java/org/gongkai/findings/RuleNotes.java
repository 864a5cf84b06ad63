package org.gongkai.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.rule.Rule;
import org.gongkai.rule.Rules;

/** What lists say of rules, by their notations. */
public final class RuleNotes {
  private static final String RULE = "https://w3id.org/gongkai/def/rule/";

  private RuleNotes() {}

  /** All rules in their order. */
  public static Map<String, RuleNote> of(Rules rules) {
    Map<String, RuleNote> notes = new LinkedHashMap<>();
    rules.all().forEach(r -> notes.put(r.notation(), of(r)));
    return notes;
  }

  private static RuleNote of(Rule rule) {
    Severity severity =
        Severity.of(rule.severity())
            .orElseThrow(() -> new IllegalStateException(rule.notation() + ": " + rule.severity()));
    return new RuleNote(
        rule.notation(), RULE + rule.notation(), severity, rule.label().zh(), rule.label().en());
  }
}
