package org.gongkai.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.pipeline.FileOutcome.Result;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;

/** Counts what became of the files of a batch; the order of the files does not matter. */
public final class Tally {
  /** How a file of no kind that reports are read from is counted. */
  public static final String NO_KIND = "none";

  private final Map<Result, Integer> results = new EnumMap<>(Result.class);
  private final Map<Code, Integer> codes = new EnumMap<>(Code.class);
  private final SortedMap<String, Integer> formats = new TreeMap<>();
  private int files;
  private int reports;
  private int remembered;

  /** Counts one file. */
  public void add(FileOutcome outcome) {
    files++;
    reports += outcome.reports().size();
    remembered += outcome.remembered() ? 1 : 0;
    results.merge(outcome.result(), 1, Integer::sum);
    formats.merge(outcome.mediaType().orElse(NO_KIND), 1, Integer::sum);
    Set<Code> found = EnumSet.noneOf(Code.class);
    outcome.problems().stream().map(Problem::code).forEach(found::add);
    found.forEach(c -> codes.merge(c, 1, Integer::sum));
  }

  public int files() {
    return files;
  }

  public int reports() {
    return reports;
  }

  /** Files that were not read again. */
  public int remembered() {
    return remembered;
  }

  public int of(Result result) {
    return results.getOrDefault(result, 0);
  }

  /** Files of which something was kept out. */
  public int refused() {
    return of(Result.REFUSED) + of(Result.PARTLY);
  }

  /** For each code the number of files that have it, in the order of the codes. */
  public Map<Code, Integer> codes() {
    return Collections.unmodifiableMap(codes);
  }

  /** For each media type the number of files, sorted. */
  public SortedMap<String, Integer> formats() {
    return Collections.unmodifiableSortedMap(formats);
  }
}
