package org.gongkai.dataset;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.gazetteer.Registers;
import org.gongkai.gazetteer.Township;
import org.gongkai.vocab.Gk;
import org.gongkai.vocab.Qb;

/**
 * What a data set may say, so that no question about reports or registers has another answer
 * because of it: it speaks of its own addresses alone, in words that are neither ours nor those in
 * which registers say who belongs to whom.
 */
final class Scope {
  private static final String ORGANISATION = "http://www.w3.org/ns/org#";

  /** About our own records linking is configured; nothing else of our vocabulary is said. */
  private static final Set<Node> LINKING =
      Set.of(Gk.CODE_COLUMN, Gk.NAME_COLUMN, Gk.WITHIN_COLUMN, Gk.YEAR_COLUMN, Gk.REFERENCE_YEAR);

  /** Words that would make a thing a part of ours, or the same as it. */
  private static final Set<Node> BINDING =
      Set.of(
          OWL.sameAs.asNode(),
          DCTerms.isPartOf.asNode(),
          DCTerms.hasPart.asNode(),
          DCTerms.isReplacedBy.asNode(),
          DCTerms.replaces.asNode(),
          DCAT.dataset.asNode(),
          VOID.subset.asNode(),
          Qb.DATA_SET,
          Qb.SLICE,
          Qb.OBSERVATION,
          Qb.STRUCTURE);

  private final Gazetteer gazetteer;
  private final String base;
  private final Node own;

  /**
   * @param base what all addresses of the data begin with
   * @param address of the data set, relative to the base
   */
  Scope(Gazetteer gazetteer, String base, String address) {
    this.gazetteer = gazetteer;
    this.base = base;
    this.own = NodeFactory.createURI(base + address);
  }

  /** Why a data set may not say this; empty if it may. */
  Optional<String> fault(Triple triple) {
    Node subject = triple.getSubject();
    Node object = triple.getObject();
    if (subject.isBlank() || object.isBlank()) {
      return Optional.of("a blank node: give it an address below " + own);
    }
    if (!isOwn(subject)) {
      return Optional.of(subject + " is not " + own + " or below it, so nothing is said of it");
    }
    return word(triple.getPredicate(), subject)
        .or(() -> kind(triple))
        .or(() -> binding(triple.getPredicate(), object))
        .or(() -> target(object));
  }

  /** Why a data set may not use a property, wherever; empty if it may. */
  Optional<String> word(Node predicate) {
    return isReserved(predicate)
        ? Optional.of(predicate + " is a word of reports and registers: use another")
        : Optional.empty();
  }

  private Optional<String> word(Node predicate, Node subject) {
    boolean linking = LINKING.contains(predicate) && subject.equals(own);
    return linking ? Optional.empty() : word(predicate);
  }

  private Optional<String> kind(Triple triple) {
    boolean ours =
        triple.getPredicate().equals(RDF.type.asNode()) && isReserved(triple.getObject());
    return ours
        ? Optional.of(triple.getObject() + " is a class of reports and registers: use another")
        : Optional.empty();
  }

  private Optional<String> binding(Node predicate, Node object) {
    return BINDING.contains(predicate) && !isOwn(object)
        ? Optional.of(predicate + " leads to " + object + ", which is not the data set's own")
        : Optional.empty();
  }

  /** A link to what is not there, or may go any day, leads nowhere. */
  private Optional<String> target(Node object) {
    boolean ours = object.isURI() && object.getURI().startsWith(base + "id/") && !isOwn(object);
    return ours && !isRegistered(object.getURI().substring(base.length()))
        ? Optional.of(object + " is no division, government or year of the registers")
        : Optional.empty();
  }

  private boolean isRegistered(String address) {
    if (address.startsWith("id/year/")) {
      String year = address.substring("id/year/".length());
      return year.matches("\\d{4}") && Registers.hasYear(Integer.parseInt(year));
    }
    return address.startsWith("id/agency/")
        ? gazetteer
            .body(address.substring("id/agency/".length()))
            .filter(b -> b.isGovernment() && !(b.territory() instanceof Township))
            .isPresent()
        : address.startsWith("id/jurisdiction/")
            && gazetteer
                .territory(address.substring("id/jurisdiction/".length()))
                .filter(t -> !(t instanceof Township))
                .isPresent();
  }

  private static boolean isReserved(Node term) {
    return term.isURI()
        && (term.getURI().startsWith(Gk.NS) || term.getURI().startsWith(ORGANISATION));
  }

  private boolean isOwn(Node node) {
    return node.equals(own) || node.isURI() && node.getURI().startsWith(own.getURI() + "/");
  }
}
