package org.gongkai.pipeline;

import java.util.List;
import java.util.Optional;
import org.gongkai.report.Problem;

/**
 * What became of one file.
 *
 * @param file as given
 * @param remembered whether it was not read again, because neither it nor the program has changed
 * @param mediaType what it is by its content; empty if it could not be opened or is no known kind
 * @param reports addresses of the reports that were read from it and not kept out
 * @param refused how many reports of it were kept out; 1 if it could not be read at all
 * @param problems all that a person should know, with the file named as given
 */
public record FileOutcome(
    String file,
    boolean remembered,
    Optional<String> mediaType,
    List<String> reports,
    int refused,
    List<Problem> problems) {
  /** Copies the lists, and names the file in each problem. */
  public FileOutcome {
    reports = List.copyOf(reports);
    problems = problems.stream().map(p -> p.in(file)).toList();
  }

  /** What a file can come to. */
  public enum Result {
    /** Read, and nothing is to be said. */
    READ("read"),
    /** Read, and something is to be said. */
    REMARKS("read with remarks"),
    /** Of several reports in it some were read and some kept out. */
    PARTLY("read in part"),
    /** Nothing of it was taken. */
    REFUSED("refused");

    private final String words;

    Result(String words) {
      this.words = words;
    }

    /** For a person. */
    public String words() {
      return words;
    }
  }

  /** Read, read with remarks, read in part, or refused. */
  public Result result() {
    if (refused > 0) {
      return reports.isEmpty() ? Result.REFUSED : Result.PARTLY;
    }
    return problems.isEmpty() ? Result.READ : Result.REMARKS;
  }
}
