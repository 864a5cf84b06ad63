package org.gongkai.assessment;

import java.math.BigInteger;
import java.util.List;

/**
 * A hypothesis of what a report means whose arithmetic does not come out: changes of cells that
 * together satisfy every equation of the report. Never applied.
 *
 * @param number 1-based, in the order of rank; part of its address
 * @param rank 1 for the best; equal for those that nothing tells apart
 * @param tied how many have this rank, itself included
 * @param changes the cells, in the order of the form
 * @param explanation notation of code list {@code repair-kind}: {@code digit}, {@code
 *     neighbouring-column}, {@code total-not-updated} ...
 * @param evidence what speaks for it or against it
 * @param findings places of the findings that it would settle, as {@code rule/place}
 */
public record Repair(
    int number,
    int rank,
    int tied,
    List<CellChange> changes,
    String explanation,
    List<Evidence> evidence,
    List<String> findings) {
  /** Copies the lists. */
  public Repair {
    changes = List.copyOf(changes);
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }

  /**
   * One cell in a hypothesis.
   *
   * @param cell its address, relative to the base
   * @param stated the figure as printed
   * @param meant the figure that it would be
   */
  public record CellChange(String cell, BigInteger stated, BigInteger meant) {}

  /**
   * What speaks for or against a hypothesis.
   *
   * @param operand address of the claim or of the cell of another year that speaks
   * @param agrees whether it agrees
   */
  public record Evidence(String operand, boolean agrees) {}
}
