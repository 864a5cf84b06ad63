package org.gongkai.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gongkai.rml.ExactJson;
import org.gongkai.rml.NQuadsWriter;

/**
 * Lifts a report's JSON to a graph in memory, a property a key, and asks CONSTRUCT queries of it;
 * what they give is written by our writer.
 */
final class Constructs implements LineByLine.Mapper {
  private static final String PREFIXES =
      """
      PREFIX j: <urn:json:>
      PREFIX gk: <https://w3id.org/gongkai/def/>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX sd: <http://purl.org/linked-data/sdmx/2009/dimension#>
      PREFIX sa: <http://purl.org/linked-data/sdmx/2009/attribute#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;
  private static final String BASE = "\"" + Mappings.BASE + "\"";
  private static final Map<String, Node> KEYS = new java.util.concurrent.ConcurrentHashMap<>();

  private final List<Query> queries = new ArrayList<>();
  private OutputStream stream;
  private NQuadsWriter out;

  Constructs() {
    report();
    slices();
    cells("proactive", "category", "indicator");
    cells("requests", "handling", "applicant");
    cells("cases", "proceeding", "result");
  }

  private void report() {
    add(
        """
        CONSTRUCT { ?s a gk:Report ; rdfs:label ?zh, ?en ; gk:agency ?agency ; sd:refArea ?area ;
          sd:refPeriod ?year ; gk:form ?form ; gk:scope ?scope ; gk:level ?level ; dct:temporal ?period ;
          gk:agencyEvidence ?ae ; gk:agencyPlace ?ap ; gk:yearEvidence ?ye ; gk:yearPlace ?yp ;
          gk:formEvidence ?fe ; gk:formPlace ?fp ; gk:agencyPrinted ?printed ; gk:fileName ?file ;
          dct:format ?type ; gk:charset ?charset ; prov:wasDerivedFrom ?source .
          ?period a dct:PeriodOfTime ; dcat:startDate ?start ; dcat:endDate ?end }
        WHERE {
          ?r j:address ?a0 ; j:agency ?g ; j:year ?y ; j:form ?f ; j:jurisdiction ?d ; j:source ?c ;
             j:period ?p ; j:scope ?scope0 .
          ?g j:name ?name ; j:address ?agency0 ; j:evidence ?ae0 .
          ?y j:value ?value ; j:address ?year0 ; j:evidence ?ye0 .
          ?f j:notation ?form0 ; j:evidence ?fe0 .
          ?d j:address ?area0 ; j:level ?level0 .
          ?c j:address ?source0 .
          ?p j:address ?period0 .
          OPTIONAL { ?g j:englishName ?english }
          BIND(STRLANG(CONCAT("Information disclosure report ", STR(?value), ", ", ?english), "en") AS ?en)
          OPTIONAL { ?g j:place ?ap0 BIND(%1$s(CONCAT(%2$s, ?ap0)) AS ?ap) }
          OPTIONAL { ?y j:place ?yp0 BIND(%1$s(CONCAT(%2$s, ?yp0)) AS ?yp) }
          OPTIONAL { ?f j:place ?fp0 BIND(%1$s(CONCAT(%2$s, ?fp0)) AS ?fp) }
          OPTIONAL { ?g j:printed ?printed }
          OPTIONAL { ?r j:file ?file }
          OPTIONAL { ?c j:mediaType ?type }
          OPTIONAL { ?c j:charset ?charset }
          OPTIONAL { ?p j:start ?start0 BIND(STRDT(?start0, xsd:date) AS ?start) }
          OPTIONAL { ?p j:end ?end0 BIND(STRDT(?end0, xsd:date) AS ?end) }
          BIND(STRLANG(CONCAT(?name, STR(?value), "年政府信息公开工作年度报告"), "zh") AS ?zh)
          BIND(%1$s(CONCAT(%2$s, ?a0)) AS ?s) BIND(%1$s(CONCAT(%2$s, ?agency0)) AS ?agency)
          BIND(%1$s(CONCAT(%2$s, ?area0)) AS ?area) BIND(%1$s(CONCAT(%2$s, ?year0)) AS ?year)
          BIND(%1$s(CONCAT(%2$s, ?period0)) AS ?period) BIND(%1$s(CONCAT(%2$s, ?source0)) AS ?source)
          BIND(%1$s(CONCAT(%3$sform/", ?form0)) AS ?form) BIND(%1$s(CONCAT(%3$sscope/", ?scope0)) AS ?scope)
          BIND(%1$s(CONCAT(%3$slevel/", ?level0)) AS ?level)
          BIND(%1$s(CONCAT(%3$sevidence/", ?ae0)) AS ?ae) BIND(%1$s(CONCAT(%3$sevidence/", ?ye0)) AS ?ye)
          BIND(%1$s(CONCAT(%3$sevidence/", ?fe0)) AS ?fe)
        }""");
    add(
        """
        CONSTRUCT { ?s gk:table ?slice }
        WHERE { ?r j:tables ?t ; j:address ?a . ?t j:slices ?l . ?l j:address ?b .
          BIND(%1$s(CONCAT(%2$s, ?a)) AS ?s) BIND(%1$s(CONCAT(%2$s, ?b)) AS ?slice) }""");
  }

  private void slices() {
    add(
        """
        CONSTRUCT { ?s a qb:Slice ; gk:agency ?agency ; sd:refArea ?area ; sd:refPeriod ?year ;
          qb:sliceStructure ?key ; gk:tableKind ?kind ; gk:report ?report ; prov:wasQuotedFrom ?place .
          ?set qb:slice ?s }
        WHERE { ?t j:slices ?l . ?l j:address ?a ; j:agency ?b ; j:jurisdiction ?c ; j:year ?d ; j:cube ?e ;
            j:form ?f ; j:table ?g ; j:report ?h ; j:dataSet ?i .
          OPTIONAL { ?l j:place ?p BIND(%1$s(CONCAT(%2$s, ?p)) AS ?place) }
          BIND(%1$s(CONCAT(%2$s, ?a)) AS ?s) BIND(%1$s(CONCAT(%2$s, ?b)) AS ?agency)
          BIND(%1$s(CONCAT(%2$s, ?c)) AS ?area) BIND(%1$s(CONCAT(%2$s, ?d)) AS ?year)
          BIND(%1$s(CONCAT(%2$s, ?h)) AS ?report) BIND(%1$s(CONCAT(%2$s, ?i)) AS ?set)
          BIND(%1$s(CONCAT(%3$sslice-key/", ?e, "/", ?f)) AS ?key) BIND(%1$s(CONCAT(%3$stable/", ?g)) AS ?kind) }""");
    for (String[] link : new String[][] {{"observations", "qb:observation"}, {"gaps", "gk:gap"}}) {
      add(
          "CONSTRUCT { ?s "
              + link[1]
              + " ?o } WHERE { ?t j:slices ?l . ?l j:address ?a ; j:"
              + link[0]
              + " ?b . BIND(%1$s(CONCAT(%2$s, ?a)) AS ?s) BIND(%1$s(CONCAT(%2$s, ?b)) AS ?o) }");
    }
  }

  private void cells(String table, String row, String column) {
    String cells =
        "WHERE { ?t j:table \"" + table + "\" ; j:cells ?c . ?c j:address ?a ; j:state ?state0 ";
    add(
        "CONSTRUCT { ?s gk:agency ?agency ; sd:refArea ?area ; sd:refPeriod ?year ; gk:"
            + row
            + " ?row ; gk:"
            + column
            + " ?column ; gk:state ?state ; gk:printed ?printed ; prov:wasQuotedFrom ?place }"
            + cells
            + "; j:agency ?b ; j:jurisdiction ?d ; j:year ?e ; j:row ?f ; j:column ?g ."
            + " OPTIONAL { ?c j:printed ?printed }"
            + " OPTIONAL { ?c j:place ?p BIND(%1$s(CONCAT(%2$s, ?p)) AS ?place) }"
            + " BIND(%1$s(CONCAT(%2$s, ?a)) AS ?s) BIND(%1$s(CONCAT(%2$s, ?b)) AS ?agency)"
            + " BIND(%1$s(CONCAT(%2$s, ?d)) AS ?area) BIND(%1$s(CONCAT(%2$s, ?e)) AS ?year)"
            + " BIND(%1$s(CONCAT(%3$s"
            + row
            + "/\", ?f)) AS ?row) BIND(%1$s(CONCAT(%3$s"
            + column
            + "/\", ?g)) AS ?column) BIND(%1$s(CONCAT(%3$sstate/\", ?state0)) AS ?state) }");
    add(
        "CONSTRUCT { ?s a qb:Observation ; qb:dataSet ?set ; gk:count ?count }"
            + cells
            + "; j:dataSet ?b . FILTER(?state0 = \"number\")"
            + " OPTIONAL { ?c j:count ?n BIND(STRDT(STR(?n), xsd:integer) AS ?count) }"
            + " BIND(%1$s(CONCAT(%2$s, ?a)) AS ?s) BIND(%1$s(CONCAT(%2$s, ?b)) AS ?set) }");
    add(
        "CONSTRUCT { ?s a gk:Gap } "
            + cells
            + "FILTER(?state0 != \"number\") BIND(%1$s(CONCAT(%2$s, ?a)) AS ?s) }");
    if (table.equals("proactive")) {
      add(
          "CONSTRUCT { ?s gk:amount ?amount ; sa:unitMeasure <https://w3id.org/gongkai/def/unit/CNY> }"
              + cells
              + "; j:amount ?n . BIND(STRDT(STR(?n), xsd:decimal) AS ?amount)"
              + " BIND(%1$s(CONCAT(%2$s, ?a)) AS ?s) }");
    }
  }

  private void add(String query) {
    String filled =
        query
            .replace("%1$s", "IRI")
            .replace("%2$s", BASE)
            .replace("%3$s", "\"https://w3id.org/gongkai/def/");
    queries.add(QueryFactory.create(PREFIXES + filled));
  }

  @Override
  public void map(byte[] json, OutputStream to) throws IOException {
    if (stream != to) {
      stream = to;
      out = new NQuadsWriter(to);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    lift(ExactJson.parse(json), graph);
    var model = ModelFactory.createModelForGraph(graph);
    for (Query query : queries) {
      try (QueryExecution asked = QueryExecution.create(query, model)) {
        asked.execConstructTriples().forEachRemaining(out::triple);
      }
    }
    out.finish();
  }

  private static Node lift(JsonNode value, Graph graph) {
    if (!value.isObject()) {
      return value.isIntegralNumber()
          ? NodeFactory.createLiteralDT(value.asText(), XSDDatatype.XSDinteger)
          : NodeFactory.createLiteralString(value.asText());
    }
    Node node = NodeFactory.createBlankNode();
    Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      Node key = KEYS.computeIfAbsent(member.getKey(), k -> NodeFactory.createURI("urn:json:" + k));
      if (member.getValue().isArray()) {
        member.getValue().forEach(v -> graph.add(Triple.create(node, key, lift(v, graph))));
      } else if (!member.getValue().isNull()) {
        graph.add(Triple.create(node, key, lift(member.getValue(), graph)));
      }
    }
    return node;
  }
}
