package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** JSON there and back is the same report and the same bytes, and the schema knows it. */
final class AnyReportTest {
  private static final Schema SCHEMA = new Schema();

  @Provide
  Arbitrary<Report> reports() {
    return Reports.any();
  }

  @Property(tries = 500)
  void thereAndBackIsTheSame(@ForAll("reports") Report report) {
    byte[] json = ReportJson.write(report);
    Report back = ReportJson.read(json);
    assertThat(back).isEqualTo(report);
    assertThat(ReportJson.write(back)).isEqualTo(json);
    assertThat(ReportJson.read(ReportJson.pretty(report).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(report);
  }

  @Property(tries = 200)
  void schemaAcceptsEveryReport(@ForAll("reports") Report report) {
    assertThat(SCHEMA.faults(ReportJson.write(report))).isEmpty();
  }
}
