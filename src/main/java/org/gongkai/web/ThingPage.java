package org.gongkai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** The page of one thing: its own layout if it has one, and always the table of all statements. */
final class ThingPage {

  private static final List<String> ONES =
      List.of(
          "agency",
          "amount",
          "claimIndicator",
          "closeMatch",
          "comparison",
          "aboutReport",
          "constraint",
          "count",
          "covers",
          "definition",
          "difference",
          "fault",
          "faultReason",
          "findingState",
          "inScheme",
          "isPartOf",
          "isReplacedBy",
          "lat",
          "leftSum",
          "level",
          "long",
          "notation",
          "precision",
          "printed",
          "reason",
          "refPeriod",
          "rightSum",
          "rule",
          "ruleKind",
          "sameAs",
          "sentenceTemplate",
          "severity",
          "spatial",
          "state",
          "statedUnit",
          "unitMeasure",
          "validFrom",
          "validUntil",
          "value",
          "wasQuotedFrom");
  private final ServedData data;
  private final Pages pages;
  private final Downloads downloads;
  private final Charts charts;

  ThingPage(ServedData data, Pages pages, Downloads downloads, Charts charts) {
    this.data = data;
    this.pages = pages;
    this.downloads = downloads;
    this.charts = charts;
  }

  /**
   * @param links to the other forms of the page, by the name of the form
   */
  String html(Asked asked, StoreView store, Node thing, Map<String, String> links) {
    PageKind kind = PageKind.of(types(store, thing));
    Map<String, Object> model = new HashMap<>();
    Facts facts = Facts.of(store, thing);
    model.put("title", store.shown(thing));
    model.put("links", links);
    model.put("facts", facts);
    model.put("pointing", Pointing.find(store, thing, asked));
    model.put("one", firsts(facts, store.language().tag()));
    model.put("types", facts.said().stream().filter(ThingPage::isType).toList());
    model.put("crumbs", store.rows(PageQuery.CRUMBS, thing));
    Map<String, Object> rows = new HashMap<>();
    for (PageQuery query : PageQuery.values()) {
      rows.put(query.fileName(), List.of());
    }
    kind.queries().forEach(query -> rows.put(query.fileName(), store.rows(query, thing)));
    model.put("rows", rows);
    filling(kind).ifPresent(filling -> model.putAll(filling.model(store, thing, asked)));
    boolean whole = thing.getURI().equals(data.base() + "id/dataset");
    model.put("jsonld", whole ? SchemaOrg.dataset(downloads.catalogue(), data.base()) : "");
    model.putAll(more(kind, store, thing));
    model.put("trend", trend(kind, store, thing, model));
    if (whole) {
      ReportList reports = store.known().reports(store);
      model.put("reports", reports.all().size());
      model.put("agencies", reports.agencies());
      model.put("years", reports.all().stream().map(Listed::year).distinct().count());
      model.put("files", downloads.lines());
      model.put("older", downloads.isOlder());
    }
    return pages.page(asked, whole ? "dataset" : kind.template(), model);
  }

  /** The chart of a body, and of a place that of its government; none without a report. */
  private List<ChartFigure> trend(
      PageKind kind, StoreView store, Node thing, Map<String, Object> model) {
    Node body =
        switch (kind) {
          case AGENCY -> thing;
          case JURISDICTION, ZONE ->
              NodeFactory.createURI(((Shown) model.get("government")).term());
          default -> Node.ANY;
        };
    return body.isURI() && !store.known().reports(store).of(body).isEmpty()
        ? List.of(charts.figure(store, "requests", Map.of("agency", body.getURI())))
        : List.of();
  }

  private Map<String, Object> more(PageKind kind, StoreView store, Node thing) {
    return switch (kind) {
      case REPORT -> new ReportPage(data, store).ofReport(thing);
      case TABLE -> new ReportPage(data, store).ofTable(thing);
      case FIGURE, GAP -> new FigurePage(data, store).ofCell(thing);
      case CLAIM -> new FigurePage(data, store).ofClaim(thing);
      case FINDING -> new FindingPage(store).of(thing);
      default -> Map.of();
    };
  }

  private static Optional<PageFilling> filling(PageKind kind) {
    return switch (kind) {
      case JURISDICTION, ZONE -> Optional.of(new JurisdictionPage());
      case AGENCY -> Optional.of(new AgencyPage());
      case YEAR -> Optional.of(new YearPage());
      case CONCEPT, SCHEME -> Optional.of(new ConceptPage());
      default -> Optional.empty();
    };
  }

  private static boolean isType(Facts.Fact fact) {
    return fact.property().term().equals(RDF.type.getURI());
  }

  private static Set<String> types(StoreView store, Node thing) {
    return store.graph().find(thing, RDF.type.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getObject().toString())
        .collect(Collectors.toSet());
  }

  // By the local name of the property, for templates that want one value and know that it is one
  // in each language.
  private static Map<String, Shown> firsts(Facts facts, String language) {
    Map<String, Shown> firsts = new HashMap<>();
    ONES.forEach(name -> firsts.put(name, Shown.NOTHING));
    for (Facts.Fact fact : facts.said()) {
      String iri = fact.property().term();
      String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
      firsts.put(
          name,
          fact.values().stream()
              .filter(value -> value.language().equals(language))
              .findFirst()
              .orElse(fact.values().get(0)));
    }
    return firsts;
  }
}
