package org.gongkai.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Which files belong to which report: literals in the graph itself, so that a pointer and the
 * statements made from its file are committed together. To be used inside a transaction.
 */
final class Pointers {
  private final Graph graph;

  Pointers(Graph graph) {
    this.graph = graph;
  }

  /** The hash of each file of a report or of the register; empty if it is not in the store. */
  Map<FileKind, String> of(Node owner) {
    Map<FileKind, String> files = new EnumMap<>(FileKind.class);
    for (FileKind kind : FileKind.values()) {
      get(owner, kind).ifPresent(sha256 -> files.put(kind, sha256));
    }
    return Collections.unmodifiableMap(files);
  }

  Optional<String> get(Node owner, FileKind kind) {
    return first(owner, kind.pointer(), Node.ANY).map(t -> t.getObject().getLiteralLexicalForm());
  }

  /** Some owner of a file; empty if no committed pointer leads to it. */
  Optional<Node> owner(FileKind kind, String sha256) {
    return first(Node.ANY, kind.pointer(), literal(sha256)).map(Triple::getSubject);
  }

  /** Whether anything has a file of this kind. */
  boolean any(FileKind kind) {
    return first(Node.ANY, kind.pointer(), Node.ANY).isPresent();
  }

  /** The hash of the file of this kind of each that has one, by its address below a base. */
  SortedMap<String, String> all(FileKind kind, String base) {
    SortedMap<String, String> files = new TreeMap<>();
    int skip = base.length();
    var found = graph.find(Node.ANY, kind.pointer(), Node.ANY);
    try {
      found.forEachRemaining(
          t -> {
            String owner = t.getSubject().getURI();
            if (owner.startsWith(base)) {
              files.put(owner.substring(skip), t.getObject().getLiteralLexicalForm());
            }
          });
    } finally {
      found.close();
    }
    return files;
  }

  /**
   * @param was what the owner has now, all of it
   */
  void set(Node owner, Map<FileKind, String> was, Map<FileKind, String> files) {
    was.forEach((kind, sha256) -> graph.delete(triple(owner, kind, sha256)));
    files.forEach((kind, sha256) -> graph.add(triple(owner, kind, sha256)));
  }

  private Optional<Triple> first(Node subject, Node predicate, Node object) {
    var found = graph.find(subject, predicate, object);
    try {
      return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    } finally {
      found.close();
    }
  }

  static Triple triple(Node owner, FileKind kind, String sha256) {
    return Triple.create(owner, kind.pointer(), literal(sha256));
  }

  private static Node literal(String sha256) {
    return NodeFactory.createLiteralString(sha256);
  }
}
