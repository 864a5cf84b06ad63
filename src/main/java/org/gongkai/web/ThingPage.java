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

  private static final Node REPORT = NodeFactory.createURI(Addresses.DEFINITIONS + "report");
  private static final Node QUOTED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasQuotedFrom");
  private static final List<String> ONES =
      List.of(
          "amount",
          "claimIndicator",
          "closeMatch",
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
          "printed",
          "reason",
          "rightSum",
          "rule",
          "sameAs",
          "sentenceTemplate",
          "severity",
          "spatial",
          "state",
          "unitMeasure",
          "validFrom",
          "validUntil",
          "value",
          "wasQuotedFrom");
  private static final int EXCERPT = 120;

  private final ServedData data;
  private final Pages pages;
  private final Downloads downloads;

  ThingPage(ServedData data, Pages pages, Downloads downloads) {
    this.data = data;
    this.pages = pages;
    this.downloads = downloads;
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
    model.put("lit", Set.of());
    filling(kind).ifPresent(filling -> model.putAll(filling.model(store, thing, asked)));
    boolean whole = thing.getURI().equals(data.base() + "id/dataset");
    model.put("jsonld", whole ? SchemaOrg.dataset(downloads.catalogue(), data.base()) : "");
    if (kind == PageKind.REPORT) {
      Contradictions contradictions = Contradictions.of(store, thing);
      Set<String> lit = contradictions.lit();
      model.put("lit", lit);
      model.put("contradictions", contradictions);
      model.put("tables", new FormTables(store, lit).of(thing, form(store, thing)));
    }
    if (kind == PageKind.TABLE) {
      model.put("tables", tables(store, thing));
    }
    if (Set.of(PageKind.FIGURE, PageKind.GAP, PageKind.CLAIM).contains(kind)) {
      model.put("passage", passage(store, thing));
    }
    return pages.page(asked, kind.template(), model);
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

  private static List<FormTable> tables(StoreView store, Node slice) {
    String href = store.shown(slice).href();
    return store.object(slice, REPORT).stream()
        .flatMap(report -> tablesOf(store, report).stream())
        .filter(table -> table.href().equals(href))
        .toList();
  }

  private static List<FormTable> tablesOf(StoreView store, Node report) {
    Set<String> lit = Contradictions.lit(store, report);
    return new FormTables(store, lit).of(report, form(store, report));
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

  private static String form(StoreView store, Node report) {
    return store
        .object(report, NodeFactory.createURI(Addresses.DEFINITIONS + "form"))
        .map(form -> form.toString().replaceAll(".*/", ""))
        .orElse("");
  }

  private List<Passage> passage(StoreView store, Node cell) {
    Optional<SourceAddress> place =
        store
            .object(cell, QUOTED)
            .map(Node::toString)
            .filter(iri -> iri.startsWith(data.base()))
            .flatMap(iri -> SourceAddress.of(iri.substring(data.base().length())));
    return place
        .flatMap(p -> data.text(p.sha256()).flatMap(t -> Passage.of(t, p.range(), EXCERPT)))
        .stream()
        .toList();
  }
}
