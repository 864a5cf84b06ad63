package org.gongkai.rml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** N-Quads as text, for tests. */
final class Quads {
  private static final Pattern IRI = Pattern.compile("<[^<>\"]*>");

  private Quads() {}

  /** Lenient, because what UnsafeIRI makes is no N-Quads: a space in an IRI is read as escaped. */
  static DatasetGraph parse(String text) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    String escaped = IRI.matcher(text).replaceAll(m -> m.group().replace(" ", "\\\\u0020"));
    RDFParser.fromString(escaped, Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings)
        .checking(false)
        .parse(dataset);
    return dataset;
  }

  static String write(DatasetGraph dataset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NQuadsWriter writer = new NQuadsWriter(bytes);
    dataset.stream().forEach(writer::quad);
    writer.finish();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
