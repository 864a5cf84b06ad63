package org.gongkai.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.web.FormTable.Figure;

/** The cells of one table by their two concepts, and how each is shown. */
final class Cells {

  private final Map<Set<String>, Map<String, Shown>> cells = new LinkedHashMap<>();

  private final Set<String> lit;
  private final Language language;

  /**
   * @param lit addresses of the cells that stand on a side of something broken
   */
  Cells(List<Map<String, Shown>> rows, Set<String> lit, Language language) {
    this.lit = lit;
    this.language = language;
    for (Map<String, Shown> row : rows) {
      cells.put(Set.copyOf(List.of(concept(row, "row"), concept(row, "column"))), row);
    }
  }

  boolean has(Set<String> concepts) {
    return cells.containsKey(concepts);
  }

  Set<Set<String>> places() {
    return cells.keySet();
  }

  Figure figure(Set<String> concepts, int colspan) {
    Map<String, Shown> row = cells.get(concepts);
    if (row == null) {
      return new Figure(
          "", "", "absent", language.say("报告中没有", "not in the report"), colspan, Shown.NOTHING);
    }
    Figure figure = figure(row, colspan, language);
    return lit.contains(row.get("cell").term())
        ? new Figure(
            figure.text(),
            figure.href(),
            figure.kind() + " lit",
            figure.hint() + language.say("，与别处不符", ", contradicted elsewhere"),
            colspan,
            figure.place())
        : figure;
  }

  /**
   * How one cell is shown.
   *
   * @param row with {@code cell, state, printed, count, amount} and perhaps {@code place}
   */
  static Figure figure(Map<String, Shown> row, int colspan, Language language) {
    Shown place = row.getOrDefault("place", Shown.NOTHING);
    String href = row.get("cell").href();
    String printed = row.get("printed").text();
    String value = row.get("count").text() + row.get("amount").text();
    if (!value.isEmpty()) {
      String unit = row.get("amount").text().isEmpty() ? "" : language.say(" 元", " yuan");
      String kind = new BigDecimal(value).signum() == 0 ? "zero" : "number";
      return new Figure(
          grouped(value) + unit,
          href,
          kind,
          language.say("原文：", "printed: ") + printed,
          colspan,
          place);
    }
    Shown state = row.get("state");
    String hint = state.text();
    return printed.isBlank()
        ? new Figure(language.say("空", "empty"), href, "empty", hint, colspan, place)
        : new Figure(printed, href, "gap", hint, colspan, place);
  }

  static String grouped(String number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(new BigDecimal(number));
  }

  static String concept(Map<String, Shown> row, String part) {
    String iri = row.get(part).term();
    return iri.startsWith(Addresses.DEFINITIONS)
        ? iri.substring(Addresses.DEFINITIONS.length())
        : iri;
  }
}
