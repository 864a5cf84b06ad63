package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The questions' cases over the five reports, asked of a store that the real command built from the
 * same reports as they were published. The store has the whole register of divisions, the five
 * reports of the cases only a part of it: a case whose answer depends on that has another expected
 * table, {@code cli/built-questions/QUESTION/CASE.csv}, counted from the register apart.
 */
@ExtendWith(SampleStore.class)
class BuiltQuestionsTest {
  private static final Path CASES = Path.of("src/test/resources/queries");
  private static final Path WHOLE_REGISTER = Path.of("src/test/resources/cli/built-questions");

  /** Every division's item: as long as the register, so not a table to keep. */
  private static final Path EVERY_ITEM = CASES.resolve("wikidata-links/expected.csv");

  private static final Path DIVISIONS = Path.of("ontology/jurisdictions/divisions.csv");
  private static final int WIKIDATA = 7;

  private final Path store;

  BuiltQuestionsTest(Path store) {
    this.store = store;
  }

  @TestFactory
  Stream<DynamicTest> everyCaseHoldsForTheBuiltStore() throws IOException {
    List<Path> cases = cases();
    assertThat(cases).hasSizeGreaterThan(25);
    return cases.stream()
        .map(file -> dynamicTest(CASES.relativize(file).toString(), () -> check(file)));
  }

  @Test
  void everyItemOfTheRegisterIsThereOnceAndThoseOfTheCaseAmongThem() throws IOException {
    List<String> rows = rows(EVERY_ITEM);
    long items =
        Files.readAllLines(DIVISIONS).stream()
            .skip(1)
            .filter(line -> line.split(",", -1)[WIKIDATA].startsWith("Q"))
            .count();
    assertThat(rows).doesNotHaveDuplicates().hasSize((int) items + 1);
    assertThat(rows).containsSubsequence(Files.readAllLines(EVERY_ITEM));
  }

  @Test
  void bodyThatIsNotInTheDataIsRefused() {
    Console asked =
        Console.run(
            "query", "cells", "--store", store.toString(), "--param", "agency=id/agency/没有");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("agency", "id/agency/没有");
    assertThat(asked.out()).isEmpty();
  }

  private void check(Path file) throws IOException {
    Path other = WHOLE_REGISTER.resolve(CASES.relativize(file));
    assertThat(rows(file)).isEqualTo(Files.readAllLines(Files.exists(other) ? other : file));
  }

  /** What the store answers to a case. */
  private List<String> rows(Path file) throws IOException {
    Path folder = file.getParent();
    List<String> line = new ArrayList<>(List.of("query", folder.getFileName().toString()));
    line.addAll(List.of("--store", store.toString(), "--format", "csv"));
    Path parameters = folder.resolve(stem(file) + ".params");
    if (Files.exists(parameters)) {
      Files.readAllLines(parameters).forEach(given -> line.addAll(List.of("--param", given)));
    }
    Console asked = Console.run(line);
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked.out().lines().toList();
  }

  /** The tables that hold for the five reports: a case with data of its own is not among them. */
  private static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !file.equals(EVERY_ITEM))
          .filter(file -> !Files.exists(file.resolveSibling(stem(file) + ".ttl")))
          .sorted()
          .toList();
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replace(".csv", "");
  }
}
