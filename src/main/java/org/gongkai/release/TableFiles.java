package org.gongkai.release;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.assessment.Assessment;
import org.gongkai.output.OutputFile;
import org.gongkai.report.Report;
import org.gongkai.table.CsvRows;
import org.gongkai.table.Csvw;
import org.gongkai.table.ParquetRows;
import org.gongkai.table.Rows;
import org.gongkai.table.Schema;
import org.gongkai.table.XlsxRows;

/** The tables of a release, all written at once, report by report. */
final class TableFiles implements Closeable {
  static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private final NewRelease release;
  private final ReportTables tables;
  private final boolean mark;
  private final List<Written> written = new ArrayList<>();
  private final Map<FormKind, Rows> forms = new EnumMap<>(FormKind.class);
  private final Rows observations;
  private final Rows claims;
  private final Rows findings;
  private ParquetRows parquet;

  private record Written(OutputFile file, Rows rows, Schema schema) {}

  TableFiles(NewRelease release, ReportTables tables, Schemas schemas, boolean mark)
      throws IOException {
    this.release = release;
    this.tables = tables;
    this.mark = mark;
    this.observations = observations();
    for (FormKind kind : FormKind.values()) {
      forms.put(kind, sheets(schemas.form(kind)));
    }
    this.claims = sheets(Schemas.claims());
    this.findings = sheets(Schemas.findings());
  }

  private Rows observations() throws IOException {
    Schema schema = Schemas.observations();
    OutputFile csv = release.file(schema.name() + ".csv.gz");
    Rows lines = add(csv, new CsvRows(schema, csv.stream(), false), schema);
    OutputFile file = release.file(schema.name() + ".parquet");
    parquet = new ParquetRows(schema, file.stream());
    return Both.of(lines, add(file, parquet, schema));
  }

  private Rows sheets(Schema schema) throws IOException {
    OutputFile csv = release.file(schema.name() + ".csv");
    OutputFile xlsx = release.file(schema.name() + ".xlsx");
    return Both.of(
        add(csv, new CsvRows(schema, csv.stream(), mark), schema),
        add(xlsx, new XlsxRows(schema, xlsx.stream()), schema));
  }

  private Rows add(OutputFile file, Rows rows, Schema schema) {
    written.add(new Written(file, rows, schema));
    return rows;
  }

  void add(Report report, Optional<Assessment> assessment) throws IOException {
    tables.observations(report, observations);
    for (Map.Entry<FormKind, Rows> form : forms.entrySet()) {
      tables.form(form.getKey(), report, form.getValue());
    }
    tables.claims(report, claims);
    if (assessment.isPresent()) {
      tables.findings(report, assessment.get(), findings);
    }
  }

  /** Ends all tables and describes them; gives how many values Parquet could not hold. */
  long commit() throws IOException {
    for (Written table : written) {
      table.rows().close();
      release.add(table.file(), table.schema().zh(), table.schema().en());
    }
    for (Schema schema : written.stream().map(Written::schema).distinct().toList()) {
      String csv = schema.name() + ".csv";
      release.add(
          csv + "-metadata.json",
          Csvw.describe(schema, csv, LICENCE),
          schema.zh() + "：各列说明",
          schema.en() + ": its columns");
    }
    return parquet.leftOut();
  }

  @Override
  public void close() throws IOException {
    for (Written table : written) {
      table.file().close();
    }
  }

  /** The same rows twice. */
  private record Both(Rows first, Rows second) implements Rows {
    static Rows of(Rows first, Rows second) {
      return new Both(first, second);
    }

    @Override
    public void add(List<?> values) throws IOException {
      first.add(values);
      second.add(values);
    }

    @Override
    public void close() throws IOException {
      first.close();
      second.close();
    }
  }
}
