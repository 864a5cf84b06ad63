package org.gongkai.rml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes triples as JSON-LD 1.1 in expanded form, in flat memory: a node object for each run of
 * triples with one subject and one predicate after the other. A subject may come again; JSON-LD
 * readers join node objects of one {@code @id}. {@link #finish} flushes; closing is the caller's.
 */
public final class JsonLdWriter extends StreamRDFBase implements StreamRDF {
  private static final String TYPE = RDF.type.getURI();

  private final JsonGenerator json;
  private Optional<Node> subject = Optional.empty();
  private Optional<Node> predicate = Optional.empty();

  /** A writer of UTF-8 to a stream that stays open. */
  public JsonLdWriter(OutputStream out) {
    try {
      json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void start() {
    attempt(json::writeStartArray);
  }

  @Override
  public void triple(Triple triple) {
    attempt(() -> write(triple.getSubject(), triple.getPredicate(), triple.getObject()));
  }

  @Override
  public void finish() {
    attempt(
        () -> {
          endSubject();
          json.writeEndArray();
          json.flush();
        });
  }

  private void write(Node s, Node p, Node o) throws IOException {
    // Within a node object a key must not come twice, so a known predicate opens a new one too.
    boolean same = subject.filter(s::equals).isPresent();
    if (!same || predicate.filter(p::equals).isEmpty()) {
      endSubject();
      json.writeStartObject();
      json.writeStringField("@id", id(s));
      json.writeArrayFieldStart(p.getURI().equals(TYPE) ? "@type" : p.getURI());
      subject = Optional.of(s);
      predicate = Optional.of(p);
    }
    object(p, o);
  }

  private void endSubject() throws IOException {
    if (subject.isPresent()) {
      json.writeEndArray();
      json.writeEndObject();
      subject = Optional.empty();
    }
  }

  private void object(Node p, Node o) throws IOException {
    if (!o.isLiteral() && p.getURI().equals(TYPE)) {
      json.writeString(id(o));
      return;
    }
    json.writeStartObject();
    if (!o.isLiteral()) {
      json.writeStringField("@id", id(o));
    } else {
      json.writeStringField("@value", o.getLiteralLexicalForm());
      if (!o.getLiteralLanguage().isEmpty()) {
        json.writeStringField("@language", o.getLiteralLanguage());
      } else if (!o.getLiteralDatatypeURI().equals("http://www.w3.org/2001/XMLSchema#string")) {
        json.writeStringField("@type", o.getLiteralDatatypeURI());
      }
    }
    json.writeEndObject();
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
  }

  private interface Write {
    void run() throws IOException;
  }

  private static void attempt(Write write) {
    try {
      write.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
