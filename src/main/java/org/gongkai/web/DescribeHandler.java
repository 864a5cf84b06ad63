package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;

/**
 * {@code /doc/x} says what is known of {@code BASE/id/x}, {@code /def/x} of a term of the
 * vocabulary; {@code .ttl} and the like at the end ask for one form and outrank Accept.
 */
final class DescribeHandler implements Handler {

  static final List<MediaKind> FORMS =
      List.of(
          MediaKind.TURTLE,
          MediaKind.HTML,
          MediaKind.JSON_LD,
          MediaKind.N_TRIPLES,
          MediaKind.RDF_XML);

  /** Only an address that ends in it asks for JSON, which is what was parsed. */
  private static final List<MediaKind> ENDS =
      Stream.of(ReportTable.FORMS, FORMS, List.of(MediaKind.JSON)).flatMap(List::stream).toList();

  /** What a report and its tables can be had as. */
  private static final List<MediaKind> OF_REPORTS =
      Stream.concat(FORMS.stream(), Stream.of(MediaKind.CSV, MediaKind.XLSX)).toList();

  private final ServedData data;
  private final Surroundings around;
  private final Addresses addresses;
  private final ThingPage page;
  private final ReportTable tables;
  private final Downloads downloads;

  DescribeHandler(ServedData data, Surroundings around, Downloads downloads) {
    this.data = data;
    this.around = around;
    this.addresses = around.addresses();
    this.page = new ThingPage(data, around.pages(), downloads);
    this.tables = new ReportTable(data, addresses);
    this.downloads = downloads;
  }

  @Override
  public Answer answer(Asked asked) {
    String path = asked.path().contains("/") ? asked.path() : asked.path() + "/";
    Optional<MediaKind> suffix = MediaKind.endOf(path, ENDS);
    if (suffix.isPresent()) {
      path = suffix.get().bare(path);
    }
    if (suffix.equals(Optional.of(MediaKind.JSON))) {
      return parsed(asked, path);
    }
    List<MediaKind> offers = ReportTable.isOne(path) ? OF_REPORTS : FORMS;
    Optional<MediaKind> kind =
        suffix.isPresent() ? suffix : Negotiation.choose(asked.accept(), offers);
    if (kind.filter(ReportTable.FORMS::contains).isPresent()) {
      return tables
          .answer(asked, path, kind.get())
          .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path()))
          .with("Vary", "Accept");
    }
    return kind.isPresent()
        ? describe(asked, path, kind.get())
        : around.refusals().answer(asked, Trouble.NOT_ACCEPTABLE, available(path));
  }

  private Answer describe(Asked asked, String path, MediaKind kind) {
    Node thing = NodeFactory.createURI(iri(path));
    Map<String, String> links = links(path);
    Optional<byte[]> body =
        Txn.calculateRead(
            data.dataset(),
            () -> {
              StoreView store = around.view(data);
              return store.exists(thing)
                  ? Optional.of(body(store, thing, kind, links))
                  : Optional.empty();
            });
    return body.map(bytes -> Answer.of(200, kind, bytes))
        .map(answer -> answer.with("Content-Location", links.get(kind.suffix())))
        .map(answer -> answer.with("Link", header(links, thing.getURI())))
        .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, iri(path)))
        .with("Vary", "Accept");
  }

  private byte[] body(StoreView store, Node thing, MediaKind kind, Map<String, String> links) {
    if (kind != MediaKind.HTML) {
      Description description = new Description(store, thing, document(thing.getURI()));
      return local(thing.getURI()).equals("id/dataset")
          ? description.with(downloads.counts()).written(kind)
          : description.written(kind);
    }
    Map<String, String> shown = new LinkedHashMap<>(links);
    shown.remove("html");
    if (data.parsed(local(thing.getURI())).isPresent()) {
      for (String form : List.of("json", "csv", "xlsx")) {
        shown.put(form, links.get("ttl").replaceAll("ttl$", form));
      }
    }
    return page.html(store, thing, shown).getBytes(StandardCharsets.UTF_8);
  }

  private Answer parsed(Asked asked, String path) {
    return data.parsed(local(iri(path)))
        .map(json -> Answer.of(200, MediaKind.JSON, json))
        .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path()));
  }

  private String iri(String path) {
    return path.startsWith("def/")
        ? Addresses.DEFINITIONS + path.substring("def/".length())
        : addresses.base() + "id/" + path.substring("doc/".length());
  }

  private String local(String iri) {
    return iri.startsWith(addresses.base()) ? iri.substring(addresses.base().length()) : iri;
  }

  private String document(String iri) {
    return local(iri).equals(iri)
        ? iri + ".ttl"
        : addresses.base() + "doc/" + local(iri).substring(3);
  }

  private Map<String, String> links(String path) {
    Map<String, String> links = new LinkedHashMap<>();
    FORMS.forEach(kind -> links.put(kind.suffix(), addresses.at(path + "." + kind.suffix())));
    return links;
  }

  private static String header(Map<String, String> links, String iri) {
    String alternates =
        FORMS.stream()
            .map(
                k ->
                    "<%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(links.get(k.suffix()), k.type()))
            .collect(Collectors.joining(", "));
    return alternates + ", <" + Addresses.encodedWeb(iri) + ">; rel=\"describes\"";
  }

  private String available(String path) {
    return FORMS.stream()
        .map(kind -> kind.type() + "  " + addresses.at(path + "." + kind.suffix()))
        .collect(Collectors.joining("\n"));
  }
}
