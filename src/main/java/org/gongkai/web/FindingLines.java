package org.gongkai.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.vocabulary.RDFS;

/** Findings as the rows of a table for programs; each is looked up when its turn comes. */
final class FindingLines {

  private static final Map<String, String> LOOKED_UP =
      Map.of(
          "agency", "agency",
          "left", "leftSum",
          "right", "rightSum",
          "difference", "difference");

  private static final List<String> COLUMNS =
      List.of(
          "finding",
          "state",
          "severity",
          "rule",
          "fault",
          "report",
          "agency",
          "agencyName",
          "place",
          "level",
          "year",
          "left",
          "right",
          "difference",
          "sentenceZh",
          "sentenceEn");

  private final StoreView store;
  private final String base;

  FindingLines(StoreView store, String base) {
    this.store = store;
    this.base = base;
  }

  /** To be read within the transaction of the store's view. */
  RowSet of(Stream<FindingRow> rows) {
    return RowSetStream.create(
        COLUMNS.stream().map(Var::alloc).toList(), rows.map(this::binding).iterator());
  }

  private Binding binding(FindingRow row) {
    BindingBuilder line = Binding.builder();
    Node finding = NodeFactory.createURI(row.address());
    add(line, "finding", Optional.of(finding));
    for (FindingFacet facet : List.of(FindingFacet.STATE, FindingFacet.SEVERITY)) {
      word(line, row, facet);
    }
    word(line, row, FindingFacet.RULE);
    word(line, row, FindingFacet.FAULT);
    word(line, row, FindingFacet.LEVEL);
    word(line, row, FindingFacet.YEAR);
    add(line, "report", Optional.of(NodeFactory.createURI(row.about().report())));
    row.about().places().stream()
        .findFirst()
        .map(place -> NodeFactory.createURI(FindingFacet.PLACE.address(place, base)))
        .ifPresent(place -> add(line, "place", Optional.of(place)));
    LOOKED_UP.forEach((column, property) -> add(line, column, object(finding, property)));
    object(finding, "agency")
        .flatMap(agency -> label(agency, "zh"))
        .ifPresent(name -> add(line, "agencyName", Optional.of(name)));
    add(line, "sentenceZh", label(finding, "zh"));
    add(line, "sentenceEn", label(finding, "en"));
    return line.build();
  }

  private static void word(BindingBuilder line, FindingRow row, FindingFacet facet) {
    row.counted(facet, Optional.empty())
        .ifPresent(
            value ->
                add(line, facet.parameter(), Optional.of(NodeFactory.createLiteralString(value))));
  }

  private static void add(BindingBuilder line, String column, Optional<Node> value) {
    value.ifPresent(node -> line.add(Var.alloc(column), node));
  }

  private Optional<Node> object(Node finding, String property) {
    return store.object(finding, NodeFactory.createURI(Addresses.DEFINITIONS + property));
  }

  private Optional<Node> label(Node thing, String language) {
    return store.graph().find(thing, RDFS.label.asNode(), Node.ANY).toList().stream()
        .map(triple -> triple.getObject())
        .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
        .findFirst();
  }
}
