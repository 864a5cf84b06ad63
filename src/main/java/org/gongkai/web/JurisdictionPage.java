package org.gongkai.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What the page of a place shows: its bodies and the places in it, year by year. */
final class JurisdictionPage implements PageFilling {

  private static final Node GOVERNMENT = Terms.defined("Government");
  private static final List<Node> SAME =
      List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode());
  private static final Map<String, String> SITES =
      Map.of("www.wikidata.org", "Wikidata", "sws.geonames.org", "GeoNames");

  /** The same place in the data of others. */
  record Elsewhere(String name, String href) {}

  @Override
  public Map<String, Object> model(StoreView store, Node place, Asked asked) {
    Map<String, Object> model = new HashMap<>();
    ReportList reports = store.known().reports(store);
    List<Listed> inside = reports.where(report -> report.places().contains(place));
    BodyGrid grid = new BodyGrid(store, years(store, place, reports));
    model.put("inside", inside.size());
    model.put("gridYears", grid.years());
    model.put("kinds", BodyGrid.Kind.values());
    model.put("bodies", bodies(store, place, asked, grid));
    Paged<BodyGrid.Line> below = below(store, place, asked, grid, inside);
    model.put("below", below);
    model.put("missing", below.rows().stream().mapToLong(BodyGrid.Line::missing).sum());
    model.put("code", ReportsHandler.code(place));
    model.put("position", position(store, place));
    model.put("elsewhere", elsewhere(store, place));
    model.put("former", store.page(PageQuery.JURISDICTION_FORMER, place, asked, "former"));
    model.put("lineage", store.rows(PageQuery.JURISDICTION_LINEAGE, place));
    Optional<Node> government = government(store, place);
    model.put("government", government.map(store::shown).orElse(Shown.NOTHING));
    model.put(
        "figures",
        government
            .map(
                body ->
                    KeyFigures.of(store, body).lines(store, List.copyOf(reports.of(body).values())))
            .orElse(List.of()));
    return model;
  }

  // Years on which anybody here, above or below reported: of the others nothing is known here.
  private static List<Node> years(StoreView store, Node place, ReportList reports) {
    Set<Node> above = new HashSet<>(ReportList.chain(store, place));
    return reports.all().stream()
        .filter(report -> above.contains(report.place()) || report.places().contains(place))
        .map(Listed::year)
        .distinct()
        .sorted(Terms.BY_ADDRESS)
        .toList();
  }

  private static Paged<BodyGrid.Line> bodies(
      StoreView store, Node place, Asked asked, BodyGrid grid) {
    return store
        .page(PageQuery.JURISDICTION_BODIES, place, asked, "bodies")
        .map(row -> row.get("body"))
        .map(body -> grid.line(body, "", Terms.iri(body.term()), place, 0));
  }

  private static Paged<BodyGrid.Line> below(
      StoreView store, Node place, Asked asked, BodyGrid grid, List<Listed> inside) {
    return store
        .page(PageQuery.JURISDICTION_BELOW, place, asked, "below")
        .map(
            row -> {
              Node child = Terms.iri(row.get("place").term());
              long own = inside.stream().filter(report -> report.places().contains(child)).count();
              return grid.line(
                  row.get("place"),
                  row.get("code").text(),
                  government(store, child).orElse(child),
                  child,
                  own);
            });
  }

  // Ten thousandths of a degree are some ten metres: a place has no more of a position.
  private static String position(StoreView store, Node place) {
    return Stream.of("lat", "long")
        .map(name -> Terms.iri("http://www.w3.org/2003/01/geo/wgs84_pos#" + name))
        .flatMap(property -> store.object(place, property).stream())
        .map(Node::getLiteralLexicalForm)
        .map(degrees -> new BigDecimal(degrees).setScale(4, RoundingMode.HALF_UP).toPlainString())
        .collect(Collectors.joining(", "));
  }

  private static Optional<Node> government(StoreView store, Node place) {
    return store
        .graph()
        .find(Node.ANY, Terms.SPATIAL, place)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .filter(body -> store.graph().contains(body, RDF.type.asNode(), GOVERNMENT))
        .min(Terms.BY_ADDRESS);
  }

  private static List<Elsewhere> elsewhere(StoreView store, Node place) {
    return SAME.stream()
        .flatMap(property -> store.objects(place, property).stream())
        .filter(Node::isURI)
        .map(other -> new Elsewhere(named(other.getURI()), store.shown(other).href()))
        .distinct()
        .sorted(Comparator.comparing(Elsewhere::name))
        .toList();
  }

  // Their addresses end in the number by which they know the place.
  private static String named(String address) {
    String[] parts = address.split("/");
    String site = parts.length > 2 ? parts[2] : address;
    return SITES.getOrDefault(site, site) + " " + parts[parts.length - 1];
  }
}
