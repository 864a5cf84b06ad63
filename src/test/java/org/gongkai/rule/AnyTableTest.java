package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.assessment.Finding;
import org.gongkai.assessment.FindingState;
import org.gongkai.reader.code.FormCatalogue;

/**
 * A table that adds up breaks no sum; one figure changed breaks those that it stands in, no others.
 */
class AnyTableTest {
  private static final Assessor ASSESSOR = new Assessor(Rules.load());
  private static final Set<String> SUMS = Set.of("row-sum", "outcome-sum", "requests-balance");
  private static final List<String> KINDS =
      List.of("natural-person", "enterprise", "research", "welfare", "legal-service", "other-org");
  private static final Set<String> NO_OUTCOMES =
      Set.of("received", "carried-over", "total", "carried-forward");

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of("form-2019", "form-2021");
  }

  @Provide
  Arbitrary<List<Integer>> figures() {
    return Arbitraries.integers().between(0, 9999).list().ofSize(26 * 6);
  }

  @Property(tries = 100)
  void consistentTableBreaksNoSum(
      @ForAll("forms") String form, @ForAll("figures") List<Integer> figures) {
    assertThat(broken(report(form, consistent(form, figures)))).isEmpty();
  }

  @Property(tries = 100)
  void changedOutcomeBreaksItsRowAndItsColumn(
      @ForAll("forms") String form,
      @ForAll("figures") List<Integer> figures,
      @ForAll int anyRow,
      @ForAll int anyColumn) {
    Map<String, Integer> cells = consistent(form, figures);
    List<String> outcomes = outcomes(form);
    String row = outcomes.get(Math.floorMod(anyRow, outcomes.size()));
    String column = KINDS.get(Math.floorMod(anyColumn, KINDS.size()));
    cells.merge(row + "/" + column, 1, Integer::sum);
    assertThat(broken(report(form, cells)))
        .containsExactlyInAnyOrder("row-sum " + row, "outcome-sum " + column);
  }

  private static List<String> outcomes(String form) {
    return FormCatalogue.load().rows(form, "requests").keySet().stream()
        .filter(r -> !NO_OUTCOMES.contains(r))
        .toList();
  }

  /** Outcomes and what is carried forward are as drawn, all else is their sum. */
  private static Map<String, Integer> consistent(String form, List<Integer> figures) {
    Map<String, Integer> cells = new HashMap<>();
    int next = 0;
    for (String kind : KINDS) {
      int total = 0;
      for (String row : outcomes(form)) {
        cells.put(row + "/" + kind, figures.get(next));
        total += figures.get(next++);
      }
      cells.put("total/" + kind, total);
      int forward = figures.get(next++);
      cells.put("carried-forward/" + kind, forward);
      cells.put("received/" + kind, total + forward);
    }
    Map<String, Integer> totals = new HashMap<>();
    cells.forEach((c, v) -> totals.merge(c.replaceAll("/.*", "/total"), v, Integer::sum));
    cells.putAll(totals);
    return cells;
  }

  private static CaseReport report(String form, Map<String, Integer> cells) {
    CaseReport report = new CaseReport(form, "360981", 2021);
    cells.forEach((c, v) -> report.cell("requests/" + c, "=", v.toString()));
    return report;
  }

  private static Set<String> broken(CaseReport report) {
    Neighbourhood around =
        new Neighbourhood(
            report.report(), List.of(), List.of(), "id/report/x/2020", List.of(), List.of(), false);
    return ASSESSOR.assess(around).findings().stream()
        .filter(f -> f.state() == FindingState.BROKEN && SUMS.contains(f.rule()))
        .map(AnyTableTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Finding finding) {
    return finding.rule() + " " + finding.place();
  }
}
