package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One report in the state it is to have in the store. The array is not copied: nobody may change it
 * afterwards.
 *
 * @param report address relative to the store's base, such as {@code id/report/360981/2020}
 * @param json the parsed report, from which the same statements can be mapped again
 * @param statements what the mapping says about {@code json}
 * @param source what was parsed
 */
public record Revision(String report, byte[] json, Statements statements, Source source) {
  Map<FileKind, byte[]> files() {
    return Map.of(
        FileKind.SOURCE, source.bytes(),
        FileKind.TEXT, source.text().getBytes(UTF_8),
        FileKind.PARSED, json);
  }

  /** Without these links a shared statement could not be followed to the reports that make it. */
  void requireLinks(Node address) {
    Set<Node> named =
        statements.own().stream()
            .filter(t -> t.getSubject().equals(address))
            .map(Triple::getObject)
            .collect(Collectors.toSet());
    if (named.isEmpty()) {
      throw new IllegalArgumentException("No own statement is about the report " + address);
    }
    for (Triple triple : statements.shared()) {
      if (!named.contains(triple.getSubject())) {
        throw new IllegalArgumentException(address + " does not name what it shares: " + triple);
      }
    }
  }
}
