package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.report.Claim;
import org.gongkai.report.Report;

/** Prints the figures of the prose as CSV (RFC 4180); money in yuan, positions in code points. */
final class ClaimsCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final PrintStream out;

  ClaimsCsv(PrintStream out) {
    this.out = out;
  }

  void header() {
    out.print(
        "file,number,indicator,applicant,channel,result,quantity,unit,value,precision,scope,basis,"
            + "raw,start,end\n");
  }

  void write(Report report) {
    try {
      CSVPrinter printer = new CSVPrinter(out, FORMAT);
      for (Claim claim : report.claims()) {
        write(printer, report.source().file(), claim);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(CSVPrinter printer, String file, Claim claim) throws IOException {
    printer.printRecord(
        file,
        claim.number(),
        claim.indicator().orElse(""),
        claim.facets().applicant().orElse(""),
        claim.facets().channel().orElse(""),
        claim.facets().result().orElse(""),
        claim.quantity().stated().toPlainString(),
        claim.quantity().unit(),
        claim.quantity().value().toPlainString(),
        claim.precision().notation(),
        claim.scope().orElse(""),
        claim.basis().stream().map(Claim.Basis::notation).collect(Collectors.joining(" ")),
        claim.figure().printed(),
        claim.figure().span().start(),
        claim.figure().span().end());
  }
}
