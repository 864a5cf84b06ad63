package org.gongkai.pipeline;

import java.util.List;
import org.gongkai.report.Problem;

/**
 * What a build did.
 *
 * @param files how many files were given
 * @param added reports that were not in the store
 * @param changed reports that were, and differ now
 * @param unchanged reports that were, and do not differ
 * @param removed reports that are in the store no more
 * @param problems of all files, in the order of the files
 */
public record BuildResult(
    int files, int added, int changed, int unchanged, int removed, List<Problem> problems) {
  /** Copies the list. */
  public BuildResult {
    problems = List.copyOf(problems);
  }

  /** How many files were kept out. */
  public int refused() {
    return files - added - changed - unchanged;
  }
}
