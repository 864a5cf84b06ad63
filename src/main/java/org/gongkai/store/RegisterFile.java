package org.gongkai.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** Registers and ontology as sorted N-Triples: equal graphs give equal bytes. */
final class RegisterFile {
  private RegisterFile() {}

  static Set<Triple> statements(Graph graph) {
    Set<Triple> statements = graph.stream().collect(Collectors.toSet());
    statements.forEach(Statements::requireNamed);
    return statements;
  }

  static byte[] bytes(Graph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, graph, RDFFormat.NTRIPLES_UTF8);
    return out.toString(UTF_8)
        .lines()
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(UTF_8);
  }

  static Set<Triple> statements(byte[] bytes) {
    Set<Triple> statements = new HashSet<>();
    RDFParser.source(new ByteArrayInputStream(bytes))
        .lang(Lang.NTRIPLES)
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                statements.add(triple);
              }
            });
    return statements;
  }
}
