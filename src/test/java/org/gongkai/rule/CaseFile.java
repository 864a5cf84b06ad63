package org.gongkai.rule;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.Addresses;
import org.gongkai.report.Claim;
import org.gongkai.report.Claim.Basis;
import org.gongkai.report.Claim.Facets;
import org.gongkai.report.Claim.Precision;
import org.gongkai.report.Quantity;
import org.gongkai.report.Quantity.Dimension;
import org.gongkai.report.Quote;
import org.gongkai.report.Span;
import org.gongkai.report.Told.Evidence;

/**
 * A case of a rule as a text file: changes to a report that keeps every rule, then {@code ---} and
 * every finding. Lines of changes:
 *
 * <pre>
 * report FORM YEAR KEY            first line; the report before it in time is there and keeps every rule
 * cell PATH = 6 | printed:4.48亿 448000000 | inferred 6 | empty | text 3.5 ...
 * without PATH                    of a cell, a row or a table
 * last FORM                       the report of the year before is on this form
 * last none                       it is not there
 * last PATH = 6                   one of its cells
 * part KEY [FORM]                 a body below, all cells zero
 * part KEY PATH = 6               one of its cells
 * expected KEY                    a body below that should have reported
 * complete                        all bodies below are known
 * level NOTATION, section NUMBER HEADING, no-section NUMBER, no-date
 * issued DATE EVIDENCE, remark CODE PART FOUND
 * claim INDICATOR QUANTITY [applicant=, result=, channel=, scope=, precision=, basis=, sentence=]
 * </pre>
 */
final class CaseFile {
  private final CaseReport own;
  private final Map<String, CaseReport> parts = new LinkedHashMap<>();
  private final List<String> expected = new ArrayList<>();
  private Optional<CaseReport> last;
  private boolean complete;

  private CaseFile(String first) {
    String[] words = first.split(" ");
    own = new CaseReport(words[1], words[3], Integer.parseInt(words[2]));
    last = Optional.of(new CaseReport(words[1], words[3], own.year() - 1));
  }

  /** The neighbourhood that a file describes. */
  static Neighbourhood read(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .takeWhile(l -> !l.equals("---"))
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .toList();
    CaseFile made = new CaseFile(lines.get(0));
    lines.stream().skip(1).forEach(l -> made.change(l.split(" ", 4)));
    return made.neighbourhood();
  }

  private Neighbourhood neighbourhood() {
    parts.keySet().forEach(k -> expected.add(Addresses.agency(k)));
    return new Neighbourhood(
        own.report(),
        last.map(r -> StatedReports.of(r.report())).stream().toList(),
        List.of(),
        Addresses.report(own.key(), own.year() - 1),
        parts.values().stream().map(p -> StatedReports.of(p.report())).toList(),
        expected,
        complete);
  }

  private void change(String[] words) {
    String first = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "cell" -> own.cell(first, words[2], words.length > 3 ? words[3] : "");
      case "without" -> own.without(first);
      case "last" -> last(words);
      case "part" -> part(words);
      case "expected" -> expected.add(Addresses.agency(first));
      case "complete" -> complete = true;
      case "level" -> own.level(first);
      case "section" -> own.section(Integer.parseInt(first), words[2]);
      case "no-section" -> own.withoutSection(Integer.parseInt(first));
      case "no-date" -> own.notIssued();
      case "issued" -> own.issue(LocalDate.parse(first), Evidence.valueOf(words[2]));
      case "remark" -> own.remark(first, words[2].replace("-", ""), words[3]);
      case "claim" -> own.claim(claim(own.claims() + 1, String.join(" ", words).split(" ")));
      default -> throw new IllegalArgumentException(String.join(" ", words));
    }
  }

  private void last(String[] words) {
    if (words[1].equals("none")) {
      last = Optional.empty();
    } else if (words.length == 2) {
      last = Optional.of(new CaseReport(words[1], own.key(), own.year() - 1));
    } else {
      last.orElseThrow().cell(words[1], words[2], words.length > 3 ? words[3] : "");
    }
  }

  private void part(String[] words) {
    if (words.length <= 3) {
      String form = words.length == 3 ? words[2] : own.report().form();
      parts.put(words[1], new CaseReport(form, words[1], own.year()));
    } else {
      String[] change = words[3].split(" ");
      parts.get(words[1]).cell(words[2], change[0], change.length > 1 ? change[1] : "");
    }
  }

  private static Claim claim(int number, String[] words) {
    Map<String, String> said = new LinkedHashMap<>();
    Arrays.stream(words).skip(3).map(w -> w.split("=")).forEach(p -> said.put(p[0], p[1]));
    int sentence = Integer.parseInt(said.getOrDefault("sentence", "" + number));
    return new Claim(
        number,
        Optional.of(words[1]),
        new Facets(
            Optional.ofNullable(said.get("applicant")),
            Optional.ofNullable(said.get("channel")),
            Optional.ofNullable(said.get("result"))),
        quantity(words[2]),
        Precision.valueOf(said.getOrDefault("precision", "EXACT")),
        Optional.ofNullable(said.get("scope")),
        Optional.ofNullable(said.get("basis")).map(Basis::valueOf).stream().toList(),
        new Quote(words[2], new Span(number, number + 1)),
        new Quote("句", new Span(sentence, sentence + 100)));
  }

  /** 6件, 1.2万件, 44.8万元, 35%. */
  private static Quantity quantity(String printed) {
    BigDecimal stated = new BigDecimal(printed.replaceAll("[^0-9.-]", ""));
    String unit = printed.replaceAll("[0-9.-]", "");
    BigDecimal value = unit.startsWith("万") ? stated.movePointRight(4) : stated;
    Dimension dimension =
        unit.endsWith("元")
            ? Dimension.MONEY
            : unit.equals("%") ? Dimension.PERCENT : Dimension.COUNT;
    return new Quantity(stated, unit, value, dimension);
  }
}
