package org.gongkai.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * {@code /sitemap.xml} and its parts {@code /sitemap/N.xml}: the pages that a search engine should
 * know, each in one part, in the order in which the store finds them.
 */
final class SitemapHandler implements Handler {

  /** Addresses of a part; the protocol allows no more. */
  static final int PART = 50_000;

  private static final Pattern NUMBER = Pattern.compile("sitemap/([1-9]\\d{0,5})\\.xml");
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final List<String> PAGES = List.of("", "questions", "quality", "doc/catalogue");
  private static final List<Node> CLASSES =
      List.of(
          NodeFactory.createURI(Addresses.DEFINITIONS + "Report"),
          NodeFactory.createURI("http://www.w3.org/ns/org#FormalOrganization"),
          NodeFactory.createURI(Addresses.DEFINITIONS + "Jurisdiction"),
          NodeFactory.createURI(Addresses.DEFINITIONS + "Year"),
          DCAT.Dataset.asNode());

  private final ServedData data;
  private final Surroundings around;
  private final int size;

  /** 0 before they were counted; there is never none. */
  private long parts;

  SitemapHandler(ServedData data, Surroundings around) {
    this(data, around, PART);
  }

  SitemapHandler(ServedData data, Surroundings around, int size) {
    this.data = data;
    this.around = around;
    this.size = size;
  }

  @Override
  public Answer answer(Asked asked) {
    if (asked.path().equals("sitemap.xml")) {
      return counted();
    }
    Matcher number = NUMBER.matcher(asked.path());
    Optional<Integer> part =
        number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    return part.filter(n -> n <= parts())
        .map(n -> Answer.of(200, MediaKind.XML, out -> part(n, out)))
        .orElseGet(() -> around.refusals().answer(asked, Trouble.NOT_FOUND, asked.path()));
  }

  private synchronized long parts() {
    if (parts == 0) {
      long pages =
          Txn.calculateRead(data.dataset(), () -> pages(data.dataset().getDefaultGraph()).count());
      parts = (pages + size - 1) / size;
    }
    return parts;
  }

  private Answer counted() {
    StringBuilder text = new StringBuilder(head("sitemapindex"));
    for (int n = 1; n <= parts(); n++) {
      text.append("<sitemap><loc>")
          .append(escaped(data.base() + "sitemap/" + n + ".xml"))
          .append("</loc></sitemap>\n");
    }
    return Answer.of(200, MediaKind.XML, text + "</sitemapindex>\n");
  }

  private void part(int number, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(head("urlset"));
    Txn.executeRead(
        data.dataset(),
        () ->
            pages(data.dataset().getDefaultGraph())
                .skip((long) (number - 1) * size)
                .limit(size)
                .forEach(address -> write(writer, address)));
    writer.write("</urlset>\n");
    writer.flush();
  }

  private Stream<String> pages(Graph graph) {
    String things = data.base() + "id/";
    return Stream.concat(
        PAGES.stream().map(page -> data.base() + page),
        CLASSES.stream()
            .flatMap(type -> graph.stream(Node.ANY, RDF.type.asNode(), type))
            .map(t -> t.getSubject().getURI())
            .filter(iri -> iri.startsWith(things))
            .map(iri -> data.base() + "doc/" + iri.substring(things.length())));
  }

  private static void write(Writer writer, String address) {
    try {
      writer.write("<url><loc>" + escaped(address) + "</loc></url>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(String element) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
        + element
        + " xmlns=\""
        + NAMESPACE
        + "\">\n";
  }

  private static String escaped(String address) {
    return Addresses.encodedWeb(address).replace("&", "&amp;").replace("'", "&apos;");
  }
}
