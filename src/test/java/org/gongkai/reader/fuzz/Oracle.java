package org.gongkai.reader.fuzz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.reader.layout.TextView;
import org.gongkai.report.Cell;
import org.gongkai.report.CellState;
import org.gongkai.report.Claim;
import org.gongkai.report.Figure;
import org.gongkai.report.FormTable;
import org.gongkai.report.Problem;
import org.gongkai.report.Quote;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.report.Span;
import org.gongkai.report.Told;

/**
 * What holds of every file, whatever its bytes: reading throws nothing; a report quotes its text at
 * each of its spans, has no digit that is not printed, and is the same after JSON; a refusal has a
 * reason.
 */
public final class Oracle {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());

  private final int[] text;

  private Oracle(String text) {
    this.text = text.codePoints().toArray();
  }

  /** Loads what reading needs, so that the first input is not blamed for the time that takes. */
  static void warm(byte[]... files) {
    for (byte[] file : files) {
      FILES.read("暖", file);
    }
  }

  /** Reads a file and holds each of its results against all that. */
  public static List<ReadResult> read(byte[] bytes) {
    List<ReadResult> results = FILES.read("任意", bytes);
    require(!results.isEmpty(), "no result");
    for (ReadResult result : results) {
      result.problems().forEach(Oracle::problem);
      if (result instanceof ReadResult.Parsed parsed) {
        new Oracle(parsed.text()).report(parsed.report());
      } else {
        require(result.problems().stream().anyMatch(Problem::isError), "refused without reason");
      }
    }
    return results;
  }

  /** The claims of a text quote it, in its order. */
  public static void claims(String text, List<Claim> claims) {
    new Oracle(text).claims(claims);
  }

  private static void problem(Problem problem) {
    require(problem.code() != Problem.Code.READER_FAULT, problem);
    require(problem.place().line() >= 0, problem);
    require(!problem.found().isBlank(), problem);
  }

  private void report(Report report) {
    require(report.source().characters() == text.length, "length of the text view");
    told(report.yearTold());
    told(report.reporter().told());
    told(report.formTold());
    report.issued().ifPresent(i -> told(i.told()));
    report.sections().forEach(s -> require(at(s.span()).startsWith(s.heading()), s));
    report.tables().forEach(this::table);
    claims(report.claims());
    byte[] json = ReportJson.write(report);
    Report back = ReportJson.read(json);
    require(back.equals(report), "another report after JSON");
    require(Arrays.equals(ReportJson.write(back), json), "other JSON after JSON");
  }

  private void told(Told told) {
    require(at(told.span()).equals(told.printed()), told);
  }

  private void table(FormTable table) {
    Set<List<String>> places = new HashSet<>();
    at(table.span());
    for (Cell cell : table.cells()) {
      require(places.add(List.of(cell.row(), cell.column())), cell);
      require(at(cell.span()).equals(cell.printed()), cell);
      require(cell.span().start() >= table.span().start(), cell);
      require(cell.span().end() <= table.span().end(), cell);
      require(cell.state() != CellState.EMPTY || cell.printed().isEmpty(), cell);
      cell.figure().ifPresent(f -> require(isPrinted(cell, f), cell));
      candidates(cell);
    }
    table.indicators().forEach(i -> require(squeezed(at(i.span())).contains(i.label()), i));
  }

  /** Candidates differ, ascend, and each is some of the digits that stand there, in their order. */
  private static void candidates(Cell cell) {
    String printed = digits(cell.printed());
    BigDecimal before = null;
    for (Figure candidate : cell.candidates()) {
      require(before == null || before.compareTo(candidate.value()) < 0, cell);
      require(printed.contains(digits(candidate.value().toPlainString())), cell);
      before = candidate.value();
    }
  }

  /** The digits of a count are those printed; of an amount, but for zeros that its unit adds. */
  private static boolean isPrinted(Cell cell, Figure figure) {
    String printed = digits(cell.printed());
    String value = digits(figure.value().toPlainString());
    return figure.measure() == Figure.Measure.COUNT
        ? value.equals(printed)
        : trimmed(value).equals(trimmed(printed));
  }

  /** One after the other; words that deny two things are the figure of two claims. */
  private void claims(List<Claim> claims) {
    int number = 0;
    Span before = new Span(0, 0);
    for (Claim claim : claims) {
      Span figure = claim.figure().span();
      require(claim.number() == ++number, claim);
      require(quotes(claim.figure()) && !claim.figure().printed().isEmpty(), claim);
      require(quotes(claim.sentence()), claim);
      require(figure.start() >= before.end() || figure.equals(before), claim);
      require(figure.start() >= claim.sentence().span().start(), claim);
      require(figure.end() <= claim.sentence().span().end(), claim);
      before = figure;
    }
  }

  private boolean quotes(Quote quote) {
    return at(quote.span()).equals(quote.printed());
  }

  private String at(Span span) {
    require(span.end() <= text.length, span);
    return new String(text, span.start(), span.end() - span.start());
  }

  private static String squeezed(String text) {
    return text.codePoints()
        .filter(c -> c > 0xffff || !TextView.isSpace((char) c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String digits(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
  }

  private static String trimmed(String digits) {
    return digits.replaceAll("^0+|0+$", "");
  }

  /** Fails the run with what is wrong. */
  static void require(boolean holds, Object wrong) {
    if (!holds) {
      throw new AssertionError(wrong);
    }
  }
}
