package org.gongkai.pipeline;

/**
 * What a build did.
 *
 * @param files how many files were given
 * @param added reports that were not in the store
 * @param changed reports that were, and differ now
 * @param unchanged reports that were, and do not differ
 * @param removed reports that are in the store no more
 * @param errors problems that kept a file out; a file may have several
 */
public record BuildResult(
    int files, int added, int changed, int unchanged, int removed, int errors) {
  /** How many files were kept out. */
  public int refused() {
    return files - added - changed - unchanged;
  }
}
