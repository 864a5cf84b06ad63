package org.gongkai.web;

import static org.gongkai.web.Listing.iri;

import java.time.Instant;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gongkai.store.ChangeKind;
import org.gongkai.store.ChangeLog;
import org.gongkai.store.LoggedChange;

/** The log of changes as a Linked Data Event Stream (LDES 1.0 over TREE). No blank nodes. */
final class ChangeStream {

  private static final String LDES = "https://w3id.org/ldes#";
  private static final String TREE = "https://w3id.org/tree#";
  private static final String ACTIVITY = "https://www.w3.org/ns/activitystreams#";
  private static final Node SHA256 = iri("http://schema.org/sha256");
  private static final Node DOWNLOAD = iri("http://www.w3.org/ns/dcat#downloadURL");
  private static final Node CREATED = DCTerms.created.asNode();

  private final String base;
  private final Node stream;
  private final Listing listing = new Listing();

  private ChangeStream(String base) {
    this.base = base;
    this.stream = iri(base + "changes#stream");
  }

  /** The root: what the stream is, how long its members stay, and the pages by their times. */
  static Listing root(String base, List<ChangeLog.Page> pages) {
    ChangeStream root = new ChangeStream(base);
    root.about();
    root.retention();
    for (int i = 0; i < pages.size(); i++) {
      root.relation(pages.get(i), "from", "GreaterThanOrEqualTo", pages.get(i).from());
      if (i + 1 < pages.size()) {
        root.relation(pages.get(i), "until", "LessThan", pages.get(i + 1).from());
      }
    }
    return root.listing;
  }

  /** One page with its members, the oldest first. */
  static Listing page(
      String base, ChangeLog.Page page, List<LoggedChange> changes, boolean complete) {
    ChangeStream stream = new ChangeStream(base);
    Node node = iri(base + "changes/pages/" + page.name());
    stream.say(node, RDF.type.asNode(), iri(TREE + "Node"));
    if (complete) {
      Node yes = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
      stream.say(node, iri(LDES + "immutable"), yes);
    }
    changes.forEach(stream::member);
    return stream.listing;
  }

  private void about() {
    say(stream, RDF.type.asNode(), iri(LDES + "EventStream"));
    say(stream, DCTerms.title.asNode(), NodeFactory.createLiteralLang("公开：报告的变更", "zh"));
    say(
        stream,
        DCTerms.title.asNode(),
        NodeFactory.createLiteralLang("gongkai: changes of the reports", "en"));
    say(stream, iri(LDES + "timestampPath"), CREATED);
    say(stream, iri(LDES + "versionOfPath"), DCTerms.isVersionOf.asNode());
    say(stream, iri(LDES + "versionCreateObject"), type(ChangeKind.ADDED));
    say(stream, iri(LDES + "versionUpdateObject"), type(ChangeKind.CHANGED));
    say(stream, iri(LDES + "versionDeleteObject"), type(ChangeKind.REMOVED));
    say(stream, iri(TREE + "view"), view());
    say(view(), RDF.type.asNode(), iri(TREE + "Node"));
  }

  private void retention() {
    Node policy = iri(base + "changes#retention");
    say(view(), iri(LDES + "retentionPolicy"), policy);
    say(policy, RDF.type.asNode(), iri(LDES + "RetentionPolicy"));
    say(
        policy,
        iri(LDES + "fullLogDuration"),
        NodeFactory.createLiteralDT("P" + ChangeLog.KEPT.toDays() + "D", XSDDatatype.XSDduration));
    say(
        policy,
        iri(LDES + "versionAmount"),
        NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger));
    String zh = "每份报告的最后一次变更（包括移除）永久保留。";
    String en = "The last change of each report, its removal too, is kept for ever.";
    say(policy, RDFS.comment.asNode(), NodeFactory.createLiteralLang(zh, "zh"));
    say(policy, RDFS.comment.asNode(), NodeFactory.createLiteralLang(en, "en"));
  }

  private void relation(ChangeLog.Page page, String name, String comparison, Instant value) {
    Node relation = iri(base + "changes#" + name + "-" + page.first());
    say(view(), iri(TREE + "relation"), relation);
    say(relation, RDF.type.asNode(), iri(TREE + comparison + "Relation"));
    say(relation, iri(TREE + "path"), CREATED);
    say(relation, iri(TREE + "value"), time(value));
    say(relation, iri(TREE + "node"), iri(base + "changes/pages/" + page.name()));
  }

  private void member(LoggedChange change) {
    Node member = iri(base + "changes/" + change.number());
    say(stream, iri(TREE + "member"), member);
    say(member, RDF.type.asNode(), type(change.kind()));
    say(member, DCTerms.isVersionOf.asNode(), iri(base + change.address()));
    say(member, CREATED, time(change.when()));
    if (change.kind() != ChangeKind.REMOVED) {
      say(member, DOWNLOAD, iri(base + "changes/statements/" + change.address()));
      say(member, SHA256, NodeFactory.createLiteralString(change.sha256()));
    }
  }

  private Node view() {
    return iri(base + "changes");
  }

  private static Node type(ChangeKind kind) {
    return iri(
        ACTIVITY
            + switch (kind) {
              case ADDED -> "Create";
              case CHANGED -> "Update";
              case REMOVED -> "Delete";
            });
  }

  private static Node time(Instant when) {
    return NodeFactory.createLiteralDT(when.toString(), XSDDatatype.XSDdateTime);
  }

  private void say(Node subject, Node predicate, Node object) {
    listing.add(subject, predicate, object);
  }
}
