package org.gongkai.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.pipeline.FileOutcome;
import org.gongkai.pipeline.Tally;
import org.gongkai.report.Problem;

/** One line a problem; a file of which nothing is to be said has one line too. */
final class CsvFileList implements BatchReport.FileList {
  private final CSVPrinter out;

  CsvFileList(BufferedWriter out) throws IOException {
    this.out = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    this.out.printRecord(
        "file",
        "result",
        "remembered",
        "mediaType",
        "reports",
        "severity",
        "code",
        "part",
        "line",
        "found");
  }

  @Override
  public void add(FileOutcome outcome) {
    BatchReport.write(
        () -> {
          if (outcome.problems().isEmpty()) {
            print(outcome, "", "", "", "", "");
          }
          for (Problem p : outcome.problems()) {
            print(
                outcome,
                p.code().severity(),
                p.code(),
                p.place().part(),
                p.place().line(),
                p.found());
          }
        });
  }

  private void print(FileOutcome outcome, Object... problem) throws IOException {
    out.print(outcome.file());
    out.print(outcome.result().words());
    out.print(outcome.remembered());
    out.print(outcome.mediaType().orElse(""));
    out.print(String.join(" ", outcome.reports()));
    out.printRecord(problem);
  }

  /** The counts are in the lines. */
  @Override
  public void end(Tally tally) {
    BatchReport.write(out::flush);
  }

  @Override
  public void close() {
    BatchReport.write(out::close);
  }
}
