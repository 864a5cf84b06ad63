package org.gongkai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.vocab.Qb;

/** What the page of a cell, or of a figure of the prose, shows around its value. */
final class FigurePage {

  private static final int EXCERPT = 120;

  private static final Node REPORT = definition("report");
  private static final Node KIND = definition("tableKind");
  private static final Node GAP = definition("gap");
  private static final Node CLAIM = definition("claim");
  private static final Node STATE = definition("state");
  private static final Node SENTENCE = definition("sentencePlace");
  private static final Node QUOTED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasQuotedFrom");

  private final ServedData data;
  private final StoreView store;

  FigurePage(ServedData data, StoreView store) {
    this.data = data;
    this.store = store;
  }

  private static Node definition(String name) {
    return NodeFactory.createURI(Addresses.DEFINITIONS + name);
  }

  Map<String, Object> ofCell(Node cell) {
    Optional<Node> slice = subject(Qb.OBSERVATION, cell).or(() -> subject(GAP, cell));
    Optional<Node> report = slice.flatMap(s -> store.object(s, REPORT));
    String table =
        slice.flatMap(s -> store.object(s, KIND)).map(k -> store.shown(k).text()).orElse("");
    Map<String, Object> model = common(cell, report, table);
    List<Map<String, Shown>> rows =
        report.map(r -> store.rows(PageQuery.CELLS, r)).orElse(List.of());
    Shown here = store.shown(cell);
    model.put(
        "figure",
        rows.stream()
            .filter(row -> row.get("cell").equals(here))
            .map(row -> Cells.figure(row, 1, store.language()))
            .toList());
    model.put("meaning", meaning(cell));
    model.put("cut", report.flatMap(r -> cut(r, here)).stream().toList());
    model.put(
        "checks",
        report.map(r -> new CellChecks(store, r, data.base()).of(cell, rows)).orElse(List.of()));
    model.put("elsewhere", Elsewhere.of(store, cell));
    return model;
  }

  Map<String, Object> ofClaim(Node claim) {
    Map<String, Object> model = common(claim, subject(CLAIM, claim), "");
    model.put("cells", store.rows(PageQuery.CLAIM_CELLS, claim));
    return model;
  }

  private Map<String, Object> common(Node figure, Optional<Node> report, String table) {
    Map<String, Object> model = new HashMap<>();
    Shown place = store.object(figure, QUOTED).map(store::shown).orElse(Shown.NOTHING);
    List<Map<String, Shown>> heads =
        report.map(r -> store.rows(PageQuery.REPORT_HEAD, r)).orElse(List.of());
    model.put("report", report.map(store::shown).orElse(Shown.NOTHING));
    model.put("anchor", Quoted.anchor(place));
    model.put("place", place);
    model.put("passage", passage(figure).stream().toList());
    model.put("findings", store.rows(PageQuery.FIGURE_FINDINGS, figure));
    model.put(
        "citation",
        heads.stream()
            .map(head -> new Citation(store, figure, report.orElseThrow(), table, head))
            .toList());
    return model;
  }

  // What a state means is said where there is no figure that speaks for itself.
  private String meaning(Node cell) {
    String language = store.language().tag();
    return store.object(cell, STATE).filter(state -> !state.toString().endsWith("/number")).stream()
        .flatMap(
            state ->
                store.graph().find(state, SKOS.definition.asNode(), Node.ANY).toList().stream())
        .map(triple -> triple.getObject())
        .filter(said -> said.isLiteral() && said.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }

  private Optional<Node> subject(Node predicate, Node object) {
    return store.graph().find(Node.ANY, predicate, object).toList().stream()
        .map(triple -> triple.getSubject())
        .findFirst();
  }

  private Optional<CutOut> cut(Node report, Shown here) {
    return CutOut.of(
        ReportPage.tables(store, report, Contradictions.lit(store, report)), here.href());
  }

  /** A figure of the prose in its whole sentence at least. */
  private Optional<Passage> passage(Node figure) {
    Optional<SourceAddress> place = address(figure, QUOTED);
    Optional<SourceAddress> sentence = address(figure, SENTENCE);
    int around =
        Stream.concat(sentence.stream(), place.stream())
                .mapToInt(p -> Quoted.of(shown(p), "").map(q -> q.end() - q.start()).orElse(0))
                .max()
                .orElse(0)
            + EXCERPT;
    return place.flatMap(p -> data.text(p.sha256()).flatMap(t -> Passage.of(t, p.range(), around)));
  }

  private static Shown shown(SourceAddress place) {
    return new Shown("", "", "", "#char=" + place.range(), false);
  }

  private Optional<SourceAddress> address(Node figure, Node property) {
    return store
        .object(figure, property)
        .map(Node::toString)
        .filter(iri -> iri.startsWith(data.base()))
        .flatMap(iri -> SourceAddress.of(iri.substring(data.base().length())));
  }
}
