package org.gongkai.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.check.ReportChecker;
import org.gongkai.check.ShapeResult;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.mapping.RegisterMapper;
import org.gongkai.mapping.ReportMapper;
import org.gongkai.reader.ReportFiles;
import org.gongkai.report.Place;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;
import org.gongkai.rml.RmlException;
import org.gongkai.store.Revision;
import org.gongkai.store.Source;
import org.gongkai.store.Statements;
import org.gongkai.vocab.OntologyFiles;

/** The stages for one file: read, map, check. Serves any number of threads. */
public final class Stages {
  private final String base;
  private final ReportFiles reader;
  private final ReportMapper mapper;
  private final RegisterMapper registers;
  private final ReportChecker checker;

  /** Stages that resolve names with a gazetteer and publish under {@code base}. */
  public Stages(Gazetteer gazetteer, String base) {
    this(gazetteer, base, new ReportChecker());
  }

  /** Stages with shapes of their own. */
  Stages(Gazetteer gazetteer, String base, ReportChecker checker) {
    this.base = base;
    this.checker = checker;
    this.reader = new ReportFiles(gazetteer);
    this.mapper = ReportMapper.load(base);
    this.registers = RegisterMapper.load(gazetteer, base);
  }

  String base() {
    return base;
  }

  /** Reads one file: its reports, or what is wrong with it. */
  public List<ReadResult> read(Path file) {
    return reader.read(file);
  }

  /** Everything a person should know about one file: what reading, mapping and shapes find. */
  public List<Problem> check(Path file) {
    return prepare(file).stream().flatMap(p -> p.problems().stream()).toList();
  }

  /** Reads, maps and checks one file: one result for each report in it, or one refusal. */
  List<Prepared> prepare(Path file) {
    return reader.read(file).stream().map(r -> prepare(file, r)).toList();
  }

  private Prepared prepare(Path file, ReadResult read) {
    return read instanceof ReadResult.Parsed parsed
        ? prepare(file, parsed)
        : Prepared.refused(file, read.problems());
  }

  private Prepared prepare(Path path, ReadResult.Parsed parsed) {
    Report report = parsed.report();
    List<Problem> problems = new ArrayList<>(report.remarks());
    try {
      ReportMapper.Mapped mapped = mapper.map(report);
      Statements statements = statements(mapped.triples(), report.reporter().key());
      problems.addAll(shapes(statements.own(), report.source().file()));
      boolean blocked = problems.stream().anyMatch(Problem::isError);
      Source source = new Source(parsed.bytes(), parsed.text());
      Optional<Revision> revision =
          blocked
              ? Optional.empty()
              : Optional.of(new Revision(report.address(), mapped.json(), statements, source));
      return new Prepared(path, Optional.of(report), revision, problems);
    } catch (RmlException e) {
      String file = report.source().file();
      problems.add(new Problem(Code.MAPPING_FAILED, Place.of(file), e.getMessage()));
      return new Prepared(path, Optional.of(report), Optional.empty(), problems);
    }
  }

  /** The statements of stored JSON, exactly as they were made when it was stored. */
  Statements remap(byte[] json) {
    return statements(mapper.map(json), ReportJson.read(json).reporter().key());
  }

  private Statements statements(Set<Triple> own, String agencyKey) {
    return new Statements(own, registers.department(agencyKey));
  }

  private List<Problem> shapes(Set<Triple> triples, String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return checker.check(graph).stream().map(r -> problem(r, file)).toList();
  }

  private Problem problem(ShapeResult result, String file) {
    Code code = result.blocking() ? Code.SHAPE_BROKEN : Code.SHAPE_WARNING;
    String focus = result.focus();
    String part = focus.startsWith(base) ? focus.substring(base.length()) : focus;
    String found = result.name() + " " + result.value() + ": " + result.messageEn();
    return new Problem(code, new Place(file, part, 0), found + " " + result.messageZh());
  }

  /** What every store holds besides reports: ontology, code lists, divisions, agencies, years. */
  Graph register() {
    Graph graph = OntologyFiles.published(base);
    registers.map(StreamRDFLib.graph(graph));
    return graph;
  }
}
