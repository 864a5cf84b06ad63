package org.gongkai.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.OntologyFiles;
import org.gongkai.vocab.Prov;
import org.gongkai.vocab.Qb;
import org.gongkai.vocab.Sdmx;

/**
 * The graph of a report in which every cell of its form has a figure; the cells come from the field
 * scheme.
 */
final class CompleteReport {
  static final String BASE = "http://localhost:3030/";
  static final Map<String, List<String>> COLUMNS =
      Map.of(
          "requests",
          List.of(
              "natural-person",
              "enterprise",
              "research",
              "welfare",
              "legal-service",
              "other-org",
              "total"),
          "cases",
          List.of("upheld", "corrected", "other", "pending", "total"),
          "statistics",
          List.of("year", "cumulative"));
  private static final Map<String, List<Node>> DIMENSIONS =
      Map.of(
          "requests", List.of(Gk.HANDLING, Gk.APPLICANT),
          "cases", List.of(Gk.PROCEEDING, Gk.RESULT),
          "proactive", List.of(Gk.CATEGORY, Gk.INDICATOR),
          "statistics", List.of(Gk.STATISTIC, Gk.COVERAGE));
  // The indicators of the statistics table that are money, by their notation.
  private static final Set<String> MONEY = Set.of("fees", "support.budget");
  private static final Graph ONTOLOGY = OntologyFiles.published(BASE);
  private static final String SOURCE = "source/" + "0123456789abcdef".repeat(4);

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final String code;
  private final String year;
  private final String form;
  private final Node report;
  private int place;

  private CompleteReport(String code, String year, String form) {
    this.code = code;
    this.year = year;
    this.form = form;
    this.report = iri("id/report/" + code + "/" + year);
  }

  /** Row and column of every cell of a cube, as {@code row/column}. */
  static List<String> cells(String cube, String form) {
    String table = table(cube, form);
    String start = Gk.field(form, table).getURI() + "/";
    return ONTOLOGY.stream(Node.ANY, RDF.type.asNode(), Gk.FIELD)
        .map(t -> t.getSubject().getURI())
        .filter(f -> f.startsWith(start))
        .map(f -> f.substring(start.length()))
        .flatMap(
            f ->
                f.contains("/")
                    ? List.of(f).stream()
                    : COLUMNS.get(table).stream().map(c -> f + "/" + c))
        .filter(f -> isMoney(f) == cube.equals("amounts"))
        .sorted()
        .toList();
  }

  private static boolean isMoney(String field) {
    return field.endsWith("/amount") || MONEY.contains(field.replaceAll("/.*", ""));
  }

  /** The cubes that a form has figures for. */
  static List<String> cubes(String form) {
    return form.equals("form-2014")
        ? List.of("statistics", "amounts")
        : List.of("proactive", "amounts", "requests", "cases");
  }

  /** The table of the form that a cube takes its figures from. */
  static String table(String cube, String form) {
    String withMoney = form.equals("form-2014") ? "statistics" : "proactive";
    return cube.equals("amounts") ? withMoney : cube;
  }

  static Graph of(String code, String year, String form) {
    CompleteReport made = new CompleteReport(code, year, form);
    made.describe();
    cubes(form).forEach(made::slice);
    return made.graph;
  }

  private void describe() {
    add(report, RDF.type.asNode(), Gk.REPORT_CLASS);
    add(report, RDFS.label.asNode(), NodeFactory.createLiteralLang(code + "年度报告", "zh"));
    address(report);
    add(report, Gk.FORM, Gk.concept("form", form));
    add(report, Gk.SCOPE, Gk.concept("scope", "territory"));
    add(report, Gk.LEVEL, Gk.concept("level", "county"));
    for (Node evidence : List.of(Gk.AGENCY_EVIDENCE, Gk.YEAR_EVIDENCE, Gk.FORM_EVIDENCE)) {
      add(report, evidence, Gk.concept("evidence", "title"));
    }
    add(report, Gk.AGENCY_PLACE, iri(SOURCE + "#char=0,3"));
    add(report, Gk.YEAR_PLACE, iri(SOURCE + "#char=3,8"));
    add(report, Gk.FILE_NAME, text(code + ".txt"));
    add(report, DCTerms.format.asNode(), text("text/plain"));
    add(report, Prov.WAS_DERIVED_FROM, iri(SOURCE));
    Node period = iri("id/report/" + code + "/" + year + "/period");
    add(report, DCTerms.temporal.asNode(), period);
    add(period, RDF.type.asNode(), DCTerms.PeriodOfTime.asNode());
    add(period, DCAT.startDate.asNode(), date("-01-01"));
    add(period, DCAT.endDate.asNode(), date("-12-31"));
  }

  private void slice(String cube) {
    Node slice = NodeFactory.createURI(report.getURI() + "/" + cube);
    Node dataSet = iri("id/dataset/" + cube + "/" + form);
    add(report, Gk.TABLE, slice);
    add(dataSet, Qb.SLICE, slice);
    add(slice, RDF.type.asNode(), Qb.SLICE_CLASS);
    add(slice, Qb.SLICE_STRUCTURE, Gk.sliceKey(cube, form));
    add(slice, Gk.TABLE_KIND, Gk.concept("table", table(cube, form)));
    add(slice, Gk.REPORT, report);
    address(slice);
    quote(slice);
    for (String path : cells(cube, form)) {
      Node cell = NodeFactory.createURI(report.getURI() + "/" + table(cube, form) + "/" + path);
      add(slice, Qb.OBSERVATION, cell);
      add(cell, Qb.DATA_SET, dataSet);
      observation(cell, table(cube, form), path);
    }
  }

  private void observation(Node cell, String table, String path) {
    String[] codes = path.split("/");
    add(cell, RDF.type.asNode(), Qb.OBSERVATION_CLASS);
    address(cell);
    for (int i = 0; i < 2; i++) {
      Node dimension = DIMENSIONS.get(table).get(i);
      add(cell, dimension, NodeFactory.createURI(dimension.getURI() + "/" + codes[i]));
    }
    figure(cell, isMoney(path));
    add(cell, Gk.STATE, Gk.concept("state", "number"));
    add(cell, Gk.PRINTED, text("7"));
    quote(cell);
  }

  private void figure(Node cell, boolean money) {
    if (money) {
      add(cell, Gk.AMOUNT, NodeFactory.createLiteralDT("7", XSDDatatype.XSDdecimal));
      add(cell, Sdmx.UNIT_MEASURE, Gk.CNY);
    } else {
      add(cell, Gk.COUNT, NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger));
    }
  }

  private void address(Node subject) {
    add(subject, Gk.AGENCY, iri("id/agency/" + code));
    add(subject, Sdmx.REF_AREA, iri("id/jurisdiction/" + code));
    add(subject, Sdmx.REF_PERIOD, iri("id/year/" + year));
  }

  private void quote(Node subject) {
    place += 2;
    add(subject, Prov.WAS_QUOTED_FROM, iri(SOURCE + "#char=" + place + "," + (place + 1)));
  }

  private Node date(String day) {
    return NodeFactory.createLiteralDT(year + day, XSDDatatype.XSDdate);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private void add(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }
}
