package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A case is a file {@code RULE.STATE.txt}, or {@code RULE.STATE-what.txt}: see {@link CaseFile}.
 * After its line of dashes stands every finding of every rule, with both sentences.
 */
final class RuleCasesTest {
  private static final Path CASES = Path.of("src/test/resources/rules");
  private static final Rules RULES = Rules.load();
  private static final Assessor ASSESSOR = new Assessor(RULES);

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    return files().stream().map(f -> dynamicTest(f.getFileName().toString(), () -> holds(f)));
  }

  @Test
  void everyRuleHasACaseThatHoldsAndOneThatBreaksIt() throws IOException {
    List<String> names = files().stream().map(f -> f.getFileName().toString()).toList();
    assertThat(RULES.all())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            r ->
                assertThat(List.of("holds", "broken"))
                    .allSatisfy(
                        s ->
                            assertThat(names).anyMatch(n -> n.startsWith(r.notation() + "." + s))));
  }

  private static void holds(Path file) throws IOException {
    Assessment assessment = ASSESSOR.assess(CaseFile.read(file));
    List<String> wanted =
        Files.readAllLines(file).stream().dropWhile(l -> !l.equals("---")).skip(1).toList();
    assertThat(assessment.findings().stream().flatMap(f -> Stream.of(text(f).split("\n"))).toList())
        .isEqualTo(wanted);
    String[] name = file.getFileName().toString().split("[.]");
    String rule = name.length > 3 ? name[0] + "." + name[1] : name[0];
    boolean stated =
        name[1].startsWith("holds")
            ? assessment.tallies().stream().anyMatch(t -> t.rule().equals(rule) && t.holds() > 0)
            : assessment.findings().stream()
                .anyMatch(f -> f.rule().equals(rule) && name[1].startsWith(f.state().notation()));
    assertThat(stated).as("%s %s", rule, name[1]).isTrue();
  }

  private static String text(Finding finding) {
    String first =
        Stream.of(
                finding.rule(),
                finding.place(),
                finding.state().notation(),
                plain(finding.left().sum()),
                plain(finding.right().sum()),
                plain(finding.difference()),
                finding.fault().map(f -> f.blame().notation()).orElse(""),
                finding.fault().map(Finding.Fault::reason).or(finding::reason).orElse(""))
            .filter(w -> !w.isEmpty())
            .collect(Collectors.joining(" "));
    String missing =
        finding.state() == FindingState.UNDECIDABLE
            ? "\n  missing " + String.join(" ", finding.missing())
            : "";
    return first + missing + "\n  " + finding.sentenceZh() + "\n  " + finding.sentenceEn();
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
