package org.gongkai.rml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sys.JenaSystem;

/** A mapping made ready to run; one plan serves any number of documents and threads. */
public final class RmlPlan {
  private final Map<LogicalSource, Trie> sources = new LinkedHashMap<>();
  // A run is costly to make and cheap to use again; whoever finds none makes one.
  private final Queue<Run> idle = new ConcurrentLinkedQueue<>();

  private RmlPlan(List<TriplesMap> maps) {
    Map<String, Trie> byPath = new LinkedHashMap<>();
    for (TriplesMap map : maps) {
      Trie trie = byPath.computeIfAbsent(map.source().path(), p -> newSource(map.source()));
      trie.add(map);
    }
  }

  private Trie newSource(LogicalSource source) {
    return sources.computeIfAbsent(source, s -> new Trie());
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
    JenaSystem.init();
    Iris.fault(baseIri, false)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException("base IRI <" + baseIri + ">: " + fault);
            });
    Problems problems = new Problems();
    MappingGraph graph = TurtleReader.read(mappings, baseIri, problems);
    problems.throwIfAny();
    List<TriplesMap> maps = new PlanCompiler(graph, baseIri, problems).compile();
    problems.throwIfAny();
    return new RmlPlan(maps);
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
    Run run = Optional.ofNullable(idle.poll()).orElseGet(Run::new);
    try {
      sources.keySet().forEach(source -> run.open(source, resolver));
      sources.forEach(
          (source, trie) -> {
            if (run.hasDocument(source)) {
              trie.walk(run.document(source), run);
            }
          });
      run.finish(out);
    } finally {
      run.reset();
      idle.add(run);
    }
  }
}
