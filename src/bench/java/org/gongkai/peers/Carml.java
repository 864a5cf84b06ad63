package org.gongkai.peers;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.JsonPathResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/** CARML with RDF4J's writer of N-Quads. */
final class Carml implements LineByLine.Mapper {
  private static final String STREAM = "report";

  private final RdfRmlMapper mapper;

  Carml() {
    byte[] mapping = OldVocabulary.turtle(STREAM).getBytes(StandardCharsets.UTF_8);
    this.mapper =
        RdfRmlMapper.builder()
            .setLogicalSourceResolver(Rdf.Ql.JsonPath, JsonPathResolver::getInstance)
            .triplesMaps(
                RmlMappingLoader.build().load(RDFFormat.TURTLE, new ByteArrayInputStream(mapping)))
            .baseIri(Mappings.BASE)
            .build();
  }

  @Override
  public void map(byte[] json, OutputStream out) {
    RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, out);
    writer.startRDF();
    mapper
        .map(Map.of(STREAM, new ByteArrayInputStream(json)))
        .toIterable()
        .forEach(writer::handleStatement);
    writer.endRDF();
  }
}
