package org.gongkai.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.reader.claim.LabelledTexts.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of what a person labelled the reader finds, and how much of what it finds is labelled:
 * characters with value and unit, then these with the indicator, then with all that is said.
 */
final class ClaimAccuracyTest {
  private static final Path LABELS = Path.of("src/test/resources/claims");
  private static final Path SAMPLES = Path.of("src/main/resources/samples");
  private static final Path REAL =
      Path.of(System.getProperty("gongkai.shared", "../shared"), "reports");

  /** Whether a text is one that nobody looked at while the words were chosen. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void realReports(boolean held) throws IOException {
    assumeTrue(Files.isDirectory(REAL), "skipped: no real reports in " + REAL);
    Map<String, List<Label>> labels = LabelledTexts.labels(LABELS.resolve("real.csv"), held);
    assertThat(labels).hasSize(held ? 5 : 15);
    Scores scores = new Scores();
    for (var file : labels.entrySet()) {
      List<Label> found = LabelledTexts.found(REAL.resolve(file.getKey()), year(file.getKey()));
      scores.add(file.getKey(), file.getValue(), found);
    }
    if (held) {
      scores.hold("real, held out", 1, 0.98, 0.97);
    } else {
      scores.hold("real", 0.99, 0.99, 0.99);
    }
  }

  @Test
  void shippedSamples() throws IOException {
    Scores scores = new Scores();
    for (var file : LabelledTexts.labels(LABELS.resolve("samples.csv"), false).entrySet()) {
      List<Label> found = LabelledTexts.found(SAMPLES.resolve(file.getKey()), year(file.getKey()));
      scores.add(file.getKey(), file.getValue(), found);
    }
    scores.hold("samples", 0.98, 0.96, 0.96);
  }

  @Test
  void madeUpSentences() throws IOException {
    List<MadeUpSentences.Case> cases = MadeUpSentences.read(LABELS.resolve("sentences.txt"));
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
    Scores scores = new Scores();
    for (MadeUpSentences.Case one : cases) {
      scores.add(one.text(), one.labels(), LabelledTexts.found(one.text(), List.of(), 2021));
    }
    scores.hold("made up", 1, 1, 1);
  }

  private static int year(String file) {
    return Integer.parseInt(file.replaceAll(".*-(\\d{4})\\.txt", "$1"));
  }

  /** The same claims compared more and more closely. */
  private static final class Scores {
    private final Accuracy figures = new Accuracy(Label::figure);
    private final Accuracy mapped = new Accuracy(Label::mapped);
    private final Accuracy whole = new Accuracy(Label::whole);
    private final List<String> differences = new ArrayList<>();

    void add(String file, List<Label> wanted, List<Label> found) {
      figures.add(file, wanted, found);
      mapped.add(file, wanted, found);
      differences.addAll(whole.add(file, wanted, found));
    }

    /** Prints the table and refuses what is worse than was measured. */
    void hold(String name, double figure, double indicator, double all) {
      System.out.println(figures.row(name + ": figure"));
      System.out.println(mapped.row(name + ": and indicator"));
      System.out.println(whole.row(name + ": and all else"));
      floor(figures, figure);
      floor(mapped, indicator);
      floor(whole, all);
    }

    private void floor(Accuracy measured, double least) {
      assertThat(measured.precision())
          .as("precision, %s", differences)
          .isGreaterThanOrEqualTo(least);
      assertThat(measured.recall()).as("recall, %s", differences).isGreaterThanOrEqualTo(least);
    }
  }
}
