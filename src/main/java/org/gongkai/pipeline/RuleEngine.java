package org.gongkai.pipeline;

import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Measurements;
import org.gongkai.gazetteer.Lineage;
import org.gongkai.rule.Assessor;
import org.gongkai.rule.Neighbourhood;
import org.gongkai.rule.Rules;
import org.gongkai.rule.Stated;
import org.gongkai.rule.StatedReports;
import org.gongkai.vocab.OntologyFiles;

/**
 * What reports are held against.
 *
 * @param lineage which bodies go on from which, and which lie below which
 * @param assess what the rules find, without measurements; any thread may ask
 * @param stated the stated figures in the JSON of a report; any thread may ask
 * @param rules SHA-256 of the rules
 */
record RuleEngine(
    Lineage lineage,
    Function<Neighbourhood, Assessment> assess,
    Function<byte[], Stated> stated,
    String rules) {
  /** The rules of the program. */
  static RuleEngine load(Lineage lineage) {
    String rules = DigestUtils.sha256Hex(OntologyFiles.bytes("rules.ttl"));
    return new RuleEngine(lineage, new Assessor(Rules.load())::assess, StatedReports::read, rules);
  }

  /** What the rules find in a report, and its quality. */
  Assessment assess(Neighbourhood around) {
    return Measurements.added(assess.apply(around), around.report());
  }

  /** Release of the program; {@code unreleased} where it runs out of its classes. */
  static String release() {
    return Optional.ofNullable(RuleEngine.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }
}
