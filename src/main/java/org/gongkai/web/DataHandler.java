package org.gongkai.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.system.Txn;
import org.gongkai.store.ChangeLog;

/**
 * {@code /data?default}: the whole graph, as the Graph Store protocol reads it. Only in forms that
 * can be written statement by statement: the others would have to hold all of it first.
 */
final class DataHandler implements Handler {

  private static final List<MediaKind> FORMS = List.of(MediaKind.TURTLE, MediaKind.N_TRIPLES);

  private final ServedData data;
  private final Refusals refusals;
  private final String described;

  DataHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.refusals = around.refusals();
    this.described = around.addresses().at("doc/dataset");
  }

  @Override
  public Answer answer(Asked asked) {
    String graph = asked.parameter("graph").orElse("default");
    if (!asked.path().equals("data") || !graph.equals("default")) {
      return refusals.answer(asked, Trouble.NOT_FOUND, "/data?default");
    }
    Optional<MediaKind> kind = Negotiation.choose(asked.accept(), FORMS);
    return kind.map(this::whole).orElseGet(() -> refusals.unacceptable(asked, FORMS));
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return asked.path().equals("data")
        ? Negotiation.choose(asked.accept(), FORMS)
        : Optional.empty();
  }

  @Override
  public Map<String, String> before(Asked asked, MediaKind kind) {
    return Map.of("Vary", "Accept");
  }

  private Answer whole(MediaKind kind) {
    RDFFormat format = kind == MediaKind.TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8;
    return Answer.of(
            200,
            kind,
            out -> {
              StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
              Txn.executeRead(data.dataset(), () -> copy(data.dataset().getDefaultGraph(), writer));
            })
        .with("Link", "<" + described + ">; rel=\"describedby\"");
  }

  private static void copy(Graph graph, StreamRDF writer) {
    writer.start();
    StreamRDFOps.sendPrefixesToStream(graph.getPrefixMapping(), writer);
    graph.stream().filter(t -> !ChangeLog.isPointer(t)).forEach(writer::triple);
    writer.finish();
  }
}
