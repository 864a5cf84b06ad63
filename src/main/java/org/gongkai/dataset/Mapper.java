package org.gongkai.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.gongkai.report.Problem.Code;
import org.gongkai.rml.RecordMapper;
import org.gongkai.rml.RecordSource;
import org.gongkai.rml.RmlException;
import org.gongkai.rml.RmlMapping;
import org.gongkai.rml.RmlPlan;
import org.gongkai.rml.source.SourceFiles;

/** Maps the records of one data set, and holds each statement against what may be said. */
final class Mapper {
  private static final String RML = "http://w3id.org/rml/";
  private static final List<Node> WORDS = List.of(rml("predicate"), rml("class"));
  private static final List<Node> GRAPHS = List.of(rml("graph"), rml("graphMap"));

  private static final String CLASHES =
      " is added to records by linking: call the column otherwise";
  private static final long FILE_BYTES = 64L << 20;
  private static final int STATEMENTS = 1_000_000;

  private final Path folder;
  private final Description description;
  private final PlaceFinder places;
  private final Scope scope;
  private final Problems problems;
  private final Set<Triple> statements = new LinkedHashSet<>();
  private String record = "";

  Mapper(Path folder, Description description, PlaceFinder places, Scope scope, Problems problems) {
    this.folder = folder;
    this.description = description;
    this.places = places;
    this.scope = scope;
    this.problems = problems;
  }

  /** All statements of the data set; empty if something is wrong. */
  Optional<Set<Triple>> map(RmlMapping mapping) throws IOException {
    checkWords(mapping);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    statements.addAll(description.statements());
    try {
      RmlPlan plan = mapping.compile();
      Map<String, LinkedRecords> sources = open(plan);
      if (problems.isEmpty()) {
        run(plan, sources);
        checkColumns(sources);
      }
    } catch (RmlException e) {
      problems.addAll(Code.DATASET_MAPPING, e.problems());
    }
    return problems.isEmpty() ? Optional.of(statements) : Optional.empty();
  }

  /** What the mapping itself shows to be out of place is said with the mapping's line. */
  private void checkWords(RmlMapping mapping) {
    for (Triple triple : mapping.graph().stream().toList()) {
      Node property = triple.getPredicate();
      Optional<String> fault =
          WORDS.contains(property)
              ? scope.word(triple.getObject())
              : GRAPHS.contains(property)
                  ? Optional.of("a data set has no graphs of its own")
                  : Optional.empty();
      fault.ifPresent(
          f ->
              problems.add(
                  Code.DATASET_SCOPE, mapping.problem(triple.getSubject(), List.of(property), f)));
    }
  }

  private Map<String, LinkedRecords> open(RmlPlan plan) throws IOException {
    Map<String, LinkedRecords> sources = new LinkedHashMap<>();
    for (String name : plan.sourceNames()) {
      Path file = folder.resolve(name);
      if (!isInside(file)) {
        problems.add(Code.DATASET_FILE, folder.toString(), "there is no file " + name + " in it");
      } else if (Files.size(file) > FILE_BYTES) {
        problems.add(Code.DATASET_FILE, file.toString(), "more than " + FILE_BYTES + " bytes");
      } else {
        RecordSource records = SourceFiles.open(plan, name, List.of(file), said -> {});
        sources.put(
            name,
            new LinkedRecords(
                records,
                description.linking(),
                places,
                at -> record = at,
                why -> problems.addAt(Code.DATASET_PLACE, record, why)));
      }
    }
    return sources;
  }

  /** A mapping, perhaps of a stranger, reads nothing but what lies beside it. */
  private boolean isInside(Path file) throws IOException {
    return Files.isRegularFile(file) && file.toRealPath().getParent().equals(folder.toRealPath());
  }

  private void run(RmlPlan plan, Map<String, LinkedRecords> sources) throws IOException {
    RecordMapper mapper = new RecordMapper(plan, Map.copyOf(sources));
    mapper.map(
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            take(triple);
          }

          @Override
          public void quad(Quad quad) {
            throw new IllegalStateException("a graph in spite of its being refused: " + quad);
          }
        },
        problem -> problems.add(Code.DATASET_RECORD, problem));
  }

  /** Said by the record that was read last. */
  private void take(Triple triple) {
    scope.fault(triple).ifPresent(f -> problems.addAt(Code.DATASET_SCOPE, record, f));
    statements.add(triple);
    if (statements.size() > STATEMENTS) {
      problems.add(Code.DATASET_FILE, folder.toString(), "more than " + STATEMENTS + " statements");
      statements.clear();
    }
  }

  private void checkColumns(Map<String, LinkedRecords> sources) {
    Set<String> missing = new LinkedHashSet<>(description.linking().members());
    sources.values().forEach(s -> missing.removeAll(s.seen()));
    sources.forEach(
        (name, records) ->
            records
                .clashing()
                .forEach(c -> problems.add(Code.DATASET_FILE, path(name), c + CLASHES)));
    missing.forEach(c -> problems.add(Code.DATASET_DESCRIPTION, description.noColumn(c)));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static Node rml(String local) {
    return NodeFactory.createURI(RML + local);
  }
}
