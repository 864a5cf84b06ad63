package org.gongkai.rule;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule that is no equation needs to know.
 *
 * @param comparison how a figure of the prose must stand to the cells
 * @param claims which figures of the prose it takes
 * @param tolerance part of a figure of the prose by which the cells may differ from it: 0.1
 * @param remarks codes of the reader's remarks
 * @param deadlines last day in the year after, by whose report it is ({@code territory} or {@code
 *     body})
 * @param levels notations of the levels of places that it holds for
 * @param sections numbers of the sections that must be there; none if it looks at their numbering
 */
public record Parameters(
    Comparison comparison,
    Claims claims,
    BigDecimal tolerance,
    Set<String> remarks,
    Map<String, MonthDay> deadlines,
    Set<String> levels,
    List<Integer> sections) {
  /** Copies the collections. */
  public Parameters {
    remarks = Set.copyOf(remarks);
    deadlines = Map.copyOf(deadlines);
    levels = Set.copyOf(levels);
    sections = List.copyOf(sections);
  }

  /**
   * Which figures of the prose a rule takes.
   *
   * @param indicators notations; any if empty
   * @param precisions notations
   * @param basis the one basis that they have; none if they have none
   * @param also row of the same table that is counted in as well, such as {@code carried-over}
   */
  public record Claims(
      Set<String> indicators,
      Set<String> precisions,
      Optional<String> basis,
      Optional<String> also) {
    /** Copies the sets. */
    public Claims {
      indicators = Set.copyOf(indicators);
      precisions = Set.copyOf(precisions);
    }
  }
}
