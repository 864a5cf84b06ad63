package org.gongkai.pipeline;

/**
 * What a build did with data sets from elsewhere.
 *
 * @param folders how many were given
 * @param refused folders of which nothing was taken
 * @param added data sets that were not in the store
 * @param changed data sets that were, and differ now
 * @param unchanged data sets that were, and do not differ
 * @param removed data sets that are in the store no more
 */
public record DatasetsBuilt(
    int folders, int refused, int added, int changed, int unchanged, int removed) {}
