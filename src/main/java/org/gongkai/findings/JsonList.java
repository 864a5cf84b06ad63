package org.gongkai.findings;

import java.io.IOException;
import java.io.PrintStream;

/** One assessment a line, by {@code ontology/assessment.schema.json}. */
public final class JsonList implements FindingList {
  private final PrintStream out;

  public JsonList(PrintStream out) {
    this.out = out;
  }

  @Override
  public void add(ReportFindings report) throws IOException {
    out.write(report.json());
    out.write('\n');
  }

  @Override
  public void end() {
    out.flush();
  }
}
