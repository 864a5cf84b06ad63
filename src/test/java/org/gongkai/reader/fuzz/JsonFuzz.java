package org.gongkai.reader.fuzz;

import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.report.ReportJsonException;

/** Parsed JSON: it is a report that is the same when written and read again, or it is refused. */
public final class JsonFuzz {
  private JsonFuzz() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Report report;
    try {
      report = ReportJson.read(input);
    } catch (ReportJsonException e) {
      Oracle.require(e.getMessage() != null && !e.getMessage().isBlank(), "no reason");
      return;
    }
    Oracle.require(ReportJson.read(ReportJson.write(report)).equals(report), "another report");
  }
}
