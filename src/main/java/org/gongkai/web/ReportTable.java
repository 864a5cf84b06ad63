package org.gongkai.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.system.Txn;
import org.gongkai.assessment.Assessment;
import org.gongkai.assessment.AssessmentJson;
import org.gongkai.release.Codes;
import org.gongkai.release.FormKind;
import org.gongkai.release.Provinces;
import org.gongkai.release.ReportTables;
import org.gongkai.release.Schemas;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.table.CsvRows;
import org.gongkai.table.Csvw;
import org.gongkai.table.Rows;
import org.gongkai.table.Schema;
import org.gongkai.table.XlsxRows;

/**
 * {@code /doc/report/360981/2020/requests.csv}: a table of one report as CSV (with {@code bom=1}
 * for Excel) or XLSX, and what its columns are; {@code /doc/report/360981/2020.csv}: all its cells.
 */
final class ReportTable {

  static final List<MediaKind> FORMS = List.of(MediaKind.CSVW, MediaKind.CSV, MediaKind.XLSX);

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String ALL = "observations";
  private static final Pattern PATH =
      Pattern.compile(
          "doc/(report/.+?/[0-9]{4})(?:/(proactive|requests|cases|statistics|claims|findings))?");

  private final ServedData data;
  private final Addresses addresses;

  ReportTable(ServedData data, Addresses addresses) {
    this.data = data;
    this.addresses = addresses;
  }

  /** Whether a path, without an ending, is of a report or one of its tables. */
  static boolean isOne(String path) {
    return PATH.matcher(path).matches();
  }

  /** The table; empty if the report is not there or has no such table. */
  Optional<Answer> answer(Asked asked, String path, MediaKind kind) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String table = Optional.ofNullable(parts.group(2)).orElse(ALL);
    String address = "id/" + parts.group(1);
    return data.parsed(address)
        .map(ReportJson::read)
        .filter(r -> FormKind.of(table).map(k -> r.table(k.notation()).isPresent()).orElse(true))
        .map(report -> answer(report, table, kind, asked.parameter("bom").equals(Optional.of("1"))))
        .map(answer -> described(answer, path, kind));
  }

  private Answer described(Answer answer, String path, MediaKind kind) {
    String name = path.substring(path.indexOf("report/") + 7).replace('/', '-');
    String file = Addresses.encoded(name + "." + kind.suffix());
    return answer
        .with("Content-Location", addresses.at(path + "." + kind.suffix()))
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + file)
        .with(
            "Link",
            "<%s>; rel=\"describedby\"; type=\"%s\""
                .formatted(
                    addresses.at(path + "." + MediaKind.CSVW.suffix()), MediaKind.CSVW.type()));
  }

  private Answer answer(Report report, String table, MediaKind kind, boolean mark) {
    if (kind == MediaKind.CSVW) {
      String last = table.equals(ALL) ? report.year() + ".csv" : table + ".csv";
      return Answer.of(200, kind, Csvw.describe(inGraph(g -> schema(g, table)), last, LICENCE));
    }
    return Answer.of(
        200,
        kind,
        out ->
            inGraph(
                graph -> {
                  write(graph, report, table, kind, mark, out);
                  return table;
                }));
  }

  private interface Work<T> {
    T with(Graph graph) throws IOException;
  }

  private <T> T inGraph(Work<T> work) {
    return Txn.calculateRead(
        data.dataset(),
        () -> {
          try {
            return work.with(data.dataset().getDefaultGraph());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Schema schema(Graph graph, String table) {
    return switch (table) {
      case ALL -> Schemas.observations();
      case "claims" -> Schemas.claims();
      case "findings" -> Schemas.findings();
      default -> new Schemas(Codes.of(graph)).form(FormKind.of(table).orElseThrow());
    };
  }

  private void write(
      Graph graph, Report report, String table, MediaKind kind, boolean mark, OutputStream out)
      throws IOException {
    Schema schema = schema(graph, table);
    ReportTables tables =
        new ReportTables(data.base(), Codes.of(graph), new Provinces(graph, data.base()));
    try (Rows rows =
        kind == MediaKind.CSV ? new CsvRows(schema, out, mark) : new XlsxRows(schema, out)) {
      switch (table) {
        case ALL -> tables.observations(report, rows);
        case "claims" -> tables.claims(report, rows);
        case "findings" -> {
          Optional<Assessment> found = data.assessment(report.address()).map(AssessmentJson::read);
          if (found.isPresent()) {
            tables.findings(report, found.get(), rows);
          }
        }
        default -> tables.form(FormKind.of(table).orElseThrow(), report, rows);
      }
    }
  }
}
