package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** A revision with the bytes and the name of each of its files. */
record FiledRevision(
    Revision revision, Node report, Map<FileKind, byte[]> contents, Map<FileKind, String> names) {

  static FiledRevision of(Revision revision, String base) {
    Node report = NodeFactory.createURI(base + revision.report());
    requireLinks(report, revision.statements());
    Map<FileKind, byte[]> contents =
        Map.of(
            FileKind.SOURCE, revision.source().bytes(),
            FileKind.TEXT, revision.source().text().getBytes(UTF_8),
            FileKind.PARSED, revision.json());
    Map<FileKind, String> names = new EnumMap<>(FileKind.class);
    contents.forEach((kind, bytes) -> names.put(kind, DigestUtils.sha256Hex(bytes)));
    return new FiledRevision(revision, report, contents, names);
  }

  /** Whether the store has exactly this already. */
  boolean isIn(Pointers pointers) {
    return pointers.of(report).equals(names);
  }

  /** Puts the files; gives all of them, to be brought to disk. */
  List<Path> put(ContentFiles files) {
    List<Path> written = new ArrayList<>();
    contents.forEach((kind, bytes) -> written.add(files.put(kind, names.get(kind), bytes)));
    return written;
  }

  /** The hash of what the report states. */
  String statementsHash() {
    return statementsHash(report, revision.statements(), names);
  }

  static String statementsHash(Node owner, Statements statements, Map<FileKind, String> names) {
    return DigestUtils.sha256Hex(statements(owner, statements, names));
  }

  /** All that a report or a document makes the graph state, the pointers to its files too. */
  static byte[] statements(Node report, Statements statements, Map<FileKind, String> names) {
    Set<Triple> all = new HashSet<>(statements.all());
    names.forEach((kind, sha256) -> all.add(Pointers.triple(report, kind, sha256)));
    return SortedStatements.bytes(all);
  }

  /** Without these links a shared statement could not be followed to the reports that make it. */
  private static void requireLinks(Node report, Statements statements) {
    Set<Node> named =
        statements.own().stream()
            .filter(t -> t.getSubject().equals(report))
            .map(Triple::getObject)
            .collect(Collectors.toSet());
    if (named.isEmpty()) {
      throw new IllegalArgumentException("No own statement is about the report " + report);
    }
    for (Triple triple : statements.shared()) {
      if (!named.contains(triple.getSubject())) {
        throw new IllegalArgumentException(report + " does not name what it shares: " + triple);
      }
    }
  }
}
