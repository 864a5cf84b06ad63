package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import org.apache.jena.graph.Triple;
import org.gongkai.rml.NQuadsWriter;

/**
 * Statements as N-Triples in UTF-8, a line each, with as few escapes as the grammar allows and
 * sorted: equal sets give equal bytes, and so equal hashes.
 */
final class SortedStatements {
  private SortedStatements() {}

  static byte[] bytes(Collection<Triple> statements) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NQuadsWriter writer = new NQuadsWriter(out);
    writer.start();
    statements.forEach(writer::triple);
    writer.finish();
    String[] lines = out.toString(UTF_8).split("(?<=\n)");
    Arrays.sort(lines);
    return String.join("", lines).getBytes(UTF_8);
  }
}
