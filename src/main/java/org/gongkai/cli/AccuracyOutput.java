package org.gongkai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.accuracy.Judged;
import org.gongkai.accuracy.Judged.Verdict;
import org.gongkai.accuracy.Scores;
import org.gongkai.accuracy.Scores.By;
import org.gongkai.accuracy.Scores.Score;
import org.gongkai.report.Cell;

/** Prints scores: counts in groups, then each cell that is wrong or wrongly claimed. */
final class AccuracyOutput {
  private static final String NONE = "(none)";

  private final PrintStream out;
  private final Scores scores;

  AccuracyOutput(PrintStream out, Scores scores) {
    this.out = out;
    this.scores = scores;
  }

  void text() {
    out.printf(
        "%-7s %8s %8s %8s %8s %9s  %s%n",
        "by", "right", "wrong", "missing", "claimed", "right %", "name");
    for (By by : By.values()) {
      scores.by(by).forEach((name, score) -> out.println(line(by, name, score)));
    }
    scores.missing().forEach((why, count) -> out.printf("missing, %s: %d%n", why, count));
    for (Judged cell : scores.deviations()) {
      if (cell.verdict() != Verdict.MISSING) {
        out.println(line(cell));
      }
    }
  }

  private static String line(By by, String name, Score score) {
    double share = score.expected() == 0 ? 0 : 100.0 * score.of(Verdict.RIGHT) / score.expected();
    return String.format(
            Locale.ROOT,
            "%-7s %8d %8d %8d %8d %9.2f  %s",
            word(by),
            score.of(Verdict.RIGHT),
            score.of(Verdict.WRONG),
            score.of(Verdict.MISSING),
            score.of(Verdict.CLAIMED),
            share,
            by == By.TOTAL || !name.isEmpty() ? name : NONE)
        .stripTrailing();
  }

  private static String line(Judged cell) {
    String place =
        cell.read().map(c -> " #char=" + c.span().start() + "," + c.span().end()).orElse("");
    String printed = cell.read().map(Cell::printed).orElse("");
    return "%s: %s%s: read %s, expected %s, printed %s"
        .formatted(
            word(cell.verdict()),
            AccuracyCommand.name(cell),
            place,
            figure(cell.value().orElse(BigDecimal.ZERO)),
            cell.expected().map(AccuracyOutput::figure).orElse("nothing"),
            printed);
  }

  void csv() throws IOException {
    CSVPrinter printer =
        new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    printer.printRecord(
        "by",
        "name",
        "right",
        "wrong",
        "missing",
        "claimed",
        "expected",
        "read",
        "reason",
        "printed",
        "start",
        "end");
    for (By by : By.values()) {
      for (Map.Entry<String, Score> e : scores.by(by).entrySet()) {
        csv(printer, word(by), e.getKey(), e.getValue());
      }
    }
    for (Judged cell : scores.deviations()) {
      csv(printer, cell);
    }
    printer.flush();
  }

  private static void csv(CSVPrinter printer, String by, String name, Score score)
      throws IOException {
    printer.print(by);
    printer.print(name);
    for (Verdict verdict : Verdict.values()) {
      printer.print(score.of(verdict));
    }
    printer.printRecord("", "", "", "", "", "");
  }

  private static void csv(CSVPrinter printer, Judged cell) throws IOException {
    printer.printRecord(
        "cell",
        AccuracyCommand.name(cell),
        0,
        cell.verdict() == Verdict.WRONG ? 1 : 0,
        cell.verdict() == Verdict.MISSING ? 1 : 0,
        cell.verdict() == Verdict.CLAIMED ? 1 : 0,
        cell.expected().map(AccuracyOutput::figure).orElse(""),
        cell.value().map(AccuracyOutput::figure).orElse(""),
        cell.reason(),
        cell.read().map(Cell::printed).orElse(""),
        cell.read().map(c -> String.valueOf(c.span().start())).orElse(""),
        cell.read().map(c -> String.valueOf(c.span().end())).orElse(""));
  }

  void json() throws IOException {
    // The stream is the command's: it stays open.
    JsonFactory factory =
        JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    try (JsonGenerator json = factory.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      for (By by : By.values()) {
        json.writeArrayFieldStart(word(by));
        for (Map.Entry<String, Score> e : scores.by(by).entrySet()) {
          json(json, e.getKey(), e.getValue());
        }
        json.writeEndArray();
      }
      json.writeObjectFieldStart("missing");
      for (Map.Entry<String, Integer> e : scores.missing().entrySet()) {
        json.writeNumberField(e.getKey(), e.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("cells");
      for (Judged cell : scores.deviations()) {
        json(json, cell);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private static void json(JsonGenerator json, String name, Score score) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(word(verdict), score.of(verdict));
    }
    json.writeEndObject();
  }

  private static void json(JsonGenerator json, Judged cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("verdict", word(cell.verdict()));
    json.writeStringField("file", cell.file());
    if (!cell.of().isEmpty()) {
      json.writeStringField("report", cell.of());
    }
    json.writeStringField("table", cell.key().table());
    json.writeStringField("row", cell.key().row());
    json.writeStringField("column", cell.key().column());
    if (cell.expected().isPresent()) {
      json.writeStringField("expected", figure(cell.expected().get()));
    }
    if (cell.value().isPresent()) {
      json.writeStringField("read", figure(cell.value().get()));
    }
    json.writeStringField("reason", cell.reason());
    if (cell.read().isPresent()) {
      json.writeStringField("printed", cell.read().get().printed());
      json.writeNumberField("start", cell.read().get().span().start());
      json.writeNumberField("end", cell.read().get().span().end());
    }
    json.writeEndObject();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String figure(BigDecimal value) {
    return value.toPlainString();
  }
}
