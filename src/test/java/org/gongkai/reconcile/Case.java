package org.gongkai.reconcile;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A name as somebody might write it, and what a person takes it for.
 *
 * @param expected an identifier; AMBIGUOUS if a person could not say which is meant; NONE if it is
 *     nothing that there is
 */
record Case(Question question, String expected, String mess, boolean heldOut) {

  /** What the index says of it. */
  enum Verdict {
    MATCHED_RIGHT,
    MATCHED_WRONG,
    /** Nothing is matched, and nothing should be. */
    LEFT_RIGHTLY,
    /** Not matched, but the right one is the first candidate. */
    FIRST,
    /** Not matched, but the right one is among the candidates. */
    LISTED,
    ABSENT
  }

  static List<Case> all() {
    Path file = Path.of("src/test/resources/reconcile/cases.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords().stream().map(Case::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case of(CSVRecord row) {
    Map<Property, List<String>> conditions = new EnumMap<>(Property.class);
    if (!row.get("parent").isEmpty()) {
      conditions.put(Property.PARENT, List.of(row.get("parent")));
    }
    if (!row.get("year").isEmpty()) {
      conditions.put(Property.YEAR, List.of(row.get("year")));
    }
    Kind kind = Kind.of(row.get("type")).orElseThrow();
    return new Case(
        new Question(row.get("name"), Set.of(kind), conditions, 10),
        row.get("expected"),
        row.get("mess"),
        row.get("set").equals("held-out"));
  }

  boolean hasAnswer() {
    return expected.contains("/");
  }

  Verdict verdict(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      if (candidate.match()) {
        return candidate.entity().id().equals(expected)
            ? Verdict.MATCHED_RIGHT
            : Verdict.MATCHED_WRONG;
      }
    }
    if (!hasAnswer()) {
      return Verdict.LEFT_RIGHTLY;
    }
    List<String> ids = candidates.stream().map(c -> c.entity().id()).toList();
    if (ids.isEmpty() || !ids.contains(expected)) {
      return Verdict.ABSENT;
    }
    return ids.get(0).equals(expected) ? Verdict.FIRST : Verdict.LISTED;
  }
}
