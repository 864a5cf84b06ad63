package org.gongkai.federate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A SERVICE means the same wherever its pattern is evaluated: each query gives the same rows as
 * without SERVICE over the union of both graphs, since only the partner has Wikidata's properties.
 */
class RemoteQueryTest {
  private static final Path EXTRACT = Path.of("src/test/resources/federation/wikidata.ttl");
  private static final Path REPORTS = Path.of("src/test/resources/queries/five-reports.ttl");
  private static final String PREFIXES =
      """
      PREFIX wd: <http://www.wikidata.org/entity/> PREFIX wdt: <http://www.wikidata.org/prop/direct/>
      PREFIX p: <http://www.wikidata.org/prop/> PREFIX ps: <http://www.wikidata.org/prop/statement/>
      PREFIX pq: <http://www.wikidata.org/prop/qualifier/> PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  static {
    JenaSystem.init();
  }

  @TempDir static Path folder;
  private static Oxigraph oxigraph;
  private static Federation federation;
  private static DatasetGraph here;
  private static DatasetGraph union;

  @BeforeAll
  static void start() {
    oxigraph = Oxigraph.start(EXTRACT);
    federation = Partnership.with(folder, oxigraph.address(), 0);
    here = graph(REPORTS);
    union = graph(REPORTS, EXTRACT);
  }

  @AfterAll
  static void stop() {
    if (oxigraph != null) {
      oxigraph.close();
    }
  }

  private static DatasetGraph graph(Path... files) {
    DatasetGraph graph = DatasetGraphFactory.create();
    for (Path file : files) {
      RDFParser.source(file).base("http://localhost:3030/").parse(graph);
    }
    return graph;
  }

  static Stream<String> queries() {
    return Stream.of(
        "SELECT * { ?a owl:sameAs ?i . @{ ?i wdt:P442 ?code } }",
        "SELECT * { @{ ?i wdt:P442 ?code } }",
        "SELECT * { @{ ?i wdt:P442 ?code } ?a owl:sameAs ?i }",
        "SELECT * { ?a owl:sameAs ?i . @{ ?i wdt:P442 ?code OPTIONAL { ?i wdt:P1082 ?n } } }",
        "SELECT * { ?a owl:sameAs ?i . OPTIONAL { ?a skos:notation ?code } @{ ?i wdt:P442 ?code } }",
        "SELECT * { ?a owl:sameAs wd:Q1375351 . OPTIONAL { @{ wd:Q1375351 wdt:P131 ?up } } }",
        "SELECT * { ?a owl:sameAs ?i . @{ { ?i wdt:P442 ?v } UNION { ?i wdt:P1082 ?v } } }",
        "SELECT * { ?a owl:sameAs ?i . @{ ?i p:P1082/ps:P1082 ?n FILTER (?n > 800000) } }",
        "SELECT * { ?a owl:sameAs ?i . @{ ?i p:P1082 [ ps:P1082 ?n ; pq:P585 ?when ] } }",
        "SELECT * { ?a owl:sameAs ?i . @{ SELECT ?i (MAX(?n) AS ?most) { ?i p:P1082/ps:P1082 ?n } GROUP BY ?i } }",
        "SELECT * { ?a owl:sameAs ?i . @{ SELECT ?i ?n { ?i wdt:P1082 ?n } ORDER BY DESC(?n) LIMIT 2 } }",
        "SELECT * { { SELECT ?i { @{ ?i wdt:P442 ?hidden } } } ?a owl:sameAs ?i }",
        "SELECT ?code { { SELECT ?i ?code { ?x owl:sameAs ?i . @{ ?i wdt:P442 ?code . ?i wdt:P131 ?x2 } } } BIND (1 AS ?x) }",
        "SELECT * { ?a owl:sameAs ?i . @{ ?i wdt:P442 ?code } @{ ?i wdt:P131 ?up } ?b owl:sameAs ?up }",
        "SELECT * { ?a owl:sameAs ?i . MINUS { @{ ?i wdt:P442 ?code } } }",
        "SELECT * { ?a owl:sameAs ?i . @{ ?i wdt:P625 ?point BIND (STRLEN(STR(?point)) AS ?length) } }",
        "SELECT * { VALUES (?i ?code) { (wd:Q1375351 UNDEF) (UNDEF \"360829\") } @{ ?i wdt:P442 ?code } }",
        "SELECT * { VALUES (?i ?code) { (wd:Q1375351 UNDEF) (wd:Q1375351 \"360981\") } @{ ?i wdt:P442 ?code } }",
        "SELECT (COUNT(*) AS ?n) { ?a owl:sameAs ?i . @{ ?i ?property ?value } FILTER (STRSTARTS(STR(?property), STR(wdt:))) }");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theSameRowsAsOverTheUnion(String query) {
    String remote = PREFIXES + query.replace("@{", "SERVICE <" + Partnership.WIKIDATA + "> {");
    String local = PREFIXES + query.replace("@{", "{");
    Context context = ARQ.getContext().copy();
    Session session = federation.session(remote, Duration.ZERO);
    session.into(context);
    List<String> expected = rows(union, local, ARQ.getContext().copy());
    assertThat(expected).isNotEmpty();
    assertThat(rows(here, remote, context)).isEqualTo(expected);
    assertThat(session.receipt().failures()).isEmpty();
  }

  /** Joined before its LIMIT, VALUES would choose among other rows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?i ?n { ?i wdt:P1082 ?n } ORDER BY DESC(?n) LIMIT 2",
        "SELECT ?i (MAX(?n) AS ?most) { ?i wdt:P1082 ?n } GROUP BY ?i",
        "SELECT DISTINCT ?i { ?i wdt:P1082 ?n }"
      })
  void aQueryWithMoreThanAPatternIsMadeAPart(String inner) {
    Query query = QueryFactory.create(PREFIXES + "SELECT * { SERVICE <urn:丰城> { " + inner + " } }");
    OpService service = Federation.inPattern(Algebra.compile(query)).iterator().next();
    Node item = NodeFactory.createURI("http://www.wikidata.org/entity/Q1375351");
    Binding row = BindingFactory.binding(Var.alloc("i"), item);
    Query sent = QueryFactory.create(RemoteQuery.of(service, List.of(row, row)).text());
    assertThat(sent.hasLimit() || sent.hasGroupBy() || sent.isDistinct()).isFalse();
    assertThat(sent.getValuesData()).containsExactly(row);
    assertThat(sent.getQueryPattern().toString()).contains("SELECT");
  }

  @Test
  void whatMeansNothingElsewhereIsNotSent() {
    Query query = QueryFactory.create("SELECT * { SERVICE <urn:x> { ?i ?p ?o } }");
    OpService service = Federation.inPattern(Algebra.compile(query)).iterator().next();
    Binding blank = BindingFactory.binding(Var.alloc("i"), NodeFactory.createBlankNode());
    Binding other = BindingFactory.binding(Var.alloc("unrelated"), blank.get("i"));
    assertThat(RemoteQuery.of(service, List.of(blank, other)).text()).doesNotContain("VALUES");
  }

  private static List<String> rows(DatasetGraph data, String query, Context context) {
    List<String> rows = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(data).query(query).context(context).build()) {
      exec.select()
          .forEachRemaining(
              row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(
                    (name, node) -> {
                      if (Var.isNamedVar(name)) {
                        cells.add(name + "=" + node);
                      }
                    });
                cells.sort(null);
                rows.add(String.join(" ", cells));
              });
    }
    rows.sort(null);
    return rows;
  }
}
