package org.gongkai.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.system.Txn;

/**
 * {@code /linkset/NAME}: the links of {@code BASE/id/linkset/NAME} alone, one statement each,
 * behind comments that say what they are, who is to be credited, and where they are described.
 */
final class LinksetHandler implements Handler {
  private static final List<MediaKind> FORMS = List.of(MediaKind.TURTLE, MediaKind.N_TRIPLES);

  private final ServedData data;
  private final Surroundings around;

  LinksetHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  @Override
  public Answer answer(Asked asked) {
    String name = asked.rest();
    Optional<MediaKind> suffix = MediaKind.endOf(name, FORMS);
    if (suffix.isPresent()) {
      name = suffix.get().bare(name);
    }
    Optional<MediaKind> kind =
        suffix.isPresent() ? suffix : Negotiation.choose(asked.accept(), FORMS);
    if (kind.isEmpty()) {
      return around
          .refusals()
          .offering(
              asked, FORMS, form -> around.addresses().at(asked.path() + "." + form.suffix()));
    }
    String iri = data.base() + "id/linkset/" + name;
    String description = around.addresses().at("doc/linkset/" + name);
    return file(NodeFactory.createURI(iri), kind.get())
        .map(bytes -> Answer.of(200, kind.get(), bytes))
        .map(answer -> answer.with("Link", "<" + description + ">; rel=\"describedby\""))
        .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, iri));
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    Optional<MediaKind> suffix = MediaKind.endOf(asked.rest(), FORMS);
    return suffix.isPresent() ? suffix : Negotiation.choose(asked.accept(), FORMS);
  }

  @Override
  public Map<String, String> before(Asked asked, MediaKind kind) {
    return Map.of("Vary", MediaKind.endOf(asked.rest(), FORMS).isPresent() ? "" : "Accept");
  }

  private Optional<byte[]> file(Node linkset, MediaKind kind) {
    return Txn.calculateRead(
        data.dataset(),
        () -> {
          StoreView store = around.view(data, Language.EN);
          return store.rows(PageQuery.LINKSET_HEAD, linkset).stream()
              .findFirst()
              .map(
                  head -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    comment(out, head.get("label").text());
                    comment(out, head.get("citation").text());
                    comment(out, "Described at " + linkset.getURI());
                    links(store, linkset, kind, out);
                    return out.toByteArray();
                  });
        });
  }

  private static void comment(ByteArrayOutputStream out, String text) {
    String line = "# " + text.replaceAll("\\R", " ") + "\n";
    out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
  }

  private static void links(
      StoreView store, Node linkset, MediaKind kind, ByteArrayOutputStream out) {
    RDFFormat format = kind == MediaKind.TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8;
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    store.solutions(
        PageQuery.LINKSET_LINKS,
        linkset,
        row ->
            writer.triple(
                Triple.create(row.get("subject"), row.get("predicate"), row.get("object"))));
    writer.finish();
  }
}
