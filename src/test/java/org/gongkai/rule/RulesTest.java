package org.gongkai.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.reader.code.FormCatalogue;
import org.gongkai.reader.code.Sums;
import org.gongkai.reader.code.Sums.Along;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rules are laid out over the cells of the forms. */
class RulesTest {
  private static final Rules RULES = Rules.load();

  /** The reader parts digits by sums.csv; it must not believe in other sums than the rules do. */
  @ParameterizedTest
  @CsvSource({
    "row-sum,requests,ROW,form-2019,refused.1/",
    "row-sum,requests,ROW,form-2021,other.2/",
    "outcome-sum,requests,COLUMN,form-2019,/natural-person",
    "outcome-sum,requests,COLUMN,form-2021,/total",
    "requests-balance,requests,COLUMN,form-2021,/enterprise",
    "case-sum,cases,ROW,form-2019,review/",
    "case-sum,cases,ROW,form-2021,litigation-direct/"
  })
  void ruleIsASumOfTheReader(String rule, String table, Along along, String form, String cell) {
    String place = cell.replace("/", "");
    Instance instance =
        RULES.get(rule).orElseThrow().equation().orElseThrow().on(form).stream()
            .filter(i -> i.place().equals(place))
            .findFirst()
            .orElseThrow();
    Set<Set<String>> sides = Set.of(paths(instance.left(), form), paths(instance.right(), form));
    assertThat(Sums.load().of(table, along))
        .anySatisfy(
            s ->
                assertThat(
                        Set.of(
                            paths(table, along, s.left(), place),
                            paths(table, along, s.right(), place)))
                    .isEqualTo(sides));
  }

  private static Set<String> paths(List<Operand> operands, String form) {
    return operands.stream()
        .flatMap(o -> o.on(form).orElseThrow().paths().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> paths(String table, Along along, List<String> terms, String place) {
    return terms.stream()
        .map(t -> along == Along.ROW ? place + "/" + t : t + "/" + place)
        .map(p -> table + "/" + p)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({
    "row-sum,form-2019,23",
    "row-sum,form-2021,26",
    "outcome-sum,form-2019,7",
    "requests-balance,form-2021,7",
    "case-sum,form-2021,3",
    "not-negative,form-2019,193",
    "items-last-year,form-2019,5",
    "stock-in-force,form-2021,2"
  })
  void ruleRunsOverSoManyPlaces(String rule, String form, int places) {
    Equation equation = RULES.get(rule).orElseThrow().equation().orElseThrow();
    assertThat(equation.on(form)).hasSize(places);
    assertThat(equation.on(form).stream().map(Instance::place).distinct()).hasSize(places);
  }

  /** 结转 counts the same on both forms, 现行有效 has no counterpart on the form of 2019. */
  @ParameterizedTest
  @CsvSource({"carried-over,form-2021,true", "stock-in-force,form-2021,false"})
  void anotherFormIsComparedOnlyWhereItCountsTheSame(String rule, String form, boolean same) {
    List<Instance> places = RULES.get(rule).orElseThrow().equation().orElseThrow().on(form);
    assertThat(places)
        .allSatisfy(
            p ->
                assertThat(
                        p.operands()
                            .filter(o -> o.reach() == Reach.LAST_YEAR)
                            .allMatch(o -> o.on("form-2019").isPresent()))
                    .isEqualTo(same));
    assertThat(FormCatalogue.load().forms()).contains("form-2019");
  }
}
