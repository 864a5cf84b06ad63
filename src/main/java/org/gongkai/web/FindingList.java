package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;
import org.gongkai.assessment.FindingState;

/**
 * The findings of a store in one state of it, sorted; small enough to be counted for each request.
 *
 * @param cut whether the store has more than are held; those are what least is broken
 */
record FindingList(List<FindingRow> rows, boolean cut) {

  /** So many findings are held. */
  static final int MOST = 200_000;

  private static final List<FindingState> STATES =
      List.of(FindingState.BROKEN, FindingState.UNDECIDABLE, FindingState.NOT_APPLICABLE);

  FindingList {
    rows = List.copyOf(rows);
  }

  static FindingList of(StoreView store, String base) {
    return of(store, base, MOST);
  }

  /**
   * @param most how many are held
   */
  static FindingList of(StoreView store, String base, int most) {
    Reading reading = new Reading(store, base);
    List<FindingRow> rows = new ArrayList<>();
    for (FindingState state : STATES) {
      if (rows.size() <= most) {
        rows.addAll(reading.of(state));
      }
    }
    boolean cut = rows.size() > most;
    rows.sort(FindingRow.ORDER);
    return new FindingList(cut ? rows.subList(0, most) : rows, cut);
  }

  /** Rows of one state after the other; what repeats is held once. */
  private static final class Reading {
    private final StoreView store;
    private final String base;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Node, FindingRow.About> reports = new HashMap<>();
    private final Map<Node, List<String>> places = new HashMap<>();

    Reading(StoreView store, String base) {
      this.store = store;
      this.base = base;
      Node whole = NodeFactory.createURI(base + "id/dataset");
      store.solutions(
          PageQuery.FINDING_REPORTS, whole, row -> reports.put(get(row, "report"), about(row)));
    }

    List<FindingRow> of(FindingState state) {
      List<FindingRow> rows = new ArrayList<>();
      Node concept = NodeFactory.createURI(FindingFacet.STATE.address(state.notation(), base));
      store.solutions(PageQuery.FINDINGS, concept, row -> rows.add(finding(row, state.notation())));
      return rows;
    }

    private FindingRow finding(Binding row, String state) {
      Node difference = get(row, "difference");
      return new FindingRow(
          get(row, "finding").toString(),
          value(row, "rule", FindingFacet.RULE),
          value(row, "severity", FindingFacet.SEVERITY),
          state,
          value(row, "fault", FindingFacet.FAULT),
          difference == null
              ? -1
              : Math.abs(Double.parseDouble(difference.getLiteralLexicalForm())),
          reports.computeIfAbsent(get(row, "report"), Reading::unknown));
    }

    // Of a report that is not described, nothing can be chosen.
    private static FindingRow.About unknown(Node report) {
      return new FindingRow.About(report.toString(), "", "", List.of());
    }

    private FindingRow.About about(Binding row) {
      return new FindingRow.About(
          get(row, "report").toString(),
          value(row, "year", FindingFacet.YEAR),
          value(row, "level", FindingFacet.LEVEL),
          places.computeIfAbsent(get(row, "place"), this::upwards));
    }

    // A division lies in one other; a zone may name several, of which the first counts.
    private List<String> upwards(Node place) {
      List<String> found = new ArrayList<>();
      Node at = place;
      while (at != null && !found.contains(word(at, FindingFacet.PLACE))) {
        found.add(word(at, FindingFacet.PLACE));
        at =
            store.graph().find(at, DCTerms.isPartOf.asNode(), Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .min(Comparator.comparing(Node::toString))
                .orElse(null);
      }
      return found;
    }

    private String value(Binding row, String variable, FindingFacet facet) {
      Node node = get(row, variable);
      return node == null ? "" : word(node, facet);
    }

    private String word(Node node, FindingFacet facet) {
      return words.computeIfAbsent(facet.value(node.toString(), base), Function.identity());
    }

    private static Node get(Binding row, String variable) {
      return row.get(Var.alloc(variable));
    }
  }
}
