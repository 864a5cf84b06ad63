package org.gongkai.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.assessment.AnyVerdict;
import org.gongkai.assessment.Verdict;
import org.gongkai.assessment.Verdict.Standing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Verdicts as Turtle and back; a file that is not valid is refused with line and reason. */
final class VerdictTurtleTest {
  private static final Path CASES = Path.of("src/test/resources/verdicts");
  private static final VerdictTurtle TURTLE = new VerdictTurtle("http://localhost:3030/");

  @Provide
  Arbitrary<List<Verdict>> verdicts() {
    return AnyVerdict.verdict().list().ofMaxSize(6);
  }

  @Property(tries = 300)
  void thereAndBackIsTheSameAndTheOrderDoesNotMatter(@ForAll("verdicts") List<Verdict> verdicts) {
    String turtle = TURTLE.write(standing(verdicts));
    List<Verdict> back = TURTLE.read("判断.ttl", turtle);
    assertThat(back).containsExactlyInAnyOrderElementsOf(standing(verdicts).keySet());
    List<Verdict> turned = new ArrayList<>(back);
    Collections.reverse(turned);
    assertThat(TURTLE.write(standing(turned))).isEqualTo(turtle);
  }

  private static Map<Verdict, Standing> standing(List<Verdict> verdicts) {
    return verdicts.stream().distinct().collect(Collectors.toMap(v -> v, v -> Standing.STANDS));
  }

  @Test
  void whatIsWrittenIsTheFile() throws IOException {
    String file = Files.readString(CASES.resolve("good.ttl"));
    List<Verdict> verdicts = TURTLE.read("good.ttl", file);
    assertThat(TURTLE.write(standing(verdicts))).isEqualTo(file);
  }

  @Test
  void whatAPersonWritesByHandIsTheSame() throws IOException {
    assertThat(TURTLE.read("by-hand.ttl", Files.readString(CASES.resolve("by-hand.ttl"))))
        .isEqualTo(TURTLE.read("good.ttl", Files.readString(CASES.resolve("good.ttl"))));
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsRefusedWithLineAndReason() throws IOException {
    String good = Files.readString(CASES.resolve("good.ttl"));
    List<String> rows = Files.readAllLines(CASES.resolve("faults.tsv"));
    assertThat(rows).hasSizeGreaterThan(10);
    return rows.stream()
        .skip(1)
        .map(row -> row.split("\t"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[2],
                    () -> {
                      assertThat(good).contains(row[0]);
                      String broken = good.replace(row[0], row[1]);
                      BadVerdictsException thrown =
                          catchThrowableOfType(
                              BadVerdictsException.class, () -> TURTLE.read("v.ttl", broken));
                      assertThat(thrown.problems()).hasSize(1);
                      assertThat(thrown.problems().get(0)).startsWith("v.ttl" + row[2]);
                    }));
  }
}
