package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.gongkai.report.ReportJson;
import org.gongkai.report.ReportJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the cells alone gives what reading the whole report gives. */
class StatedReportsTest {
  @Test
  void jsonGivesTheSameFigures() {
    CaseReport report = new CaseReport("form-2021", "360981/行政审批局", 2021);
    report.cell("proactive/fee/amount", "=", "37754613.35");
    report.cell("requests/other.1/total", "text", "见附件");
    report.cell("requests/granted/enterprise", "inferred", "12345678901234567890");
    Stated stated = StatedReports.of(report.report());
    assertThat(StatedReports.read(ReportJson.write(report.report()))).isEqualTo(stated);
    assertThat(stated.territory()).isFalse();
    assertThat(stated.cells()).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"$schema\" | {$schema | not JSON",
        "\"form\":{ | \"f\":{ | is missing",
        "\"value\":2021 | \"value\":\"年\" | no number",
        "\"state\":\"number\" | \"state\":\"guess\" | unknown state"
      })
  void brokenJsonIsNamed(String what, String instead, String message) {
    byte[] json = ReportJson.write(new CaseReport("form-2021", "360981", 2021).report());
    String text = new String(json, StandardCharsets.UTF_8);
    assertThat(text).contains(what);
    byte[] broken = text.replace(what, instead).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StatedReports.read(broken))
        .isInstanceOf(ReportJsonException.class)
        .hasMessageContaining(message);
  }
}
