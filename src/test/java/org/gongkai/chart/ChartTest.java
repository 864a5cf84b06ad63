package org.gongkai.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.chart.Tables.local;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each {@code charts/NAME/x.txt} is the chart that the result {@code x.csv} beside it becomes. */
class ChartTest {

  @TestFactory
  Stream<DynamicTest> everyResultBecomesItsChart() throws IOException {
    return Tables.with("charts").stream()
        .map(text -> dynamicTest(Tables.FOLDER.relativize(text).toString(), () -> check(text)));
  }

  private static void check(Path text) throws IOException {
    Chart chart = Chart.of(ChartKind.LINE, Tables.read(Tables.csv(text)), "series");
    assertThat(lines(chart)).isEqualTo(Files.readAllLines(text));
  }

  private static List<String> lines(Chart chart) {
    List<String> lines = new ArrayList<>();
    lines.add(chart.years().toString());
    chart.breaks().forEach(one -> lines.add("from " + one.at() + ": " + local(one.form())));
    for (Line line : chart.lines()) {
      String points =
          line.points().stream()
              .map(p -> p.value().map(Object::toString).orElseGet(p.mark()::key))
              .collect(Collectors.joining(" "));
      lines.add(line.series().replaceAll(".*/def/", "") + ": " + points);
    }
    return lines;
  }

  @Test
  void yearsThatAreAskedForHaveTheirPlaceAndNoOthers() throws IOException {
    Path csv = Tables.FOLDER.resolve("charts/requests/丰城.csv");
    Chart chart =
        Chart.of(
            ChartKind.LINE,
            Tables.read(csv),
            "series",
            new java.util.TreeSet<>(Set.of(2019, 2021)));
    assertThat(chart.years()).containsExactly(2019, 2021);
    assertThat(chart.lines().get(2).points())
        .extracting(Point::mark)
        .containsExactly(Mark.NUMBER, Mark.NO_REPORT);
  }

  @Test
  void aHostileLabelIsTextInJson() throws IOException {
    Path csv = Tables.FOLDER.resolve("charts/requests/丰城.csv");
    Chart chart = Chart.of(ChartKind.LINE, Tables.read(csv), "series");
    String label = "<script>alert(\"坏\")</script>\u202E{a|b}";
    String json = new ChartJson(iri -> label, (zh, en) -> zh).of(chart, label, "件");
    JsonNode read = new ObjectMapper().readTree(json);
    assertThat(read.get("title").asText()).isEqualTo(label);
    assertThat(read.get("series").get(0).get("name").asText()).isEqualTo(label);
    assertThat(read.get("marks").get("empty").get("text").asText()).isEqualTo("报告留空");
    assertThat(read.get("series").get(1).get("points").get(0).has("value")).isFalse();
  }

  @Test
  void whereBodiesAreOnTwoFormsThereIsNoOneBreak() {
    Chart mixed =
        new Chart(
            ChartKind.LINE,
            List.of(2020, 2021, 2022),
            List.of(
                line("a", "form-2019", "form-2019", "form-2021"), line("b", "", "form-2021", "")));
    assertThat(mixed.forms()).containsExactly("form-2019", "form-2021");
    assertThat(mixed.breaks()).containsExactly(new Chart.Break(0, "form-2019"));
    Chart clean =
        new Chart(
            ChartKind.LINE,
            List.of(2020, 2021),
            List.of(line("a", "form-2019", "form-2021"), line("b", "", "form-2021")));
    assertThat(clean.breaks()).contains(new Chart.Break(1, "form-2021"));
  }

  private static Line line(String series, String... forms) {
    return new Line(
        series,
        Stream.of(forms)
            .map(
                form ->
                    form.isEmpty()
                        ? Point.NOTHING
                        : new Point(Mark.EMPTY, java.util.Optional.empty(), "", "", form))
            .toList());
  }

  @Test
  void nothingIsNoChart() {
    Chart chart =
        Chart.of(
            ChartKind.BARS,
            new org.gongkai.query.ResultTable(List.of("year", "value"), List.of()),
            "series");
    assertThat(chart.isEmpty()).isTrue();
    assertThat(chart.years()).isEmpty();
  }
}
