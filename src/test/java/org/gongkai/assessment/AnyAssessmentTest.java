package org.gongkai.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.report.ReportJson;
import org.gongkai.report.ReportJsonException;
import org.gongkai.report.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON there and back is the same and the same bytes, and the schemas know it. */
final class AnyAssessmentTest {
  private static final Schema ASSESSMENT = new Schema("assessment.schema.json");
  private static final Schema VERDICTS = new Schema("verdicts.schema.json");

  @Provide
  Arbitrary<Assessment> assessments() {
    return Assessments.any();
  }

  @Provide
  Arbitrary<Run> runs() {
    return Assessments.run();
  }

  @Provide
  Arbitrary<Verdicts> verdicts() {
    return Assessments.verdicts();
  }

  @Property(tries = 300)
  void assessmentThereAndBackIsTheSame(
      @ForAll("assessments") Assessment assessment, @ForAll("runs") Run run) {
    byte[] json = AssessmentJson.write(assessment, run);
    assertThat(AssessmentJson.read(json)).isEqualTo(assessment);
    assertThat(AssessmentJson.run(json)).isEqualTo(run);
    assertThat(AssessmentJson.write(AssessmentJson.read(json), AssessmentJson.run(json)))
        .isEqualTo(json);
    assertThat(ASSESSMENT.faults(json)).isEmpty();
  }

  @Property(tries = 300)
  void verdictsThereAndBackAreTheSame(@ForAll("verdicts") Verdicts verdicts) {
    byte[] json = VerdictJson.write(verdicts);
    assertThat(VerdictJson.read(json)).isEqualTo(verdicts);
    assertThat(VERDICTS.faults(json)).isEmpty();
  }

  /** One member is taken away or put wrong in a whole document; both doors say so. */
  @ParameterizedTest
  @CsvSource({
    "/report,",
    "/agency/key,",
    "/run/rules,",
    "/findings/0/state,holds-not",
    "/findings/0/state,not-applicable",
    "/findings/0/fault,nobody",
    "/findings/0/faultReason,",
    "/findings/0/left/sum,1e5",
    "/findings/0/left/operands,",
    "/tallies/0/holds,",
    "/tallies/0/holds,-x",
    "/repairs/0/changes/0/stated,1.5",
    "/repairs/0/evidence/0/agrees,yes",
    "/measurements/0/value,"
  })
  void brokenAssessmentIsRefused(String pointer, String value) {
    ObjectNode tree = AssessmentJson.tree(Example.assessment(), Example.RUN);
    byte[] broken = Example.broken(tree, pointer, value);
    assertThat(ASSESSMENT.faults(broken)).isNotEmpty();
    assertThatThrownBy(
            () -> {
              AssessmentJson.read(broken);
              AssessmentJson.run(broken);
            })
        .isInstanceOf(ReportJsonException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/report,",
    "/verdicts/0/state,perhaps",
    "/verdicts/0/time,gestern",
    "/verdicts/0/author,' '",
    "/verdicts/0/finding,id/report/360981/2020",
    "/verdicts/0/standing,"
  })
  void brokenVerdictIsRefused(String pointer, String value) {
    byte[] broken = Example.broken(VerdictJson.tree(Example.verdicts()), pointer, value);
    assertThatThrownBy(() -> VerdictJson.read(broken)).isInstanceOf(ReportJsonException.class);
  }

  @ParameterizedTest
  @CsvSource({"{}", "[]", "5"})
  void otherJsonIsRefused(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> AssessmentJson.read(bytes)).isInstanceOf(ReportJsonException.class);
    assertThatThrownBy(() -> VerdictJson.read(bytes)).isInstanceOf(ReportJsonException.class);
    assertThat(AssessmentJson.isOne(ReportJson.parse(bytes))).isFalse();
  }
}
