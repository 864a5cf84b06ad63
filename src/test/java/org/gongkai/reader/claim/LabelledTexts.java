package org.gongkai.reader.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Claim;
import org.gongkai.report.FormTable;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Span;

/** Texts whose claims a person labelled, and what the reader makes of them. */
final class LabelledTexts {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final ClaimReader READER = new ClaimReader();

  private LabelledTexts() {}

  /** A claim in one line: what is compared. Empty members stand for what is not said. */
  record Label(
      Span span,
      String indicator,
      String facets,
      String value,
      String unit,
      String more,
      String scope) {
    String figure() {
      return span.start() + "-" + span.end() + " " + value + unit;
    }

    String mapped() {
      return figure() + " " + indicator;
    }

    String whole() {
      return mapped() + " " + facets + " " + more;
    }

    String scoped() {
      return whole() + " " + scope;
    }
  }

  /** The labels of a CSV file, by the name of the text. */
  static Map<String, List<Label>> labels(Path csv, boolean held) throws IOException {
    Map<String, List<Label>> labels = new TreeMap<>();
    for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
      String[] c = line.split(",", -1);
      if (c[1].equals("yes") == held) {
        Span span = new Span(Integer.parseInt(c[2]), Integer.parseInt(c[3]));
        Label label = new Label(span, c[4], c[5], c[6], c[7], c[8] + " " + c[9], "");
        labels.computeIfAbsent(c[0], f -> new ArrayList<>()).add(label);
      }
    }
    return labels;
  }

  /** The claims that the reader finds in a file, whether or not a report can be read from it. */
  static List<Label> found(Path file, int year) throws IOException {
    ReadResult result = FILES.read(file).get(0);
    List<Span> tables =
        result instanceof ReadResult.Parsed parsed
            ? parsed.report().tables().stream().map(FormTable::span).toList()
            : List.of();
    return found(Files.readString(file), tables, year);
  }

  static List<Label> found(String text, List<Span> tables, int year) {
    return READER.claims(new TextView(text), text, tables, year).stream()
        .map(LabelledTexts::label)
        .toList();
  }

  private static Label label(Claim claim) {
    Map<String, String> facets = new LinkedHashMap<>();
    claim.facets().applicant().ifPresent(a -> facets.put("applicant", a));
    claim.facets().channel().ifPresent(a -> facets.put("channel", a));
    claim.facets().result().ifPresent(a -> facets.put("result", a));
    List<String> basis = claim.basis().stream().map(Claim.Basis::notation).toList();
    return new Label(
        claim.figure().span(),
        claim.indicator().orElse(""),
        String.join(";", facets.entrySet().stream().map(Object::toString).toList()),
        claim.quantity().value().toPlainString(),
        claim.quantity().unit(),
        claim.precision().notation() + " " + String.join("+", basis),
        claim.scope().orElse(""));
  }
}
