package org.gongkai.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.check.ReportChecker;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.report.ReportJson;
import org.gongkai.store.ReportStore;
import org.gongkai.store.Revision;
import org.gongkai.store.Source;
import org.gongkai.store.Staged;
import org.gongkai.store.Statements;
import org.gongkai.store.StoreIdentity;
import org.gongkai.store.Writing;

/**
 * A first build from parsed reports, one a line of JSON: all that {@code gongkai build} does but
 * for reading files. The source of each report is its line.
 */
public final class ParsedBuild {
  /** What everything is published under. */
  public static final String BASE = "http://localhost:3030/";

  private final Stages stages = new Stages(Gazetteer.load(), BASE);
  private final ReportChecker checker = new ReportChecker();
  private final boolean checking;
  private final int threads;

  /**
   * @param checking whether reports are held against the shapes
   */
  public ParsedBuild(boolean checking, int threads) {
    this.checking = checking;
    this.threads = threads;
  }

  /** Makes a store with its registers. */
  public ReportStore create(Path directory) {
    StoreIdentity identity = new StoreIdentity(BASE, ReportMapper.fingerprint());
    ReportStore store = ReportStore.create(directory, identity, this::statements);
    store.register(stages.register());
    return store;
  }

  /** Opens a store that was made so. */
  public ReportStore open(Path directory) {
    StoreIdentity identity = new StoreIdentity(BASE, ReportMapper.fingerprint());
    return ReportStore.open(directory, identity, this::statements);
  }

  /** Builds; the store has no report yet. */
  public void build(ReportStore store, Path reports) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(reports, StandardCharsets.UTF_8)) {
      Iterable<String> each = () -> lines.lines().iterator();
      store.fill(writing -> write(each, writing));
    }
  }

  private Writing write(Iterable<String> lines, Writing writing) {
    new InOrder<String, Staged>(line -> writing.stage(revision(line)), ParsedBuild::failed)
        .run(lines, threads, staged -> writing.write(List.of(staged)));
    return writing;
  }

  private static Staged failed(String line, Throwable cause) {
    throw new IllegalStateException(line, cause);
  }

  private Statements statements(byte[] json) {
    return stages.remap(ReportJson.parse(json));
  }

  /** What the store is to have of a parsed report. */
  public Revision revision(String line) {
    byte[] json = line.getBytes(StandardCharsets.UTF_8);
    JsonNode tree = ReportJson.parse(json);
    Statements statements = stages.remap(tree);
    if (checking) {
      check(statements.own());
    }
    String address = tree.get("address").asText();
    return new Revision(address, json, statements, new Source(json, line));
  }

  private void check(Set<Triple> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(graph::add);
    if (!checker.check(graph).isEmpty()) {
      throw new IllegalStateException("a generated report breaks a shape");
    }
  }

  /** The lines of a file from one on. */
  public static List<String> lines(Path reports, int from, int count) {
    try (BufferedReader lines = Files.newBufferedReader(reports, StandardCharsets.UTF_8)) {
      return lines.lines().skip(from).limit(count).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
