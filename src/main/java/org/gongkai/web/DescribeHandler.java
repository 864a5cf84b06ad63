package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;

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
          MediaKind.RDF_XML,
          MediaKind.TRIG);

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
  private final JsonLdWriter words;
  private final ReportTable tables;
  private final Downloads downloads;

  DescribeHandler(
      ServedData data,
      Surroundings around,
      JsonLdContext context,
      Downloads downloads,
      Charts charts) {
    this.data = data;
    this.around = around;
    this.addresses = around.addresses();
    this.page = new ThingPage(data, around.pages(), downloads, charts);
    this.words = new JsonLdWriter(context, addresses.base() + JsonLdContext.PATH);
    this.tables = new ReportTable(data, addresses);
    this.downloads = downloads;
  }

  @Override
  public Answer answer(Asked asked) {
    String path = path(asked);
    Optional<MediaKind> kind = kind(asked);
    if (kind.equals(Optional.of(MediaKind.JSON))) {
      return parsed(asked, path);
    }
    if (kind.filter(ReportTable.FORMS::contains).isPresent()) {
      return tables.answer(asked, path, kind.get()).orElseGet(() -> missing(asked, path));
    }
    return describe(asked, path, kind);
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return kind(asked);
  }

  // An address that ends in its form is answered in that, whatever is accepted.
  @Override
  public Map<String, String> before(Asked asked, MediaKind kind) {
    String vary =
        MediaKind.endOf(asked.path(), ENDS)
            .map(end -> end == MediaKind.HTML ? Spoken.VARY_LANGUAGE : "")
            .orElse(Spoken.VARY);
    return Map.of(
        "Vary", vary, "Content-Location", addresses.at(path(asked) + "." + kind.suffix()));
  }

  /** Without the end that asks for a form. */
  private static String path(Asked asked) {
    String path = asked.path().contains("/") ? asked.path() : asked.path() + "/";
    return MediaKind.endOf(path, ENDS).map(kind -> kind.bare(path)).orElse(path);
  }

  private static Optional<MediaKind> kind(Asked asked) {
    Optional<MediaKind> end = MediaKind.endOf(asked.path(), ENDS);
    List<MediaKind> offers = ReportTable.isOne(path(asked)) ? OF_REPORTS : FORMS;
    return end.isPresent() ? end : Negotiation.choose(asked.accept(), offers);
  }

  private Answer describe(Asked asked, String path, Optional<MediaKind> kind) {
    Node thing = NodeFactory.createURI(iri(path));
    return Txn.calculateRead(
        data.dataset(),
        () -> {
          StoreView store = around.view(data, asked.language());
          if (!store.exists(thing)) {
            return missing(asked, store, path);
          }
          DocumentLinks links = new DocumentLinks(addresses, path);
          return kind.map(form -> described(asked, store, thing, form))
              .orElseGet(() -> around.refusals().offering(asked, FORMS, links::to));
        });
  }

  private Answer described(Asked asked, StoreView store, Node thing, MediaKind kind) {
    DocumentLinks links = new DocumentLinks(addresses, path(asked));
    byte[] body =
        kind == MediaKind.HTML
            ? html(asked, store, thing, links)
            : description(store, thing).written(kind, words);
    Answer answer =
        Answer.of(200, kind, body)
            .with("Link", links.header(asked, kind, thing.getURI(), licence(store, path(asked))));
    for (Map.Entry<String, String> header : before(asked, kind).entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  private Description description(StoreView store, Node thing) {
    Description description = new Description(store, thing, document(thing.getURI()));
    boolean whole = local(thing.getURI()).equals("id/dataset");
    return whole ? description.with(downloads.counts()) : description;
  }

  private byte[] html(Asked asked, StoreView store, Node thing, DocumentLinks links) {
    Map<String, String> shown = links.all();
    shown.remove("html");
    if (data.parsed(local(thing.getURI())).isPresent()) {
      for (String form : List.of("json", "csv", "xlsx")) {
        shown.put(form, links.to(form));
      }
    }
    return page.html(asked, store, thing, shown).getBytes(StandardCharsets.UTF_8);
  }

  private String licence(StoreView store, String path) {
    String whole = path.startsWith("def/") ? Addresses.DEFINITIONS : data.base() + "id/dataset";
    return store
        .object(NodeFactory.createURI(whole), DCTerms.license.asNode())
        .filter(Node::isURI)
        .map(Node::getURI)
        .orElse("");
  }

  private Answer missing(Asked asked, String path) {
    return Txn.calculateRead(
        data.dataset(), () -> missing(asked, around.view(data, asked.language()), path));
  }

  // What ends in a slash too many is there without it.
  private Answer missing(Asked asked, StoreView store, String path) {
    String bare = path.replaceAll("/+$", "");
    if (!bare.equals(path)
        && store.exists(NodeFactory.createURI(iri(bare + "/").replaceAll("/$", "")))) {
      return Answer.moved(addresses.at(bare)).with("Vary", Spoken.VARY);
    }
    List<Near> near = new Nearby(store, addresses).of(path);
    return around.refusals().missing(asked, iri(path), near);
  }

  private Answer parsed(Asked asked, String path) {
    return data.parsed(local(iri(path)))
        .map(json -> Answer.of(200, MediaKind.JSON, json))
        .map(answer -> answer.with("Link", schema()))
        .orElseGet(() -> describe(asked, path + ".json", Optional.empty()));
  }

  private String schema() {
    return "<" + addresses.at("def/report.schema.json") + ">; rel=\"describedby\"";
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
}
