package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.FormTable;
import org.gongkai.report.ReadResult;

/** The samples with the borders of their cells taken away: no figure comes out wrong. */
final class GluedPagesTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final Pattern BORDER = Pattern.compile("[\\t\\n]+");
  private static final List<String> SAMPLES =
      List.of(
          "anfu-2020",
          "fengcheng-2020",
          "fengcheng-approval-bureau-2020",
          "ganzhou-2021",
          "gaoan-2019");

  @Property(tries = 100)
  void noFigureIsWrongHoweverManyBordersAreLost(
      @ForAll @IntRange(max = 4) int sample,
      @ForAll @IntRange(max = 8) int spaces,
      @ForAll long seed)
      throws IOException {
    String name = SAMPLES.get(sample);
    Map<String, String> expected = expected(name + ".txt");
    String page = glued(text(name), spaces, new Random(seed));
    ReadResult result = FILES.read(name, page.getBytes(StandardCharsets.UTF_8)).get(0);
    ReadResult.Parsed parsed = (ReadResult.Parsed) result;
    int read = 0;
    for (FormTable table : parsed.report().tables()) {
      Quotation.check(page, table);
      for (Cell cell : table.cells()) {
        String place = table.table() + "," + cell.row() + "," + cell.column();
        String figure = cell.figure().map(f -> f.value().toPlainString()).orElse("none");
        assertThat(figure).as(place).isIn("none", expected.get(place));
        assertThat(cell.state()).as(place).isNotEqualTo(CellState.EMPTY);
        read += cell.figure().isPresent() ? 1 : 0;
      }
    }
    int share = 100 * read / expected.size();
    assertThat(share).isGreaterThan(spaces == 8 ? 99 : 85);
  }

  /** From the second section on each border is a space in {@code spaces} of 8 cases, else gone. */
  private static String glued(String text, int spaces, Random random) {
    int tables = text.indexOf("二、");
    Matcher border = BORDER.matcher(text.substring(tables));
    String rest = border.replaceAll(m -> random.nextInt(8) < spaces ? " " : "");
    return text.substring(0, tables) + rest;
  }

  private static Map<String, String> expected(String file) throws IOException {
    Map<String, String> figures = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/samples/expected.csv"))) {
      if (line.startsWith(file + ",")) {
        String cell = line.substring(file.length() + 1);
        int value = cell.lastIndexOf(',');
        figures.put(cell.substring(0, value), cell.substring(value + 1));
      }
    }
    return figures;
  }

  private static String text(String sample) throws IOException {
    try (var in = GluedPagesTest.class.getResourceAsStream("/samples/" + sample + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
