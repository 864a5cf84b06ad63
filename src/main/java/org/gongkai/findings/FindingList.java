package org.gongkai.findings;

import java.io.IOException;

/** Takes assessed reports one by one and writes a list of what was found. */
public interface FindingList {
  /** One more report. */
  void add(ReportFindings report) throws IOException;

  /** No more reports: writes what is not written yet. The stream stays open. */
  void end() throws IOException;
}
