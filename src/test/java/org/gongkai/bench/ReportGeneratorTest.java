package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated reports are the same for the same seed, each another report, and read without fault.
 */
class ReportGeneratorTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @TempDir Path folder;

  @Test
  void theSeedAndTheNumberDecide() {
    String text = new ReportGenerator(7, GAZETTEER).text(42, GAZETTEER);
    assertThat(new ReportGenerator(7, GAZETTEER).text(42, GAZETTEER)).isEqualTo(text);
    assertThat(new ReportGenerator(8, GAZETTEER).text(42, GAZETTEER)).isNotEqualTo(text);
  }

  @Test
  void eachIsAnotherReportOfBothFormsAndReadsClean() {
    ReportGenerator generator = new ReportGenerator(1, GAZETTEER);
    ReportFiles reader = new ReportFiles(GAZETTEER);
    Set<String> addresses = new HashSet<>();
    Set<String> forms = new HashSet<>();
    for (int number : new int[] {0, 1, 2500, 5500, 6000, 9999}) {
      byte[] bytes = generator.text(number, GAZETTEER).getBytes(StandardCharsets.UTF_8);
      ReadResult result = reader.read("generated.txt", bytes).get(0);
      assertThat(result.problems()).isEmpty();
      addresses.add(((ReadResult.Parsed) result).report().address());
      forms.add(((ReadResult.Parsed) result).report().form());
    }
    assertThat(addresses).hasSize(6);
    assertThat(forms).containsExactlyInAnyOrder("form-2019", "form-2021");
  }

  @Test
  void everyStageIsMeasured() throws Exception {
    Measured measured = new Benchmark(1, folder.resolve("store")).run(5);
    assertThat(measured.reports()).isEqualTo(5);
    assertThat(measured.quads()).isGreaterThan(5 * 2000);
    assertThat(measured.read()).isPositive();
    assertThat(measured.map()).isPositive();
    assertThat(measured.check()).isPositive();
    assertThat(measured.load()).isPositive();
    assertThat(measured.peakBytes()).isGreaterThanOrEqualTo(measured.liveBytes() / 2);
    assertThat(measured.row().split("\\|")).hasSameSizeAs(Measured.HEADER.split("\\|"));
  }
}
