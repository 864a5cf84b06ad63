package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRunnerTest {
  private static final String ECHO =
      """
      # param: iri | iri | optional | an address | 地址
      # param: place | place | optional | a place | 地方
      # param: year | year | optional | a year | 年
      # param: text | string | default 无 | a text | 文字
      # param: number | integer | optional | a number | 数
      SELECT ?iri ?place ?year ?text ?number
      WHERE { VALUES ?x { 1 } FILTER (BOUND(?x)) }
      """;

  private final NamedQuery echo = NamedQuery.parse("echo", "echo.rq", ECHO);
  private final QueryRunner runner = new QueryRunner(Cases.BASE);
  private final DatasetGraph data = Cases.fiveReports();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          place;  360981;                      <http://localhost:3030/id/jurisdiction/360981>
          place;  丰城市;                       <http://localhost:3030/id/jurisdiction/360981>
          place;  Fengcheng Shi;               <http://localhost:3030/id/jurisdiction/360981>
          place;  id/jurisdiction/360981;      <http://localhost:3030/id/jurisdiction/360981>
          iri;    http://localhost:3030/id/year/2020; <http://localhost:3030/id/year/2020>
          iri;    id/agency/360981/行政审批局;   <http://localhost:3030/id/agency/360981/行政审批局>
          year;   2020;                        "2020"^^<http://www.w3.org/2001/XMLSchema#gYear>
          number; -7;                          "-7"^^<http://www.w3.org/2001/XMLSchema#integer>
          text;   丰城" } #;                    "丰城\\" } #"
          text;   ' ';                         "无"
          """)
  void valueBecomesATerm(String name, String value, String term) {
    ResultTable table = runner.execute(echo, Map.of(name, value), data);
    assertThat(table.columns()).containsExactly("iri", "place", "year", "text", "number");
    assertThat(table.value(0, name)).contains(org.apache.jena.sparql.sse.SSE.parseNode(term));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          colour; red;       one of the parameters iri, place, year, text, number
          place;  369999;    the code of a division in the data
          place;  没有这个地方; a division code such as 360900
          place;  <x/y>;     a division code such as 360900
          place;  id/jurisdiction/zone/平潭; something in the data: a division code
          iri;    a b;       an absolute address
          iri;    xx;        something in the data: an absolute address
          iri;    id/agency/360981/没有此局; something in the data: an absolute address
          year;   20;        a year of four digits
          year;   二〇二〇;    a year of four digits
          number; 1.5;       a whole number
          """)
  void badValueNamesParameterAndFound(String name, String value, String expected) {
    assertThatThrownBy(() -> runner.execute(echo, Map.of(name, value), data))
        .isInstanceOfSatisfying(
            BadParameter.class,
            bad -> {
              assertThat(bad.parameter()).isEqualTo(name);
              assertThat(bad.found()).isEqualTo(value);
              assertThat(bad).hasMessageContaining(expected);
            });
  }

  @Test
  void requiredValueMayNotLack() {
    NamedQuery question = QueryCatalogue.load().find("coverage").orElseThrow();
    assertThatThrownBy(() -> runner.execute(question, Map.of("place", " "), data))
        .isInstanceOf(BadParameter.class)
        .hasMessageStartingWith("parameter place: found \"\"");
  }

  @Test
  void nameOfSeveralDivisionsAsksForTheCode() {
    data.executeWrite(
        () ->
            RDFParser.fromString(
                    """
                    @prefix gk: <https://w3id.org/gongkai/def/> .
                    <x:1> a gk:Jurisdiction ; <http://www.w3.org/2000/01/rdf-schema#label> "鼓楼区"@zh ;
                      <http://www.w3.org/2004/02/skos/core#notation> "320106" .
                    <x:2> a gk:Jurisdiction ; <http://www.w3.org/2000/01/rdf-schema#label> "鼓楼区"@zh ;
                      <http://www.w3.org/2004/02/skos/core#notation> "350102" .
                    """,
                    Lang.TURTLE)
                .parse(data));
    assertThatThrownBy(() -> runner.execute(echo, Map.of("place", "鼓楼区"), data))
        .isInstanceOf(BadParameter.class)
        .hasMessageContaining("320106, 350102");
  }

  @Test
  void codeOfNowStandsForTheDivisionInForce() {
    data.executeWrite(
        () ->
            RDFParser.fromString(
                    """
                    @prefix gk: <https://w3id.org/gongkai/def/> .
                    <x:old> a gk:Jurisdiction ; gk:validUntil "1999" ;
                      <http://www.w3.org/2004/02/skos/core#notation> "360981" .
                    """,
                    Lang.TURTLE)
                .parse(data));
    assertThat(runner.execute(echo, Map.of("place", "360981"), data).value(0, "place"))
        .contains(NodeFactory.createURI(Cases.BASE + "id/jurisdiction/360981"));
  }

  @Test
  void askGivesOneAnswer() {
    NamedQuery ask = NamedQuery.parse("a", "a.rq", "ASK { ?s ?p \"丰城市\"@zh }");
    ResultTable table = runner.execute(ask, Map.of(), data);
    assertThat(table.columns()).isEqualTo(List.of("answer"));
    assertThat(ResultTable.plain(table.value(0, "answer").orElseThrow())).isEqualTo("true");
  }

  @Test
  void constructGivesAGraph() {
    NamedQuery construct =
        NamedQuery.parse("c", "c.rq", "CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } LIMIT 3");
    assertThat(runner.graph(construct, Map.of(), data).size()).isEqualTo(3);
    assertThatThrownBy(() -> runner.execute(construct, Map.of(), data))
        .isInstanceOf(QueryFault.class);
    assertThatThrownBy(() -> runner.graph(echo, Map.of(), data)).isInstanceOf(QueryFault.class);
  }

  @Test
  void textHasTheValues() {
    NamedQuery question = QueryCatalogue.load().find("cells").orElseThrow();
    String text = runner.text(question, Map.of("agency", "id/agency/360981/行政审批局"), data);
    assertThat(text).contains("<http://localhost:3030/id/agency/360981/行政审批局>");
    NamedQuery again = NamedQuery.parse("again", "again.rq", text);
    assertThat(runner.execute(again, Map.of(), data).size()).isEqualTo(198);
  }

  @Test
  void csvStreams() {
    NamedQuery question = QueryCatalogue.load().find("cells").orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    runner.writeCsv(question, Map.of("year", "2021"), data, out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .hasSize(201)
        .anyMatch(l -> l.contains("赣州市"));
  }

  @Test
  void endlessQueryIsStopped() {
    NamedQuery endless =
        NamedQuery.parse(
            "e", "e.rq", "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    QueryRunner hasty = new QueryRunner(Cases.BASE, Duration.ofMillis(200));
    assertThatThrownBy(() -> hasty.execute(endless, Map.of(), data))
        .isInstanceOf(QueryCancelledException.class);
  }
}
