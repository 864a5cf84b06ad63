package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.riot.system.StreamRDF;

/** A mapping made ready to run; one plan serves any number of documents and threads. */
public final class RmlPlan {
  private final Map<String, PlannedSource> sources = new LinkedHashMap<>();
  // A run is costly to make and cheap to use again; whoever finds none makes one.
  private final Queue<Run> idle = new ConcurrentLinkedQueue<>();

  private final int termMaps;

  RmlPlan(List<TriplesMap> maps, int termMaps) {
    this.termMaps = termMaps;
    for (TriplesMap map : maps) {
      sources.computeIfAbsent(map.source().path(), p -> new PlannedSource(map.source())).add(map);
    }
  }

  /**
   * Compiles one mapping file.
   *
   * @param baseIri put before what is not an absolute IRI, where a triples map names no other
   * @throws RmlException with all that is wrong in the mapping
   */
  public static RmlPlan compile(MappingDocument mapping, String baseIri) {
    return compile(List.of(mapping), baseIri);
  }

  /** Compiles several files as one mapping, in which each may refer to what the others name. */
  public static RmlPlan compile(List<MappingDocument> mappings, String baseIri) {
    return RmlMapping.read(mappings, baseIri).compile();
  }

  /** The names of the sources that the mapping reads, in the order it names them. */
  public List<String> sourceNames() {
    return List.copyOf(sources.keySet());
  }

  /** How a source is written; empty if it is JSON. */
  public Optional<CsvDialect> csv(String source) {
    return sources.get(source).csv();
  }

  /**
   * Why an array must be in memory as a whole to be mapped; empty if its elements can be mapped one
   * by one.
   */
  public Optional<String> needsWhole(String source) {
    return sources.get(source).needsWhole();
  }

  Collection<PlannedSource> sources() {
    return sources.values();
  }

  /** Maps one document, whatever sources the mapping names. */
  public void map(JsonNode document, StreamRDF out) {
    Optional<JsonNode> always = Optional.of(document);
    map(path -> always, out);
  }

  /**
   * Maps the documents that the mapping names. Sends statements only when all went well; a
   * statement may be sent more than once. Neither starts nor finishes {@code out}. Blank nodes are
   * never shared between calls.
   *
   * @throws RmlException with what is wrong in the documents; then nothing was sent
   */
  public void map(SourceResolver resolver, StreamRDF out) {
    Run run = borrow();
    try {
      sources.values().forEach(source -> run.open(source, resolver));
      for (PlannedSource source : sources.values()) {
        if (run.hasDocument(source.path())) {
          source.trie().walk(run.document(source.path()), run);
        }
      }
      run.finish(out);
    } finally {
      giveBack(run);
    }
  }

  Run borrow() {
    return Optional.ofNullable(idle.poll()).orElseGet(() -> new Run(termMaps));
  }

  void giveBack(Run run) {
    run.reset();
    idle.add(run);
  }
}
