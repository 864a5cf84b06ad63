package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** What is written as JSON-LD reads back as the same graph, whatever order it came in. */
class JsonLdWriterTest {
  private static final Path TRIPLES = Path.of("src/test/resources/json-ld/triples.ttl");

  @Test
  void everyKindOfTermReadsBack() {
    Graph graph = RDFDataMgr.loadGraph(TRIPLES.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLdWriter writer = new JsonLdWriter(out);
    writer.start();
    graph.stream().forEach(writer::triple);
    writer.finish();
    Graph back =
        RDFParser.create()
            .source(new ByteArrayInputStream(out.toByteArray()))
            .lang(Lang.JSONLD11)
            .toGraph();
    assertThat(graph.size()).isGreaterThan(8);
    assertThat(back.isIsomorphicWith(graph)).isTrue();
  }
}
