package org.gongkai.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What names are made of, from {@code ontology/jurisdictions/name-words.csv}. */
final class NameWords {
  private static final String FILE = "/ontology/jurisdictions/name-words.csv";

  private final Map<String, Map<String, String>> byRole = new LinkedHashMap<>();

  private NameWords(List<CSVRecord> rows) {
    rows.forEach(
        row ->
            byRole
                .computeIfAbsent(row.get("role"), role -> new LinkedHashMap<>())
                .put(row.get("word"), row.get("means")));
  }

  static NameWords load() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = NameWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      return new NameWords(
          format.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words of a role with what they mean; empty text where the word says all. */
  Map<String, String> of(String role) {
    Map<String, String> words = byRole.get(role);
    if (words == null) {
      throw new IllegalStateException(FILE + " has no row of role " + role);
    }
    return words;
  }

  List<String> longestFirst(String role) {
    return of(role).keySet().stream()
        .sorted(Comparator.comparingInt((String word) -> -word.length()))
        .toList();
  }
}
