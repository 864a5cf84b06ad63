package org.gongkai.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.assessment.Assessment;
import org.gongkai.gazetteer.Lineage;
import org.gongkai.report.Addresses;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.rule.Neighbourhood;
import org.gongkai.rule.Stated;

/**
 * What reports are held against.
 *
 * @param lineage which bodies go on from which, and which lie below which
 * @param assess what the rules find; any thread may ask
 * @param stated the stated figures in the JSON of a report; any thread may ask
 * @param release of the program
 * @param rules SHA-256 of the rules
 */
record RuleEngine(
    Lineage lineage,
    Function<Neighbourhood, Assessment> assess,
    Function<byte[], Stated> stated,
    String release,
    String rules) {
  /** The rules of the program. */
  static RuleEngine load(Lineage lineage) {
    return new RuleEngine(
        lineage, RuleEngine::withoutRules, RuleEngine::stated, "0.1.0", "0".repeat(64));
  }

  private static Assessment withoutRules(Neighbourhood around) {
    Report report = around.report();
    Set<String> there =
        around.parts().stream()
            .map(s -> Addresses.agency(s.agencyKey()))
            .collect(Collectors.toSet());
    return new Assessment(
        report.address(),
        report.reporter().key(),
        report.reporter().jurisdiction().key(),
        report.year(),
        List.of(),
        List.of(),
        List.of(),
        around.previous().stream().map(Stated::report).toList(),
        around.parts().stream().map(Stated::report).toList(),
        around.expectedParts().stream().filter(a -> !there.contains(a)).toList(),
        List.of());
  }

  private static Stated stated(byte[] json) {
    Report report = ReportJson.read(json);
    return new Stated(
        report.address(),
        report.reporter().key(),
        report.year(),
        report.form(),
        report.reporter().isGovernment(),
        Map.of());
  }
}
