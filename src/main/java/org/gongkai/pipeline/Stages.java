package org.gongkai.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.gongkai.check.ReportChecker;
import org.gongkai.check.ShapeResult;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.manifest.Entry;
import org.gongkai.mapping.RegisterMapper;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.reader.Opened;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.rml.RmlException;
import org.gongkai.store.Revision;
import org.gongkai.store.Source;
import org.gongkai.store.Statements;
import org.gongkai.vocab.OntologyFiles;

/** The stages for one file: read, map, check. Serves any number of threads. */
final class Stages {
  private final String base;
  private final Gazetteer gazetteer;
  private final ReportFiles reader;
  private final ReportMapper mapper;
  private final RegisterMapper registers;
  private final ReportChecker checker;

  /** Stages that resolve names with a gazetteer and publish under {@code base}. */
  Stages(Gazetteer gazetteer, String base) {
    this(gazetteer, base, new ReportChecker());
  }

  /** Stages with shapes of their own. */
  Stages(Gazetteer gazetteer, String base, ReportChecker checker) {
    this.base = base;
    this.gazetteer = gazetteer;
    this.checker = checker;
    this.reader = new ReportFiles(gazetteer);
    this.mapper = ReportMapper.load(base);
    this.registers = RegisterMapper.load(gazetteer, base);
  }

  String base() {
    return base;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Reads, maps and checks one file. */
  Prepared prepare(Entry entry) {
    Opened opened = FilesRead.open(reader, entry);
    return opened instanceof Opened.Bytes bytes
        ? prepare(entry, bytes)
        : Prepared.refused(
            entry.name(), Optional.empty(), ((Opened.Refused) opened).result().problems().get(0));
  }

  Opened open(Entry entry) {
    return FilesRead.open(reader, entry);
  }

  /** Reads, maps and checks the bytes of one file. */
  Prepared prepare(Entry entry, Opened.Bytes file) {
    List<Draft> drafts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<ReadResult> results = reader.read(file.name(), file.bytes(), entry.given());
    for (ReadResult result : results) {
      problems.addAll(result.problems());
      if (result instanceof ReadResult.Parsed parsed) {
        draft(parsed, problems).ifPresent(drafts::add);
      }
    }
    Optional<String> mediaType = FilesRead.mediaType(results, file.bytes());
    int refused = results.size() - drafts.size();
    return new Prepared(entry.name(), mediaType, drafts, refused, problems, false);
  }

  /** The report for the store, unless something keeps it out; that is added to the problems. */
  private Optional<Draft> draft(ReadResult.Parsed parsed, List<Problem> problems) {
    Report report = parsed.report();
    String file = report.source().file();
    try {
      ReportMapper.Mapped mapped = mapper.map(report);
      Statements statements = statements(mapped.triples(), report.reporter().key());
      List<Problem> found = shapes(statements.own(), file);
      problems.addAll(found);
      if (report.remarks().stream().anyMatch(Problem::isError)
          || found.stream().anyMatch(Problem::isError)) {
        return Optional.empty();
      }
      Source source = new Source(parsed.bytes(), parsed.text());
      Revision revision = new Revision(report.address(), mapped.json(), statements, source);
      return Optional.of(new Draft(report.address(), Optional.of(revision)));
    } catch (RmlException e) {
      problems.add(new Problem(Code.MAPPING_FAILED, Place.of(file), e.getMessage()));
      return Optional.empty();
    }
  }

  /** The statements of stored JSON, exactly as they were made when it was stored. */
  Statements remap(JsonNode tree) {
    return statements(mapper.triples(tree), tree.path("agency").path("key").asText());
  }

  private Statements statements(Set<Triple> own, String agencyKey) {
    return new Statements(own, registers.department(agencyKey));
  }

  private List<Problem> shapes(Set<Triple> triples, String file) {
    return checker.check(triples).stream().map(r -> problem(r, file)).toList();
  }

  private Problem problem(ShapeResult result, String file) {
    Code code = result.blocking() ? Code.SHAPE_BROKEN : Code.SHAPE_WARNING;
    String focus = result.focus();
    String part = focus.startsWith(base) ? focus.substring(base.length()) : focus;
    return new Problem(code, new Place(file, part, 0), result.found());
  }

  /** What every store holds besides reports: ontology, code lists, divisions, agencies, years. */
  Graph register() {
    Graph graph = OntologyFiles.published(base);
    registers.map(StreamRDFLib.graph(graph));
    return graph;
  }
}
