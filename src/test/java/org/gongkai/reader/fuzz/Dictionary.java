package org.gongkai.reader.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The words that mutation puts into inputs, in the format of libFuzzer's {@code -dict}: every
 * label, heading, unit and word of the code tables, and what parts cells, lines and elements.
 */
final class Dictionary {
  private static final Path CODES = Path.of("mappings/codes");
  private static final List<String> OTHERS =
      List.of(
          "\t",
          "\n",
          "\r\n",
          "\r",
          "|",
          "   ",
          "\u3000",
          "\u200b",
          "\ufffd",
          "𠮷",
          "０",
          "〇",
          "万",
          "2020年",
          "2020年政府信息公开工作年度报告",
          "本年度",
          "同比",
          "约",
          "余",
          "<table>",
          "<tr>",
          "<td>",
          "<td colspan=2>",
          "<td rowspan=3>",
          "</td>",
          "</tr>",
          "</table>",
          "<br>",
          "&nbsp;",
          "<w:p>",
          "<w:tbl>",
          "<w:tr>",
          "<w:tc>",
          "<w:gridSpan w:val=\"9\"/>",
          "<w:vMerge/>",
          "<w:t>7</w:t>",
          "BT",
          "ET",
          " Tj",
          " TJ",
          " Tm",
          " Td",
          " cm",
          " re",
          "q ",
          "Q ",
          " Do");

  private Dictionary() {}

  static void write(Path file) throws IOException {
    Set<String> words = new LinkedHashSet<>(OTHERS);
    try (Stream<Path> tables = Files.list(CODES)) {
      for (Path table : tables.filter(t -> t.toString().endsWith(".csv")).sorted().toList()) {
        words(table, words);
      }
    }
    Files.write(file, words.stream().map(Dictionary::entry).toList());
  }

  /** The words of a table's cells; those that are ASCII alone are notations, not words. */
  private static void words(Path table, Set<String> words) throws IOException {
    try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      for (CSVRecord row : parser) {
        for (String cell : row) {
          Stream.of(cell.split("[|… ]")).filter(w -> !w.matches("\\p{ASCII}*")).forEach(words::add);
        }
      }
    }
  }

  private static String entry(String word) {
    StringBuilder entry = new StringBuilder("\"");
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      entry.append("\\x%02X".formatted(b));
    }
    return entry.append('"').toString();
  }
}
