package org.gongkai.pipeline;

/**
 * What a build did.
 *
 * @param files how many files were given
 * @param refused files of which something was kept out
 * @param remembered files that were not read again
 * @param added reports that were not in the store
 * @param changed reports that were, and differ now
 * @param unchanged reports that were, and do not differ
 * @param removed reports that are in the store no more
 * @param assessed what the rules find in the reports that this touched
 */
public record BuildResult(
    int files,
    int refused,
    int remembered,
    int added,
    int changed,
    int unchanged,
    int removed,
    Assessed assessed) {}
