package org.gongkai.web;

import static org.gongkai.web.Listing.iri;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/**
 * A page of a fragment as data, and beside it, in a graph of its own, how many statements match and
 * how to ask for others (Triple Pattern Fragments, 3.2 and 3.3; Hydra Core Vocabulary).
 */
final class FragmentControls {

  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  private static final Node TOPIC = iri("http://xmlns.com/foaf/0.1/primaryTopic");
  private static final String AT_LEAST_ZH = "不少于此数：数到此为止。";
  private static final String AT_LEAST_EN = "Not fewer than this: counting stopped here.";

  private final String address;
  private final Listing listing = new Listing();
  private final Fragment fragment;
  private final Node graph;

  private FragmentControls(String base, Fragment fragment) {
    this.address = base + "fragments";
    this.fragment = fragment;
    this.graph = iri(address + fragment.query() + "#metadata");
  }

  static Listing of(String base, Fragment fragment, Matches matches) {
    FragmentControls controls = new FragmentControls(base, fragment);
    controls.form();
    controls.counts(matches);
    controls.pages(matches);
    matches
        .rows()
        .forEach(t -> controls.listing.add(t.getSubject(), t.getPredicate(), t.getObject()));
    return controls.listing;
  }

  private void form() {
    Node dataset = iri(address + "#dataset");
    Node form = iri(address + "#form");
    say(graph, TOPIC, whole()); // first: some clients tell data from controls by it
    say(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
    say(dataset, RDF.type.asNode(), hydra("Collection"));
    say(dataset, VOID.subset.asNode(), whole());
    say(dataset, hydra("search"), form);
    say(form, hydra("template"), text(address + "{?subject,predicate,object}"));
    say(form, hydra("variableRepresentation"), hydra("ExplicitRepresentation"));
    mapping(form, "subject", RDF.subject.asNode());
    mapping(form, "predicate", RDF.predicate.asNode());
    mapping(form, "object", RDF.object.asNode());
  }

  private void mapping(Node form, String variable, Node property) {
    Node mapping = iri(address + "#" + variable);
    say(form, hydra("mapping"), mapping);
    say(mapping, hydra("variable"), text(variable));
    say(mapping, hydra("property"), property);
  }

  private void counts(Matches matches) {
    Node count =
        NodeFactory.createLiteralDT(Long.toString(matches.count()), XSDDatatype.XSDinteger);
    say(whole(), VOID.triples.asNode(), count);
    say(whole(), hydra("totalItems"), count);
    if (!matches.counted()) {
      say(whole(), RDFS.comment.asNode(), NodeFactory.createLiteralLang(AT_LEAST_ZH, "zh"));
      say(whole(), RDFS.comment.asNode(), NodeFactory.createLiteralLang(AT_LEAST_EN, "en"));
    }
  }

  private void pages(Matches matches) {
    Node page = page(fragment.page());
    Node size = NodeFactory.createLiteralDT("" + Fragment.SIZE, XSDDatatype.XSDinteger);
    say(whole(), RDF.type.asNode(), hydra("Collection"));
    say(whole(), VOID.subset.asNode(), page);
    say(whole(), hydra("view"), page);
    say(page, RDF.type.asNode(), hydra("PartialCollectionView"));
    say(page, hydra("itemsPerPage"), size);
    say(page, hydra("first"), page(1));
    if (fragment.page() > 1) {
      say(page, hydra("previous"), page(fragment.page() - 1));
    }
    if (matches.more() && fragment.page() < Fragment.MOST_PAGES) {
      say(page, hydra("next"), page(fragment.page() + 1));
    }
  }

  private Node whole() {
    return iri(address + fragment.pattern());
  }

  private Node page(int number) {
    return iri(address + fragment.at(number).query());
  }

  private void say(Node subject, Node predicate, Node object) {
    listing.add(graph, subject, predicate, object);
  }

  private static Node hydra(String name) {
    return iri(HYDRA + name);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
