package org.gongkai.reader.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.code.FurnitureWords;
import org.gongkai.reader.code.Labels;
import org.gongkai.reader.format.Formats;
import org.gongkai.reader.format.Laid;
import org.gongkai.reader.layout.Layout;
import org.gongkai.report.Issued;
import org.gongkai.report.Source;
import org.gongkai.report.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who reports, on which year, in which days and when: every real report, where they are at hand, is
 * read as a person read it. Only this is looked at, whether or not the tables can be read.
 */
final class RealImprintsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/real/imprints.csv");
  private static final Path REAL =
      Path.of(System.getProperty("gongkai.shared", "../shared"), "reports");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final FurnitureWords WORDS = FurnitureWords.load();
  private static final Labels LABELS = Labels.load();

  static Stream<String> rows() throws IOException {
    List<String> rows = Files.readAllLines(EXPECTED);
    assertThat(rows).hasSize(23);
    return rows.stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void realReportSaysWhoAndWhen(String row) throws IOException {
    Path file = REAL.resolve(row.substring(0, row.indexOf(',')));
    assumeTrue(Files.exists(file), "SKIPPED: no real report at " + file);
    Laid laid = Formats.lay(Files.readAllBytes(file));
    boolean known =
        laid instanceof Laid.Read read
            && row.contains(".txt,") == read.mediaType().equals("text/plain");
    assumeTrue(known, "SKIPPED: no reader of this format for " + file);
    assertThat(row(file, ((Laid.Read) laid).layout())).isEqualTo(row);
  }

  private static String row(Path file, Layout layout) {
    Furniture furniture = Furniture.of(layout.view(), WORDS);
    List<ReportPart> parts = ReportParts.of(layout, furniture.rest()).toList();
    assertThat(parts).hasSize(1);
    int heading = new Outline(layout, LABELS, layout.view().text().length()).endOfPreamble();
    Imprint imprint = new Imprint(parts.get(0), furniture, heading);
    Remarks remarks = new Remarks(file.getFileName().toString(), layout.view());
    Years.Decision year = imprint.year(remarks).orElseThrow();
    Names.Decision who = imprint.reporter(GAZETTEER, year.year(), remarks);
    assertThat(who.why()).isEmpty();
    Optional<Issued> issued = imprint.issued(remarks);
    Told told = who.body().orElseThrow().told();
    Source bare = new Source("", "", 0, 0, "", Optional.empty());
    List<String> cells = new ArrayList<>();
    cells.add(file.getFileName().toString());
    cells.add(who.body().get().body().key());
    cells.add(told.evidence().notation());
    cells.add(String.valueOf(year.year()));
    cells.add(year.told().evidence().notation());
    cells.add(
        year.period().start()
            + "/"
            + year.period().end()
            + (year.period().stated() ? " stated" : ""));
    cells.add(issued.map(i -> i.date().toString()).orElse(""));
    cells.add(issued.map(i -> i.told().evidence().notation()).orElse(""));
    cells.add(furniture.addressed(bare).address().orElse(""));
    return String.join(",", cells);
  }
}
