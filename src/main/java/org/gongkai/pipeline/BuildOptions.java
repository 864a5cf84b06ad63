package org.gongkai.pipeline;

/**
 * How a store is built.
 *
 * @param mirror whether reports of the store that none of the files holds are removed; none is
 *     while something is refused, which may hold one of them
 * @param force whether files are read again that have not changed
 * @param threads how many files are worked on at once
 */
public record BuildOptions(boolean mirror, boolean force, int threads) {
  /** Nothing is removed, nothing read again, all cores work. */
  public static BuildOptions usual() {
    return new BuildOptions(false, false, Runtime.getRuntime().availableProcessors());
  }
}
