package org.gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.query.QueryRunner;
import org.gongkai.release.Catalogue;
import org.gongkai.release.VoidDescription;

/** Which handler answers which path; one that ends in a star answers what is below it, too. */
final class Routes {

  private final ServedData data;
  private final WebOptions options;
  private final Surroundings around;
  private final Provenance provenance;
  private final Downloads downloads;
  private final QueryRunner runner;
  private final Charts charts;

  Routes(ServedData data, WebOptions options, Surroundings around, Provenance provenance) {
    this.data = data;
    this.options = options;
    this.around = around;
    this.provenance = provenance;
    this.downloads = new Downloads(data);
    this.runner = new QueryRunner(data.base(), options.queryTimeout());
    this.charts = new Charts(data, around, runner);
  }

  Map<String, Handler> all() {
    Map<String, Handler> all = new HashMap<>();
    Stream.of(things(), lists(), pictures(), questions(), descriptions(), files())
        .forEach(all::putAll);
    all.put("/*", new HomeHandler(data, around));
    return all;
  }

  /** What is said of one thing. */
  private Map<String, Handler> things() {
    JsonLdContext context = new JsonLdContext();
    byte[] words = context.text().getBytes(StandardCharsets.UTF_8);
    Answer kept = Answer.kept(MediaKind.JSON_LD.contentType(), words);
    Handler describe = new DescribeHandler(data, around, context, downloads, charts);
    return Map.of(
        "/id/*",
        new IdHandler(around.addresses()),
        "/doc/*",
        describe,
        "/def/*",
        describe,
        "/" + JsonLdContext.PATH,
        asked -> kept,
        "/source/*",
        new SourceHandler(data, around),
        "/linkset/*",
        new LinksetHandler(data, around),
        "/receipt/*",
        new ReceiptHandler(data, around, provenance.federation()));
  }

  private Map<String, Handler> lists() {
    return Map.of(
        "/reports", new ReportsHandler(data, around),
        "/findings", new FindingsHandler(data, around),
        "/quality", new QualityHandler(data, around),
        "/search/*", new SearchHandler(data, around),
        "/changes/*", new ChangesHandler(data, around),
        "/fragments", new FragmentsHandler(data, around, options.queryTimeout()),
        "/data", new DataHandler(data, around));
  }

  private Map<String, Handler> pictures() {
    return Map.of(
        "/charts/*", new ChartsHandler(data, around, charts),
        "/compare", new CompareHandler(data, around, charts),
        "/rankings", new RankingsHandler(data, around, runner),
        "/map", new MapHandler(data, around, runner));
  }

  private Map<String, Handler> questions() {
    Kept<Language, Choices> choices = new Kept<>(Language.values().length);
    UsageCounts counts = new UsageCounts(data);
    Handler api = new ApiHandler(data, around, choices, options);
    return Map.of(
        "/questions/*", new QuestionHandler(data, around, provenance, choices),
        "/query/*", new QueryHandler(data, around, provenance.federation(), counts),
        "/ontology", new OntologyHandler(data, around, counts),
        "/openapi.json", api,
        "/about", api);
  }

  /** What programs are told of the whole. */
  private Map<String, Handler> descriptions() {
    Addresses addresses = around.addresses();
    Refusals refusals = around.refusals();
    Handler sitemap = new SitemapHandler(data, around);
    return Map.of(
        "/download/*",
        new DownloadHandler(downloads, around),
        "/" + Catalogue.ADDRESS,
        new GraphHandler(downloads::catalogue, addresses.at("doc/catalogue"), refusals),
        "/" + VoidDescription.ADDRESS,
        new GraphHandler(downloads::description, addresses.at("doc/dataset"), refusals),
        "/sitemap.xml",
        sitemap,
        "/sitemap/*",
        sitemap,
        "/robots.txt",
        asked -> robots(data.base(), addresses.root()));
  }

  private Map<String, Handler> files() {
    Handler files = new StaticHandler(around.refusals());
    return Map.of(
        "/static/*", files,
        "/def/report.schema.json", files,
        "/def/files.schema.json", files,
        "/def/receipt.schema.json", files);
  }

  // What costs a query or gives the whole graph again is not for crawlers.
  private static Answer robots(String base, String root) {
    String rules =
        Stream.of("sparql", "query?", "fragments", "data", "download/", "reconcile", "receipt/")
            .map(path -> "Disallow: " + root + path + "\n")
            .collect(Collectors.joining());
    return Answer.of(
        200, MediaKind.TEXT, "User-agent: *\n" + rules + "\nSitemap: " + base + "sitemap.xml\n");
  }
}
