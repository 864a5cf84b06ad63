package org.gongkai.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of {@code ontology/jurisdictions} as records; a broken file is a fault of the program
 * and is thrown.
 */
record Edition(List<Division> divisions, List<Zone> zones, List<Succession> successions) {
  private static final String FOLDER = "/ontology/jurisdictions/";

  Edition {
    divisions = List.copyOf(divisions);
    zones = List.copyOf(zones);
    successions = List.copyOf(successions);
  }

  static Edition fromClasspath() {
    return new Edition(
        divisions(
            rows(
                "divisions.csv",
                "key,name,level,parent,from,until,english,wikidata,geonames,lat,lon")),
        rows("functional-zones.csv", "name,english,covers,level,from,until,source").stream()
            .map(Edition::zone)
            .toList(),
        rows("successions.csv", "record,successor,year,kind").stream()
            .map(Edition::succession)
            .toList());
  }

  /** All townships, in the order of their codes; each row of the file holds those of one county. */
  static List<Township> townships() {
    return rows("townships.csv", "county,townships").stream()
        .flatMap(
            row ->
                Arrays.stream(row.get(1).split(" "))
                    .map(t -> new Township(row.get(0) + t.substring(0, 3), t.substring(3))))
        .toList();
  }

  /** Prefix, suffix and basis of each kind of organ that no local government leads. */
  static List<List<String>> verticalOrgans() {
    return rows("vertical-organs.csv", "prefix,suffix,basis");
  }

  /** Short name, full name and first year of each. */
  static List<List<String>> shortNames() {
    return rows("organ-short-names.csv", "short,full,from");
  }

  /** Organs and what took over from them: predecessor, successor, year, kind, source. */
  static List<List<String>> agencySuccessions() {
    return rows("agency-successions.csv", AgencySuccessions.HEADER);
  }

  private static List<List<String>> rows(String file, String header) {
    List<CsvTable.Row> rows = CsvTable.rows(read(file));
    if (!String.join(",", rows.get(0).cells()).equals(header)) {
      throw new IllegalStateException(file + ": the header is not " + header);
    }
    int width = rows.get(0).cells().size();
    for (CsvTable.Row row : rows) {
      if (row.cells().size() != width) {
        throw new IllegalStateException(file + ":" + row.line() + ": not " + width + " cells");
      }
    }
    return rows.subList(1, rows.size()).stream().map(CsvTable.Row::cells).toList();
  }

  private static String read(String file) {
    try (InputStream in = Edition.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Span(String key, Validity validity) {}

  private static List<Division> divisions(List<List<String>> rows) {
    Map<String, List<Span>> byCode = new HashMap<>(2 * rows.size());
    for (List<String> row : rows) {
      byCode
          .computeIfAbsent(Division.codeOf(row.get(0)), code -> new ArrayList<>(1))
          .add(new Span(row.get(0), Validity.of(row.get(4), row.get(5))));
    }
    return rows.stream()
        .map(row -> division(row, byCode.getOrDefault(row.get(3), List.of())))
        .toList();
  }

  private static Division division(List<String> row, List<Span> parentRecords) {
    Validity validity = Validity.of(row.get(4), row.get(5));
    List<String> parents = new ArrayList<>(1);
    for (Span parent : parentRecords) {
      if (parent.validity().overlaps(validity)) {
        parents.add(parent.key());
      }
    }
    Details details =
        new Details(filled(row.get(6)), filled(row.get(7)), filled(row.get(8)), position(row));
    return new Division(row.get(0), row.get(1), Level.of(row.get(2)), parents, validity, details);
  }

  private static Optional<Details.Position> position(List<String> row) {
    return filled(row.get(9)).map(latitude -> new Details.Position(latitude, row.get(10)));
  }

  private static Zone zone(List<String> row) {
    return new Zone(
        row.get(0),
        Level.of(row.get(3)),
        row.get(2),
        Validity.of(row.get(4), row.get(5)),
        row.get(1));
  }

  private static Succession succession(List<String> row) {
    return new Succession(
        row.get(0), row.get(1), Integer.parseInt(row.get(2)), Succession.Kind.of(row.get(3)));
  }

  private static Optional<String> filled(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
