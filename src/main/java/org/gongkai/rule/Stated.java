package org.gongkai.rule;

import java.util.Map;
import java.util.Optional;

/**
 * The cells of one report as stated, which is all that a neighbour needs of it.
 *
 * @param report its address, relative to the base
 * @param agencyKey local part of the address of its body
 * @param year the year reported on
 * @param form notation of its form
 * @param territory whether its figures are of the whole territory
 * @param cells by their path {@code table/row/column}, in the order of the form
 */
public record Stated(
    String report,
    String agencyKey,
    int year,
    String form,
    boolean territory,
    Map<String, StatedCell> cells) {

  /** One of its cells, if the report has that row. */
  public Optional<StatedCell> cell(String path) {
    return Optional.ofNullable(cells.get(path));
  }

  /** The address of a cell, whether the report has it or not. */
  public String address(String path) {
    return report + "/" + path;
  }
}
