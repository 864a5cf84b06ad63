package org.gongkai.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** Everything said of a thing, by property; for the table of any page. */
record Facts(List<Fact> said) {

  /** So many values of one property are shown. */
  static final int VALUES = 30;

  /** So many statements that point to a thing are given as data; the query asks for one more. */
  static final int POINTING = 200;

  // Of two languages Chinese comes first, as everywhere in the pages.
  private static final Comparator<Node> ORDER =
      Comparator.comparing((Node node) -> node.isLiteral() ? node.getLiteralDatatypeURI() : "")
          .thenComparing(node -> !(node.isLiteral() && node.getLiteralLanguage().equals("zh")))
          .thenComparing(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());

  Facts {
    said = List.copyOf(said);
  }

  /** {@code more}: how many further values are left out of the page. */
  record Fact(Shown property, List<Shown> values, int more) {
    Fact {
      values = List.copyOf(values);
    }
  }

  static Facts of(StoreView store, Node thing) {
    Map<Node, List<Node>> said = properties();
    store
        .graph()
        .find(thing, Node.ANY, Node.ANY)
        .forEachRemaining(triple -> add(said, triple.getPredicate(), triple.getObject()));
    return new Facts(facts(store, said));
  }

  private static Map<Node, List<Node>> properties() {
    return new TreeMap<>(Comparator.comparing(Node::toString));
  }

  private static void add(Map<Node, List<Node>> values, Node property, Node value) {
    values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
  }

  // Cut first, then named: to name a thing is to look it up several times.
  private static List<Fact> facts(StoreView store, Map<Node, List<Node>> values) {
    List<Fact> facts = new ArrayList<>();
    values.forEach(
        (property, all) -> {
          List<Shown> first = all.stream().sorted(ORDER).limit(VALUES).map(store::shown).toList();
          facts.add(new Fact(store.shown(property), first, all.size() - first.size()));
        });
    return facts;
  }
}
