package org.gongkai.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The same statements as the mappings make, by plain Java from the JSON: a second engine to compare
 * with, written from the description of the data and not from the mappings.
 */
final class Walk {
  private static final String GK = "https://w3id.org/gongkai/def/";
  private static final String QB = "http://purl.org/linked-data/cube#";
  private static final String DIMENSION = "http://purl.org/linked-data/sdmx/2009/dimension#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final Map<String, List<String>> AXES =
      Map.of(
          "requests", List.of("handling", "applicant"),
          "cases", List.of("proceeding", "result"),
          "proactive", List.of("category", "indicator"),
          "statistics", List.of("statistic", "coverage"));

  private static final Map<String, String> CLAIM_CODES =
      Map.of(
          "indicator", "claimIndicator",
          "applicant", "applicant",
          "channel", "channel",
          "result", "result",
          "precision", "precision",
          "scope", "claimScope",
          "basis", "basis");

  private final String base;
  private final JsonNode root;
  private final Set<Triple> triples = new LinkedHashSet<>();

  private Walk(String base, JsonNode root) {
    this.base = base;
    this.root = root;
  }

  static Set<Triple> triples(String base, JsonNode root) {
    Walk walk = new Walk(base, root);
    walk.report();
    walk.evidence();
    root.get("tables").forEach(walk::table);
    root.get("claims").forEach(walk::claim);
    return walk.triples;
  }

  private void report() {
    Node report = data(root.get("address"));
    add(report, RDF.type.getURI(), iri(GK + "Report"));
    String year = root.at("/year/value").asText();
    String name = root.at("/agency/name").textValue() + year + "年政府信息公开工作年度报告";
    add(report, RDFS.label.getURI(), NodeFactory.createLiteralLang(name, "zh"));
    if (root.get("agency").has("englishName")) {
      String english =
          "Information disclosure report "
              + year
              + ", "
              + root.at("/agency/englishName").textValue();
      add(report, RDFS.label.getURI(), NodeFactory.createLiteralLang(english, "en"));
    }
    add(report, GK + "agency", data(root.at("/agency/address")));
    add(report, DIMENSION + "refArea", data(root.at("/jurisdiction/address")));
    add(report, DIMENSION + "refPeriod", data(root.at("/year/address")));
    add(report, GK + "scope", concept("scope", root.get("scope")));
    add(report, GK + "level", concept("level", root.at("/jurisdiction/level")));
    add(report, GK + "fileName", text(root.get("file")));
    add(report, DCT + "format", text(root.at("/source/mediaType")));
    add(report, GK + "charset", text(root.at("/source/charset")));
    if (root.get("source").has("published")) {
      add(report, DCT + "source", iri(root.at("/source/published").textValue()));
      add(
          report,
          GK + "retrieved",
          typed(root.at("/source/retrieved").textValue(), XSDDatatype.XSDdateTime));
    }
    add(report, PROV + "wasDerivedFrom", data(root.at("/source/address")));
    if (root.has("issued")) {
      add(report, DCT + "issued", typed(root.at("/issued/date").textValue(), XSDDatatype.XSDdate));
      add(report, GK + "issuedEvidence", concept("evidence", root.at("/issued/evidence")));
      add(report, GK + "issuedPlace", data(root.at("/issued/place")));
    }
    Node period = data(root.at("/period/address"));
    add(report, DCT + "temporal", period);
    add(period, RDF.type.getURI(), iri(DCT + "PeriodOfTime"));
    add(
        period,
        DCAT + "startDate",
        typed(root.at("/period/start").textValue(), XSDDatatype.XSDdate));
    add(period, DCAT + "endDate", typed(root.at("/period/end").textValue(), XSDDatatype.XSDdate));
  }

  private void evidence() {
    Node report = data(root.get("address"));
    add(report, GK + "form", concept("form", root.at("/form/notation")));
    for (String told : List.of("agency", "year", "form")) {
      add(report, GK + told + "Evidence", concept("evidence", root.get(told).get("evidence")));
      add(report, GK + told + "Place", data(root.get(told).get("place")));
    }
    add(report, GK + "agencyPrinted", text(root.at("/agency/printed")));
  }

  private void table(JsonNode table) {
    String kind = table.get("table").textValue();
    indicators(table);
    for (JsonNode cell : table.get("cells")) {
      boolean money = isMoney(table, cell);
      String cube = money ? "amounts" : kind;
      Node slice = iri(base + root.get("address").textValue() + "/" + cube);
      String form = root.at("/form/notation").textValue();
      Node dataSet = iri(base + "id/dataset/" + cube + "/" + form);
      add(slice, QB + "sliceStructure", iri(GK + "slice-key/" + cube + "/" + form));
      slice(slice, dataSet, kind, table);
      cell(kind, dataSet, cell);
      boolean number = cell.has("count") || cell.has("amount");
      add(slice, number ? QB + "observation" : GK + "gap", data(cell.get("address")));
    }
  }

  private static boolean isMoney(JsonNode table, JsonNode cell) {
    for (JsonNode indicator : table.path("indicators")) {
      if (indicator.get("row").equals(cell.get("row"))) {
        return indicator.path("measure").asText().equals("amount");
      }
    }
    return cell.get("column").textValue().equals("amount");
  }

  /** Indicators that this report alone prints. */
  private void indicators(JsonNode table) {
    for (JsonNode indicator : table.path("indicators")) {
      String row = indicator.get("row").textValue();
      if (row.startsWith("local.")) {
        Node node = statistic(indicator.get("row"));
        add(node, RDF.type.getURI(), iri(GK + "Statistic"));
        add(node, RDF.type.getURI(), iri(SKOS.getURI() + "Concept"));
        add(node, SKOS.inScheme.getURI(), iri(GK + "scheme/statistic"));
        add(node, SKOS.notation.getURI(), text(indicator.get("row")));
        Node label = NodeFactory.createLiteralLang(indicator.get("label").textValue(), "zh");
        add(node, SKOS.prefLabel.getURI(), label);
        add(node, RDFS.label.getURI(), label);
        unit(node, indicator);
        add(node, PROV + "wasQuotedFrom", data(indicator.get("place")));
        if (indicator.has("parent")) {
          add(node, SKOS.broader.getURI(), statistic(indicator.get("parent")));
        }
      }
    }
  }

  private void unit(Node subject, JsonNode printed) {
    if (printed.has("unit")) {
      add(subject, GK + "printedUnit", text(printed.get("unit")));
    }
  }

  private Node statistic(JsonNode row) {
    String report = root.get("address").textValue();
    return row.textValue().startsWith("local.")
        ? iri(base + report + "/statistics/" + row.textValue())
        : concept("statistic", row);
  }

  private void slice(Node slice, Node dataSet, String kind, JsonNode table) {
    add(data(root.get("address")), GK + "table", slice);
    add(slice, RDF.type.getURI(), iri(QB + "Slice"));
    add(slice, GK + "tableKind", iri(GK + "table/" + kind));
    add(slice, GK + "report", data(root.get("address")));
    add(slice, PROV + "wasQuotedFrom", data(table.get("place")));
    dimensions(slice);
    add(dataSet, QB + "slice", slice);
  }

  private void dimensions(Node subject) {
    add(subject, GK + "agency", data(root.at("/agency/address")));
    add(subject, DIMENSION + "refArea", data(root.at("/jurisdiction/address")));
    add(subject, DIMENSION + "refPeriod", data(root.at("/year/address")));
  }

  private void cell(String kind, Node dataSet, JsonNode cell) {
    Node node = data(cell.get("address"));
    dimensions(node);
    String axis = AXES.get(kind).get(0);
    boolean statistic = axis.equals("statistic");
    add(node, GK + axis, statistic ? statistic(cell.get("row")) : concept(axis, cell.get("row")));
    unit(node, cell);
    add(node, GK + AXES.get(kind).get(1), concept(AXES.get(kind).get(1), cell.get("column")));
    add(node, GK + "state", concept("state", cell.get("state")));
    add(node, GK + "printed", text(cell.get("printed")));
    add(node, PROV + "wasQuotedFrom", data(cell.get("place")));
    boolean money = cell.has("amount");
    if (!money && !cell.has("count")) {
      add(node, RDF.type.getURI(), iri(GK + "Gap"));
      cell.path("candidates").forEach(c -> add(node, GK + "candidate", figure(c, c.has("amount"))));
      return;
    }
    String measure = GK + (money ? "amount" : "count");
    add(node, RDF.type.getURI(), iri(QB + "Observation"));
    add(node, QB + "dataSet", dataSet);
    if (cell.has("constraint")) {
      add(node, GK + "constraint", concept("constraint", cell.get("constraint")));
    }
    add(node, measure, figure(cell, money));
    if (money) {
      add(
          node,
          "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure",
          iri(GK + "unit/CNY"));
    }
  }

  private void claim(JsonNode claim) {
    Node node = data(claim.get("address"));
    add(data(root.get("address")), GK + "claim", node);
    add(node, RDF.type.getURI(), iri(GK + "Claim"));
    dimensions(node);
    add(node, GK + "claimNumber", typed(claim.get("number").asText(), XSDDatatype.XSDinteger));
    CLAIM_CODES.forEach((member, code) -> codes(node, claim, member, code));
    add(node, GK + "statedValue", decimal(claim.get("quantity")));
    add(node, GK + "value", decimal(claim.get("value")));
    if (claim.has("unit")) {
      add(node, GK + "statedUnit", text(claim.get("unit")));
    }
    String dimension = claim.get("dimension").textValue();
    if (!dimension.equals("count")) {
      String unit = dimension.equals("money") ? "unit/CNY" : "unit/percent";
      add(node, "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure", iri(GK + unit));
    }
    add(node, GK + "printed", text(claim.get("printed")));
    add(node, PROV + "wasQuotedFrom", data(claim.get("place")));
    add(node, GK + "sentence", text(claim.at("/sentence/printed")));
    add(node, GK + "sentencePlace", data(claim.at("/sentence/place")));
  }

  private void codes(Node node, JsonNode claim, String member, String property) {
    JsonNode codes = claim.path(member);
    String list = member.equals("indicator") ? "claim-indicator" : member;
    if (codes.isArray()) {
      codes.forEach(c -> add(node, GK + property, concept(list, c)));
    } else if (codes.isTextual()) {
      add(node, GK + property, concept(list, codes));
    }
  }

  private static Node decimal(JsonNode number) {
    return typed(number.textValue(), XSDDatatype.XSDdecimal);
  }

  private static Node figure(JsonNode cell, boolean money) {
    return money
        ? typed(cell.get("amount").textValue(), XSDDatatype.XSDdecimal)
        : typed(cell.get("count").asText(), XSDDatatype.XSDinteger);
  }

  private void add(Node subject, String property, Node object) {
    triples.add(Triple.create(subject, iri(property), object));
  }

  private Node data(JsonNode address) {
    return iri(base + address.textValue());
  }

  private static Node concept(String list, JsonNode notation) {
    return iri(GK + list + "/" + notation.textValue());
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(JsonNode text) {
    return NodeFactory.createLiteralString(text.textValue());
  }

  private static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }
}
