package org.gongkai.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reconcile.Candidate;
import org.gongkai.reconcile.Feature;
import org.gongkai.reconcile.Kind;
import org.gongkai.reconcile.Property;
import org.gongkai.reconcile.Question;
import org.gongkai.reconcile.Reconciler;
import org.gongkai.store.ReportStore;
import org.gongkai.vocab.Gk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai reconcile}. */
@Command(
    name = "reconcile",
    description = "Find the divisions and agencies that the names of a table mean.",
    footer = {
      "",
      "NAMES.csv has a column name, and may have type (jurisdiction, agency), parent, year, level",
      "and code; others are passed on. Added are the best candidate, its score, whether it is",
      "certain, and why."
    },
    mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {
  private static final List<Property> CONDITIONS =
      List.of(Property.PARENT, Property.YEAR, Property.LEVEL, Property.CODE);
  private static final List<String> ADDED = List.of("id", "label", "score", "match", "reasons");

  private final Main.Streams streams;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "A store whose reporting agencies are known too.")
  private Optional<Path> store = Optional.empty();

  @Parameters(paramLabel = "NAMES.csv", description = "A table of names.")
  private Path file;

  private int matched;
  private int unknown;

  ReconcileCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser names = format.parse(reader)) {
      if (!names.getHeaderMap().containsKey("name")) {
        throw new Misuse(file + ": there is no column name");
      }
      Reconciler index =
          Reconciler.of(Gazetteer.load(), store.map(this::agencies).orElse(List.of()));
      CSVPrinter out =
          new CSVPrinter(streams.out(), CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
      List<String> header = new ArrayList<>(names.getHeaderNames());
      header.addAll(ADDED);
      out.printRecord(header);
      for (CSVRecord row : names) {
        out.printRecord(answered(row, index));
      }
      streams
          .err()
          .printf(
              "%d names: %d matched, %d without any candidate%n",
              names.getRecordNumber(), matched, unknown);
    } catch (UncheckedIOException e) {
      throw new Misuse(file + ": " + e.getCause().getMessage());
    }
    return 0;
  }

  private List<String> agencies(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new Misuse("there is no store at " + directory);
    }
    try (ReportStore opened = ReportStore.open(directory)) {
      String space = opened.identity().base() + "id/agency/";
      return opened.read(
          data ->
              List.of(Gk.DEPARTMENT, Gk.VERTICAL_ORGAN).stream()
                  .flatMap(type -> instances(data, type).stream())
                  .filter(iri -> iri.startsWith(space))
                  .map(iri -> iri.substring(space.length()))
                  .toList());
    }
  }

  private static List<String> instances(DatasetGraph data, Node type) {
    return data.getDefaultGraph().stream(Node.ANY, RDF.type.asNode(), type)
        .map(triple -> triple.getSubject().getURI())
        .toList();
  }

  private List<String> answered(CSVRecord row, Reconciler index) {
    List<Candidate> found = row.get("name").isBlank() ? List.of() : index.candidates(question(row));
    List<String> cells = new ArrayList<>(row.toList());
    while (cells.size() < row.getParser().getHeaderNames().size()) {
      cells.add("");
    }
    if (found.isEmpty()) {
      unknown++;
      cells.addAll(List.of("", "", "", "false", ""));
    } else {
      Candidate best = found.get(0);
      matched += best.match() ? 1 : 0;
      cells.add(best.entity().id());
      cells.add(best.entity().name());
      cells.add(String.valueOf(best.score()));
      cells.add(String.valueOf(best.match()));
      cells.add(
          best.features().stream().map(ReconcileCommand::said).collect(Collectors.joining(" ")));
    }
    return cells;
  }

  /** {@code full-name}, {@code parent=false}, {@code alike=4}. */
  private static String said(Feature feature) {
    if (feature.count().isPresent()) {
      return feature.id() + "=" + feature.count().getAsInt();
    }
    return feature.holds() ? feature.id() : feature.id() + "=false";
  }

  private Question question(CSVRecord row) {
    Map<Property, List<String>> conditions = new EnumMap<>(Property.class);
    for (Property property : CONDITIONS) {
      cell(row, property.id()).ifPresent(value -> conditions.put(property, List.of(value)));
    }
    Set<Kind> kinds = cell(row, "type").map(t -> kind(t, row)).orElse(EnumSet.allOf(Kind.class));
    return new Question(row.get("name"), kinds, conditions, 1);
  }

  private Set<Kind> kind(String type, CSVRecord row) {
    return EnumSet.of(
        Kind.of(type)
            .orElseThrow(
                () ->
                    new Misuse(
                        "%s: row %d: there is no type %s, only jurisdiction and agency"
                            .formatted(file, row.getRecordNumber() + 1, type))));
  }

  private static Optional<String> cell(CSVRecord row, String column) {
    return row.isSet(column)
        ? Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
