package org.gongkai.report;

import java.util.List;

/**
 * What reading gives for one report of a file, its remarks inside; or only the reasons there is
 * none.
 */
public sealed interface ReadResult {
  /** What a person should know: remarks of a report, or reasons for refusing the file. */
  List<Problem> problems();

  /**
   * A report was read.
   *
   * @param report as read
   * @param text the text view its spans refer to
   * @param bytes the file as it was
   */
  record Parsed(Report report, String text, byte[] bytes) implements ReadResult {
    @Override
    public List<Problem> problems() {
      return report.remarks();
    }
  }

  /** The file gives no report. */
  record Refused(List<Problem> problems) implements ReadResult {
    /** Copies the list; refuses an empty one. */
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("refused without a reason");
      }
    }
  }
}
