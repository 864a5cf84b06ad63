package org.gongkai.bench;

import java.util.Locale;

/**
 * What the stages cost on so many reports.
 *
 * @param reports how many
 * @param quads statements mapped
 * @param read nanoseconds spent reading bytes into parsed reports
 * @param map nanoseconds spent mapping parsed JSON into N-Quads bytes, which are thrown away
 * @param check nanoseconds spent holding graphs against the shapes
 * @param load nanoseconds spent bringing statements into a new store
 * @param peakBytes the most heap in use at any moment, garbage included
 * @param liveBytes the most heap in use after a full collection, seen after every ten batches
 * @param storeBytes the store's size on disk in the end
 */
public record Measured(
    int reports,
    long quads,
    long read,
    long map,
    long check,
    long load,
    long peakBytes,
    long liveBytes,
    long storeBytes) {
  /** Names of the columns of {@link #row}. */
  public static final String HEADER =
      "reports    quads | read rep/s | map rep/s  map quads/s | check rep/s | load rep/s load quads/s"
          + " | peak MB  live MB  store MB";

  /** The rates as one line of a table. */
  public String row() {
    return String.format(
        Locale.ROOT,
        "%7d %8d | %10.0f | %9.0f %12.0f | %11.0f | %10.0f %12.0f | %7.0f  %7.0f  %8.0f",
        reports,
        quads,
        rate(reports, read),
        rate(reports, map),
        rate(quads, map),
        rate(reports, check),
        rate(reports, load),
        rate(quads, load),
        peakBytes / 1e6,
        liveBytes / 1e6,
        storeBytes / 1e6);
  }

  private static double rate(long count, long nanos) {
    return count * 1e9 / nanos;
  }
}
