package org.gongkai.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The edition holds together by itself, and has every record of the compiled list when that is at
 * hand.
 */
final class EditionTest {
  private static final int LAST_LIST = 2026;
  private static final Edition EDITION = Edition.fromClasspath();
  private static final Hierarchy HIERARCHY = new Hierarchy(EDITION);

  @Test
  void everyLevelHasItsRecords() {
    assertThat(
            EDITION.divisions().stream()
                .collect(Collectors.groupingBy(Division::level, Collectors.counting())))
        .containsEntry(Level.PROVINCE, 34L)
        .containsEntry(Level.PREFECTURE, 544L)
        .containsEntry(Level.COUNTY, 6248L);
    assertThat(
            EDITION.divisions().stream()
                .filter(d -> d.validity().covers(LAST_LIST))
                .collect(Collectors.groupingBy(Division::level, Collectors.counting())))
        .containsEntry(Level.PROVINCE, 34L)
        .containsEntry(Level.PREFECTURE, 333L)
        .containsEntry(Level.COUNTY, 2847L);
  }

  @Test
  void everyRecordOfTheCompiledListIsHere() throws IOException {
    Path list =
        Path.of(
            System.getProperty("gongkai.shared", "../shared"), "gazetteer", "jurisdictions.csv");
    assumeTrue(Files.exists(list), "SKIPPED: no compiled list at " + list);
    List<String> wanted =
        CsvTable.rows(Files.readString(list)).stream()
            .skip(1)
            .map(row -> String.join(",", row.cells().subList(0, 6)))
            .sorted()
            .toList();
    List<String> found = EDITION.divisions().stream().map(EditionTest::asListed).sorted().toList();
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void everyTownshipOfTheCompiledListIsHereInItsCounty() throws IOException {
    Path list =
        Path.of(System.getProperty("gongkai.shared", "../shared"), "gazetteer", "townships.csv");
    assumeTrue(Files.exists(list), "SKIPPED: no compiled list at " + list);
    List<String> wanted =
        CsvTable.rows(Files.readString(list)).stream()
            .skip(1)
            .map(row -> row.cells().get(0) + row.cells().get(1) + countyOrAbove(row.cells()))
            .toList();
    List<String> found =
        Edition.townships().stream()
            .map(
                t ->
                    t.code()
                        + t.name()
                        + HIERARCHY.listed(t).map(Division::code).orElse("no county"))
            .toList();
    assertThat(found).hasSize(41_352).isEqualTo(wanted);
  }

  /** The county of the list, or what is above it if the county is a zone of the list's own. */
  private static String countyOrAbove(List<String> row) {
    boolean division =
        EDITION.divisions().stream()
            .anyMatch(d -> d.code().equals(row.get(3)) && d.validity().covers(Townships.LIST_YEAR));
    String above = row.get(4).isEmpty() ? row.get(5) : row.get(4);
    return division ? row.get(3) : above;
  }

  private static String asListed(Division division) {
    String parent = division.parents().isEmpty() ? "" : Division.codeOf(division.parents().get(0));
    Function<OptionalInt, String> cell = year -> year.isPresent() ? "" + year.getAsInt() : "";
    return String.join(
        ",",
        division.code(),
        division.name(),
        division.level().notation(),
        parent,
        cell.apply(division.validity().from()),
        cell.apply(division.validity().until()));
  }

  @Test
  void aKeyIsTheCodeForItsNewestRecordOnly() {
    for (List<Division> records : byCode()) {
      Division newest = records.get(records.size() - 1);
      assertThat(newest.key()).isEqualTo(newest.code());
      records
          .subList(0, records.size() - 1)
          .forEach(r -> assertThat(r.key()).isEqualTo(r.code() + "@" + r.validity().firstYear()));
    }
  }

  @Test
  void recordsOfOneCodeNeverOverlap() {
    for (List<Division> records : byCode()) {
      for (int i = 1; i < records.size(); i++) {
        assertThat(records.get(i - 1).validity().overlaps(records.get(i).validity()))
            .as(records.get(i).key())
            .isFalse();
      }
    }
  }

  /** Records of each code, in the order of the file, which is that of their years. */
  private static List<List<Division>> byCode() {
    Comparator<Division> byStart = Comparator.comparingInt(d -> d.validity().firstYear());
    return EDITION.divisions().stream()
        .collect(Collectors.groupingBy(Division::code))
        .values()
        .stream()
        .peek(records -> assertThat(records).isSortedAccordingTo(byStart))
        .toList();
  }

  @Test
  void everyRecordHasExactlyOneParentInEachOfItsYears() {
    for (Division division : EDITION.divisions()) {
      long wanted = division.level() == Level.PROVINCE ? 0 : 1;
      assertThat(
              IntStream.rangeClosed(Validity.FIRST_LIST, LAST_LIST)
                  .filter(division.validity()::covers))
          .as(division.key())
          .isNotEmpty()
          .allMatch(
              year ->
                  HIERARCHY.parents(division).stream()
                          .filter(p -> p.validity().covers(year))
                          .count()
                      == wanted);
    }
  }

  @Test
  void everySuccessorIsInForceAndEveryEndedCountyHasOne() {
    for (Succession step : EDITION.successions()) {
      assertThat(HIERARCHY.territory(step.successor()))
          .get()
          .matches(t -> t.validity().covers(step.year()));
      assertThat(HIERARCHY.territory(step.record()))
          .get()
          .matches(t -> t.validity().covers(step.year() - 1))
          .matches(t -> t.validity().covers(step.year()) != step.ends());
    }
    List<Division> lost =
        EDITION.divisions().stream()
            .filter(d -> d.validity().until().isPresent())
            .filter(d -> HIERARCHY.successions(d.key()).stream().noneMatch(Succession::ends))
            .toList();
    assertThat(lost).hasSize(187).allMatch(d -> d.level() == Level.PREFECTURE);
  }

  @Test
  void aZoneCoversADivisionOfItsYears() {
    assertThat(EDITION.zones()).isNotEmpty();
    for (Zone zone : EDITION.zones()) {
      assertThat(HIERARCHY.parents(zone)).as(zone.name()).isNotEmpty();
    }
  }

  @Test
  void filesAreSortedAndTheReadmeCountsThem() throws IOException {
    Path folder = Path.of("ontology/jurisdictions");
    String readme = Files.readString(folder.resolve("README.md"));
    for (String file : List.of("divisions.csv", "successions.csv", "functional-zones.csv")) {
      List<CsvTable.Row> rows = CsvTable.rows(Files.readString(folder.resolve(file)));
      assertThat(readme).contains("| `%s` | %,d |".formatted(file, rows.size() - 1));
      assertThat(rows.stream().skip(1).map(row -> Division.codeOf(row.cells().get(0)))).isSorted();
    }
  }

  @Test
  void loadingTakesLessThanASecondEvenHere() {
    long start = System.nanoTime();
    Gazetteer.load();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1000);
  }
}
