package org.gongkai.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.XSDNumUtils;

/**
 * The differences of one write transaction: who states what, and what goes when one of them stops.
 */
final class Ledger implements Entries {
  private final Graph graph;
  private final StoreIdentity identity;
  private final ContentFiles files;
  private final Function<byte[], Statements> mapping;
  private final Pointers pointers;
  // The register is long, and in one transaction many reports may ask for the same.
  private final Map<String, Set<Triple>> registers = new HashMap<>();

  Ledger(
      Graph graph,
      StoreIdentity identity,
      ContentFiles files,
      Function<byte[], Statements> mapping) {
    this.graph = graph;
    this.identity = identity;
    this.files = files;
    this.mapping = mapping;
    this.pointers = new Pointers(graph);
  }

  @Override
  public Change revise(FiledRevision filed) {
    Revision revision = filed.revision();
    return revise(revision.report(), revision.statements(), filed.names());
  }

  @Override
  public Change remove(String address) {
    return revise(address, Statements.NONE, Map.of());
  }

  @Override
  public Change document(FileKind kind, String address, Set<Triple> now, Optional<String> sha256) {
    Node owner = NodeFactory.createURI(identity.base() + address);
    Optional<String> before = pointers.get(owner, kind);
    if (before.equals(sha256)) {
      return Change.none(address);
    }
    Statements old = before.map(name -> stated(kind, name)).orElse(Statements.NONE);
    pointers.set(owner, files(kind, before), files(kind, sha256));
    return replace(address, old, Statements.of(now));
  }

  private Statements stated(FileKind kind, String sha256) {
    byte[] bytes = files.get(kind, sha256);
    return kind == FileKind.DATASET
        ? Statements.of(RegisterFile.statements(bytes))
        : mapping.apply(bytes);
  }

  private static Map<FileKind, String> files(FileKind kind, Optional<String> sha256) {
    return sha256.map(name -> Map.of(kind, name)).orElse(Map.of());
  }

  private Change revise(String address, Statements now, Map<FileKind, String> nowFiles) {
    Node report = NodeFactory.createURI(identity.base() + address);
    Map<FileKind, String> before = pointers.of(report);
    if (before.equals(nowFiles)) {
      return Change.none(address);
    }
    Statements old =
        Optional.ofNullable(before.get(FileKind.PARSED)).map(this::mapped).orElse(Statements.NONE);
    pointers.set(report, before, nowFiles);
    return replace(address, old, now);
  }

  private Change replace(String address, Statements old, Statements now) {
    Set<Triple> gone = minus(old.all(), now.all());
    Set<Triple> come = minus(now.all(), old.all());
    Node report = NodeFactory.createURI(identity.base() + address);
    gone.removeAll(stillShared(intersection(gone, old.shared()), report));
    come.removeIf(t -> now.shared().contains(t) && graph.contains(t));
    write(gone, come);
    return new Change(address, come.size(), gone.size());
  }

  @Override
  public Change register(Set<Triple> now, String sha256) {
    Node owner = NodeFactory.createURI(identity.base());
    Set<Triple> old = registered();
    Set<Triple> gone = minus(old, now);
    Set<Triple> come = minus(now, old);
    pointers.set(owner, pointers.of(owner), Map.of(FileKind.REGISTER, sha256));
    gone.removeAll(statedByReports(gone, owner));
    come.removeIf(graph::contains);
    write(gone, come);
    return new Change("", come.size(), gone.size());
  }

  private void write(Set<Triple> gone, Set<Triple> come) {
    // In this order: two spellings of one number are different triples but one statement in TDB2.
    gone.forEach(graph::delete);
    gone.forEach(t -> asCompacted(t).ifPresent(graph::delete));
    come.forEach(graph::add);
  }

  /**
   * A statement as it stands after a compaction: TDB2 stores a decimal with its scale, so 2 and 2.0
   * are two; read for the copy it is 2.0 always, and stored there as that.
   */
  private static Optional<Triple> asCompacted(Triple triple) {
    Node object = triple.getObject();
    if (!object.isLiteral()
        || !XSDDatatype.XSDdecimal.equals(object.getLiteralDatatype())
        || !object.getLiteral().isWellFormed()) {
      return Optional.empty();
    }
    String copied = XSDNumUtils.stringForm(new BigDecimal(object.getLiteralLexicalForm().strip()));
    Node decimal = NodeFactory.createLiteralDT(copied, XSDDatatype.XSDdecimal);
    return Optional.of(Triple.create(triple.getSubject(), triple.getPredicate(), decimal));
  }

  /** Those of some shared statements that the register or another report makes as well. */
  private Set<Triple> stillShared(Set<Triple> candidates, Node leaving) {
    if (candidates.isEmpty()) {
      return Set.of();
    }
    Set<Triple> stated = statedByReports(candidates, leaving);
    stated.addAll(intersection(candidates, registered()));
    return stated;
  }

  private Set<Triple> statedByReports(Set<Triple> candidates, Node except) {
    Set<Node> subjects = new HashSet<>();
    candidates.forEach(t -> subjects.add(t.getSubject()));
    Set<Triple> stated = new HashSet<>();
    for (Node subject : subjects) {
      for (String json : parsedNaming(subject, except)) {
        stated.addAll(intersection(candidates, mapped(json).shared()));
      }
    }
    return stated;
  }

  /** The parsed files of all reports but one that name a thing directly. */
  private List<String> parsedNaming(Node thing, Node except) {
    Set<Node> naming = new HashSet<>();
    var found = graph.find(Node.ANY, Node.ANY, thing);
    try {
      found.forEachRemaining(t -> naming.add(t.getSubject()));
    } finally {
      found.close();
    }
    naming.remove(except);
    List<String> parsed = new ArrayList<>();
    naming.forEach(n -> pointers.get(n, FileKind.PARSED).ifPresent(parsed::add));
    return parsed;
  }

  private Set<Triple> registered() {
    return pointers
        .get(NodeFactory.createURI(identity.base()), FileKind.REGISTER)
        .map(sha256 -> registers.computeIfAbsent(sha256, this::registerOf))
        .orElse(Set.of());
  }

  private Set<Triple> registerOf(String sha256) {
    return RegisterFile.statements(files.get(FileKind.REGISTER, sha256));
  }

  private Statements mapped(String sha256) {
    return mapping.apply(files.get(FileKind.PARSED, sha256));
  }

  private static Set<Triple> minus(Set<Triple> all, Set<Triple> without) {
    Set<Triple> rest = new LinkedHashSet<>(all);
    rest.removeIf(without::contains);
    return rest;
  }

  private static Set<Triple> intersection(Set<Triple> some, Set<Triple> others) {
    Set<Triple> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
