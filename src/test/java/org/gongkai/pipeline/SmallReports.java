package org.gongkai.pipeline;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.gazetteer.Body;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Figure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Period;
import org.gongkai.report.Report;
import org.gongkai.report.Reporter;
import org.gongkai.report.Source;
import org.gongkai.report.Span;
import org.gongkai.report.Told;

/** Reports with a few small figures, so that rules hold and break by chance. */
final class SmallReports {
  private static final Told TOLD = new Told(Told.Evidence.TITLE, "年报", new Span(0, 2));
  private static final List<String> COLUMNS =
      List.of(
          "natural-person",
          "enterprise",
          "research",
          "welfare",
          "legal-service",
          "other-org",
          "total");
  private static final List<String> ROWS =
      List.of("received", "carried-over", "granted", "total", "carried-forward");

  private SmallReports() {}

  /** The report at an address; each variant has other figures. */
  static Report of(Gazetteer gazetteer, String address, int variant) {
    Surroundings.ReportAddress at = Surroundings.ReportAddress.of(address);
    Body body = gazetteer.body(at.agencyKey()).orElseThrow();
    Random random = new Random(31L * address.hashCode() + variant);
    String sha256 = DigestUtils.sha256Hex((address + variant).getBytes(StandardCharsets.UTF_8));
    return new Report(
        new Source("年报.txt", sha256, 9, 9, "text/plain", Optional.of("UTF-8")),
        new Reporter(
            body.key(),
            body.name(),
            body.englishName(),
            new Reporter.Jurisdiction(
                body.territory().key(),
                Optional.of("360981"),
                body.territory().name(),
                body.level().notation()),
            TOLD),
        at.year(),
        TOLD,
        Period.wholeYear(at.year()),
        at.year() >= 2021 ? "form-2021" : "form-2019",
        TOLD,
        List.of(),
        List.of(
            new FormTable("proactive", new Span(0, 9), proactive(random, at.year())),
            new FormTable("requests", new Span(0, 9), requests(random))),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static List<Cell> proactive(Random random, int year) {
    List<Cell> cells = new ArrayList<>();
    List<String> columns =
        year >= 2021 ? List.of("decisions") : List.of("items-last-year", "change", "decisions");
    columns.forEach(c -> cells.add(cell("licence", c, random)));
    return cells;
  }

  private static List<Cell> requests(Random random) {
    List<Cell> cells = new ArrayList<>();
    ROWS.forEach(row -> COLUMNS.forEach(column -> cells.add(cell(row, column, random))));
    return cells;
  }

  private static Cell cell(String row, String column, Random random) {
    int figure = random.nextInt(4);
    if (figure == 3) {
      return new Cell(row, column, CellState.EMPTY, "", new Span(3, 3), Optional.empty());
    }
    return new Cell(
        row,
        column,
        CellState.NUMBER,
        Integer.toString(figure),
        new Span(3, 4),
        Optional.of(new Figure(Figure.Measure.COUNT, BigDecimal.valueOf(figure))));
  }
}
