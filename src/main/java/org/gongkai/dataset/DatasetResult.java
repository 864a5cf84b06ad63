package org.gongkai.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.gongkai.report.Problem;

/**
 * What reading one folder gives: the statements of a data set, or the reasons there are none.
 *
 * @param address relative to the base, such as {@code id/dataset/population}; by the folder's name
 * @param statements empty if something is wrong: a data set is taken whole or not at all
 * @param problems what is wrong, each with file and line; empty if and only if there are statements
 */
public record DatasetResult(
    Path folder, String address, Optional<Set<Triple>> statements, List<Problem> problems) {
  /** Copies the list. */
  public DatasetResult {
    problems = List.copyOf(problems);
    if (statements.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("statements, or reasons for none");
    }
  }
}
