package org.gongkai.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gongkai.rml.ExactJson;
import org.gongkai.rml.NQuadsWriter;
import org.gongkai.vocab.Gk;

/**
 * The mapping written out in Java with Jackson and our writer, checking nothing: as fast as mapping
 * through RDF terms can be. Every report is a tree, whose members are asked by name.
 */
final class HandWritten implements LineByLine.Mapper {
  private static final Node TYPE = RDF.type.asNode();
  private static final String QB = "http://purl.org/linked-data/cube#";
  private static final String SDMX = "http://purl.org/linked-data/sdmx/2009/dimension#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node AGENCY = gk("agency");
  private static final Node AREA = iri(SDMX + "refArea");
  private static final Node PERIOD = iri(SDMX + "refPeriod");
  private static final Node STATE = gk("state");
  private static final Node PRINTED = gk("printed");
  private static final Node QUOTED = iri(PROV + "wasQuotedFrom");
  private static final Node DATA_SET = iri(QB + "dataSet");
  private static final Node OBSERVATION = iri(QB + "Observation");
  private static final Node OBSERVATION_OF = iri(QB + "observation");
  private static final Node GAP = gk("Gap");
  private static final Node GAP_OF = gk("gap");
  private static final Node COUNT = gk("count");
  private static final Node AMOUNT = gk("amount");

  private static final Node UNIT =
      iri("http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure");
  private static final Node YUAN = gk("unit/CNY");

  private OutputStream stream;
  private NQuadsWriter out;

  @Override
  public void map(byte[] json, OutputStream to) throws IOException {
    if (stream != to) {
      stream = to;
      out = new NQuadsWriter(to);
    }
    JsonNode report = ExactJson.parse(json);
    report(report);
    for (JsonNode table : report.get("tables")) {
      table.get("slices").forEach(this::slice);
      switch (table.get("table").textValue()) {
        case "proactive" ->
            cells(table, gk("category"), "category/", gk("indicator"), "indicator/");
        case "requests" -> cells(table, gk("handling"), "handling/", gk("applicant"), "applicant/");
        default -> cells(table, gk("proceeding"), "proceeding/", gk("result"), "result/");
      }
    }
    out.finish();
  }

  private void report(JsonNode r) {
    Node s = address(r.get("address"));
    add(s, TYPE, gk("Report"));
    JsonNode agency = r.get("agency");
    JsonNode year = r.get("year");
    JsonNode form = r.get("form");
    String name = agency.get("name").textValue() + year.get("value").asText();
    add(s, RDFS.label.asNode(), NodeFactory.createLiteralLang(name + "年政府信息公开工作年度报告", "zh"));
    if (agency.has("englishName")) {
      String english = year.get("value").asText() + ", " + agency.get("englishName").textValue();
      add(
          s,
          RDFS.label.asNode(),
          NodeFactory.createLiteralLang("Information disclosure report " + english, "en"));
    }
    resource(s, AGENCY, agency, "address");
    resource(s, AREA, r.get("jurisdiction"), "address");
    resource(s, PERIOD, year, "address");
    code(s, gk("form"), "form/", form, "notation");
    code(s, gk("scope"), "scope/", r, "scope");
    code(s, gk("level"), "level/", r.get("jurisdiction"), "level");
    resource(s, DCTerms.temporal.asNode(), r.get("period"), "address");
    code(s, gk("agencyEvidence"), "evidence/", agency, "evidence");
    resource(s, gk("agencyPlace"), agency, "place");
    code(s, gk("yearEvidence"), "evidence/", year, "evidence");
    resource(s, gk("yearPlace"), year, "place");
    code(s, gk("formEvidence"), "evidence/", form, "evidence");
    resource(s, gk("formPlace"), form, "place");
    literal(s, gk("agencyPrinted"), agency, "printed", XSDDatatype.XSDstring);
    literal(s, gk("fileName"), r, "file", XSDDatatype.XSDstring);
    literal(s, DCTerms.format.asNode(), r.get("source"), "mediaType", XSDDatatype.XSDstring);
    literal(s, gk("charset"), r.get("source"), "charset", XSDDatatype.XSDstring);
    resource(s, iri(PROV + "wasDerivedFrom"), r.get("source"), "address");
    for (JsonNode table : r.get("tables")) {
      table.get("slices").forEach(slice -> resource(s, gk("table"), slice, "address"));
    }
    Node period = address(r.get("period").get("address"));
    add(period, TYPE, DCTerms.PeriodOfTime.asNode());
    literal(period, DCAT.startDate.asNode(), r.get("period"), "start", XSDDatatype.XSDdate);
    literal(period, DCAT.endDate.asNode(), r.get("period"), "end", XSDDatatype.XSDdate);
  }

  private void slice(JsonNode slice) {
    Node s = address(slice.get("address"));
    add(s, TYPE, iri(QB + "Slice"));
    resource(s, AGENCY, slice, "agency");
    resource(s, AREA, slice, "jurisdiction");
    resource(s, PERIOD, slice, "year");
    String key = slice.get("cube").textValue() + "/" + slice.get("form").textValue();
    add(s, iri(QB + "sliceStructure"), iri(Gk.NS + "slice-key/" + key));
    code(s, gk("tableKind"), "table/", slice, "table");
    resource(s, gk("report"), slice, "report");
    resource(s, QUOTED, slice, "place");
    slice.path("observations").forEach(o -> add(s, OBSERVATION_OF, address(o)));
    slice.path("gaps").forEach(g -> add(s, GAP_OF, address(g)));
    add(address(slice.get("dataSet")), iri(QB + "slice"), s);
  }

  private void cells(JsonNode table, Node row, String rows, Node column, String columns) {
    for (JsonNode cell : table.get("cells")) {
      Node s = address(cell.get("address"));
      resource(s, AGENCY, cell, "agency");
      resource(s, AREA, cell, "jurisdiction");
      resource(s, PERIOD, cell, "year");
      code(s, row, rows, cell, "row");
      code(s, column, columns, cell, "column");
      code(s, STATE, "state/", cell, "state");
      literal(s, PRINTED, cell, "printed", XSDDatatype.XSDstring);
      resource(s, QUOTED, cell, "place");
      if (!cell.get("state").textValue().equals("number")) {
        add(s, TYPE, GAP);
        continue;
      }
      add(s, TYPE, OBSERVATION);
      resource(s, DATA_SET, cell, "dataSet");
      literal(s, COUNT, cell, "count", XSDDatatype.XSDinteger);
      literal(s, AMOUNT, cell, "amount", XSDDatatype.XSDdecimal);
      if (cell.has("amount")) {
        add(s, UNIT, YUAN);
      }
    }
  }

  private void resource(Node s, Node p, JsonNode from, String key) {
    JsonNode value = from.get(key);
    if (value != null && !value.isNull()) {
      add(s, p, address(value));
    }
  }

  private void code(Node s, Node p, String scheme, JsonNode from, String key) {
    JsonNode value = from.get(key);
    if (value != null && !value.isNull()) {
      add(s, p, iri(Gk.NS + scheme + value.textValue()));
    }
  }

  private void literal(Node s, Node p, JsonNode from, String key, RDFDatatype type) {
    JsonNode value = from.get(key);
    if (value != null && !value.isNull()) {
      add(s, p, NodeFactory.createLiteralDT(value.asText(), type));
    }
  }

  private void add(Node s, Node p, Node o) {
    out.triple(Triple.create(s, p, o));
  }

  private static Node address(JsonNode value) {
    return iri(Mappings.BASE + value.textValue());
  }

  private static Node gk(String name) {
    return iri(Gk.NS + name);
  }

  private static Node iri(String text) {
    return NodeFactory.createURI(text);
  }
}
