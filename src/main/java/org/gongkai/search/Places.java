package org.gongkai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.gongkai.reconcile.Spellings;
import org.gongkai.vocab.Gk;

/** The divisions and zones of all years. */
final class Places {
  /** Nothing of China lies deeper, and nothing was renamed more often. */
  private static final int DEEPEST = 10;

  private static final String SPACE = "id/jurisdiction/";

  private final Stated stated;
  private final Spellings spellings;
  private final Map<Node, PlaceNames> names = new HashMap<>();
  private final List<Node> all;

  Places(Stated stated, Spellings spellings) {
    this.stated = stated;
    this.spellings = spellings;
    this.all =
        Stream.of(Gk.JURISDICTION, Gk.FUNCTIONAL_ZONE)
            .flatMap(type -> stated.ofClass(type).stream())
            .distinct()
            .sorted(Comparator.comparing(Node::getURI))
            .toList();
  }

  /**
   * @param reporting those that reports are about
   */
  void entries(Set<Node> reporting, Consumer<Entry> each) {
    for (int i = 0; i < all.size(); i++) {
      Entry entry = entry(all.get(i));
      entry.reporting = reporting.contains(all.get(i));
      entry.order = order(all.get(i)) + i;
      each.accept(entry);
    }
  }

  private Entry entry(Node place) {
    Entry entry = new Entry(Kind.JURISDICTION, place.getURI());
    PlaceNames written = names(place);
    entry.name = name(place);
    entry.english = stated.label(place, "en");
    entry.ended = hasEnded(place);
    entry.context = entry.ended ? path(place) + years(place) : path(place);
    entry.codes.add(stated.key(place, SPACE));
    entry.codes.add(stated.key(place, ""));
    entry.codes.addAll(stated.texts(place, SKOS.notation.asNode(), ""));
    entry.names.add(written.full());
    entry.shortNames.addAll(written.shorter());
    entry.latin.addAll(written.latin());
    entry.initials.addAll(written.initials());
    if (!entry.ended) {
      entry.names.addAll(formerNames(place));
    }
    return entry;
  }

  String name(Node place) {
    return stated.label(place, "zh");
  }

  PlaceNames names(Node place) {
    return names.computeIfAbsent(
        place, p -> PlaceNames.of(name(p), stated.label(p, "en"), spellings));
  }

  boolean hasEnded(Node place) {
    return !stated.objects(place, Gk.VALID_UNTIL).isEmpty();
  }

  /** Higher levels first, with room for a hundred million of each. */
  int order(Node place) {
    String level =
        stated.objects(place, Gk.LEVEL).stream().findFirst().map(Node::getURI).orElse("");
    int rank = List.of("province", "prefecture", "county").indexOf(level.replaceAll(".*/", ""));
    return (rank < 0 ? 3 : rank) * 100_000_000;
  }

  /** 江西省 › 宜春市, without the place itself. */
  String path(Node place) {
    List<String> above = new ArrayList<>();
    Optional<Node> parent = parent(place);
    while (parent.isPresent() && above.size() < DEEPEST) {
      above.add(0, name(parent.get()));
      parent = parent(parent.get());
    }
    return String.join(" › ", above);
  }

  /** （1988–2000） */
  private String years(Node place) {
    return "（" + year(place, Gk.VALID_FROM) + "–" + year(place, Gk.VALID_UNTIL) + "）";
  }

  private String year(Node place, Node property) {
    return stated.objects(place, property).stream()
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  /** The place above, and of several in the course of time that which is still in force. */
  private Optional<Node> parent(Node place) {
    return Stream.of(DCTerms.isPartOf.asNode(), Gk.COVERS)
        .flatMap(property -> stated.objects(place, property).stream())
        .filter(Node::isURI)
        .filter(above -> !above.equals(place))
        .min(Comparator.comparing(this::hasEnded).thenComparing(Node::getURI));
  }

  /** Keys of what a place in force was called before, by all records that led to this one. */
  private Set<String> formerNames(Node place) {
    Set<Node> before = new LinkedHashSet<>();
    List<Node> open = List.of(place);
    for (int step = 0; step < DEEPEST && !open.isEmpty(); step++) {
      open = open.stream().flatMap(this::predecessors).filter(before::add).toList();
    }
    Set<String> former = new LinkedHashSet<>();
    before.forEach(record -> former.add(names(record).full()));
    return former;
  }

  private Stream<Node> predecessors(Node place) {
    return stated
        .graph()
        .find(Node.ANY, DCTerms.isReplacedBy.asNode(), place)
        .mapWith(Triple::getSubject)
        .toList()
        .stream();
  }
}
