package org.gongkai.web;

import jakarta.servlet.http.HttpServlet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.gongkai.federate.Federation;
import org.gongkai.query.QueryRunner;
import org.gongkai.release.Catalogue;
import org.gongkai.release.VoidDescription;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SparqlText;

/** A running read-only server: SPARQL at /sparql by Fuseki, everything else by us. */
public final class WebServer implements AutoCloseable {

  /** So many questions of callers are worked on at the same time. */
  static final int AT_ONCE = 4;

  /** So many requests for reconciliation are worked on at the same time. */
  static final int RECONCILED_AT_ONCE = 8;

  /** Reading the whole store is waited for by so many; it is done once. */
  static final int COUNTED_AT_ONCE = 2;

  /** Who sends a body more slowly is not waited for. */
  private static final long SLOWEST_BYTES_PER_SECOND = 500;

  /** So many fragments: each is little work, and a client asks for many. */
  static final int FRAGMENTS_AT_ONCE = 16;

  /** So many searches: typing asks often, and each is little work. */
  static final int SEARCHED_AT_ONCE = 8;

  private final FusekiServer server;

  private WebServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * @throws CannotServe if the port is taken or the host is not of this machine
   */
  public static WebServer start(ServedData data, WebOptions options) {
    return start(data, options, Federation.none());
  }

  /**
   * @param federation whom queries may call
   * @throws CannotServe if the port is taken or the host is not of this machine
   */
  public static WebServer start(ServedData data, WebOptions options, Federation federation) {
    JenaSystem.init();
    FusekiServer server = built(data, options, federation);
    for (Connector connector : server.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector network) {
        configure(network, options);
      }
    }
    compress(server.getJettyServer());
    return new WebServer(started(server, options));
  }

  private static FusekiServer started(FusekiServer server, WebOptions options) {
    try {
      return server.start();
    } catch (FusekiException e) {
      server.stop();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new CannotServe(
          "port " + options.port() + " is taken or cannot be listened on: " + cause.getMessage(),
          e);
    }
  }

  public int port() {
    return server.getPort();
  }

  public void stop() {
    server.stop();
  }

  @Override
  public void close() {
    stop();
  }

  // Jetty refuses raw Chinese in a path unless told; what a path means is decided by Addresses.
  private static void configure(ServerConnector network, WebOptions options) {
    if (!options.host().isEmpty()) {
      network.setHost(options.host());
    }
    HttpConfiguration http =
        network.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setUriCompliance(
        http.getUriCompliance()
            .with(
                "raw",
                UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS,
                UriCompliance.Violation.BAD_UTF8_ENCODING,
                UriCompliance.Violation.TRUNCATED_UTF8_ENCODING));
    http.setSendServerVersion(false);
    http.setMinRequestDataRate(SLOWEST_BYTES_PER_SECOND);
  }

  // Answers of the endpoint to POST as well. Bodies of requests are never unpacked: their limit is
  // that of the bytes sent.
  private static void compress(Server jetty) {
    CompressionHandler compression = new CompressionHandler(jetty.getHandler());
    compression.putCompression(new GzipCompression());
    compression.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .defaults()
            .compressIncludeMethod("GET")
            .compressIncludeMethod("HEAD")
            .compressIncludeMethod("POST")
            .decompressExcludePath("/*")
            // Its tag and its ranges are of the bytes of the file.
            .compressExcludePath("^.*/source/[0-9a-f]{64}/original$")
            .compressExcludePath("^.*/download/.+$")
            .build());
    jetty.setHandler(compression);
  }

  private static FusekiServer built(ServedData data, WebOptions options, Federation federation) {
    Surroundings around = Surroundings.of(data.base(), options.queryTimeout());
    Provenance provenance = new Provenance(federation, around.addresses());
    Turnstile turnstile = new Turnstile(AT_ONCE);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(options.port())
            .contextPath(around.addresses().root())
            .fusekiModules(FusekiModules.empty())
            .add(
                "/sparql",
                DataService.newBuilder(data.dataset())
                    .addEndpoint(query(data, options, provenance)))
            .addFilter("/*", new GateFilter())
            // A body is taken in before a place is: who sends slowly keeps nobody out.
            .addFilter("/sparql/*", new EngineFilter(service(around, provenance)))
            .addFilter("/sparql/*", turnstile)
            .addFilter("/questions/*", turnstile)
            .addFilter("/quality", turnstile)
            .addFilter("/findings", turnstile)
            .addFilter("/charts/*", turnstile)
            .addFilter("/compare", turnstile)
            .addFilter("/rankings", turnstile)
            .addFilter("/map", turnstile)
            .addFilter("/query/terms.json", new Turnstile(COUNTED_AT_ONCE))
            .addFilter("/ontology", new Turnstile(COUNTED_AT_ONCE))
            .addFilter("/reconcile/*", new Turnstile(RECONCILED_AT_ONCE))
            .addFilter("/search/*", new Turnstile(SEARCHED_AT_ONCE))
            .addFilter("/fragments", new Turnstile(FRAGMENTS_AT_ONCE))
            .addServlet("/sparql", new UnansweredServlet());
    HttpServlet reconcile = new ReconcileServlet(new ReconcileHandler(data, around), data.base());
    builder.addServlet("/reconcile", reconcile).addServlet("/reconcile/*", reconcile);
    Tags tags = new Tags(data);
    handlers(data, options, around, provenance)
        .forEach(
            (path, handler) -> {
              builder.addServlet(path, new AnswerServlet(handler, around, tags));
              if (!path.endsWith("*")) {
                Answer moved = Answer.moved(around.addresses().at(path.substring(1)));
                builder.addServlet(path + "/", new AnswerServlet(asked -> moved, around, tags));
              }
            });
    return builder.build();
  }

  private static Handler service(Surroundings around, Provenance provenance) {
    return new GraphHandler(
        () -> ServiceDescription.of(around.addresses().base(), provenance.federation()),
        around.addresses().at("query"),
        around.refusals());
  }

  private static Map<String, Handler> handlers(
      ServedData data, WebOptions options, Surroundings around, Provenance provenance) {
    JsonLdContext context = new JsonLdContext();
    Downloads downloads = new Downloads(data);
    Handler sitemap = new SitemapHandler(data, around);
    QueryRunner runner = new QueryRunner(data.base(), options.queryTimeout());
    Charts charts = new Charts(data, around, runner);
    DescribeHandler describe = new DescribeHandler(data, around, context, downloads, charts);
    PerState<Choices> choices = new PerState<>();
    Handler questions = new QuestionHandler(data, around, provenance, choices);
    UsageCounts counts = new UsageCounts(data);
    Handler api = new ApiHandler(data, around, choices, options);
    Handler files = new StaticHandler(around.refusals());
    Answer words =
        Answer.kept(
            MediaKind.JSON_LD.contentType(), context.text().getBytes(StandardCharsets.UTF_8));
    return Map.ofEntries(
        Map.entry("/id/*", new IdHandler(around.addresses())),
        Map.entry("/doc/*", describe),
        Map.entry("/def/*", describe),
        Map.entry("/" + JsonLdContext.PATH, asked -> words),
        Map.entry("/data", new DataHandler(data, around)),
        Map.entry("/fragments", new FragmentsHandler(data, around, options.queryTimeout())),
        Map.entry("/changes/*", new ChangesHandler(data, around)),
        Map.entry("/source/*", new SourceHandler(data, around)),
        Map.entry("/questions/*", questions),
        Map.entry("/reports", new ReportsHandler(data, around)),
        Map.entry("/quality", new QualityHandler(data, around)),
        Map.entry("/findings", new FindingsHandler(data, around)),
        Map.entry("/charts/*", new ChartsHandler(data, around, charts)),
        Map.entry("/compare", new CompareHandler(data, around, charts)),
        Map.entry("/rankings", new RankingsHandler(data, around, runner)),
        Map.entry("/map", new MapHandler(data, around, runner)),
        Map.entry("/linkset/*", new LinksetHandler(data, around)),
        Map.entry("/query/*", new QueryHandler(data, around, provenance.federation(), counts)),
        Map.entry("/ontology", new OntologyHandler(data, around, counts)),
        Map.entry("/openapi.json", api),
        Map.entry("/about", api),
        Map.entry("/receipt/*", new ReceiptHandler(data, around, provenance.federation())),
        Map.entry("/search/*", new SearchHandler(data, around)),
        Map.entry("/download/*", new DownloadHandler(downloads, around)),
        Map.entry(
            "/" + Catalogue.ADDRESS,
            new GraphHandler(
                downloads::catalogue, around.addresses().at("doc/catalogue"), around.refusals())),
        Map.entry(
            "/" + VoidDescription.ADDRESS,
            new GraphHandler(
                downloads::description, around.addresses().at("doc/dataset"), around.refusals())),
        Map.entry("/sitemap.xml", sitemap),
        Map.entry("/sitemap/*", sitemap),
        Map.entry("/robots.txt", asked -> robots(data.base(), around.addresses().root())),
        Map.entry("/static/*", files),
        Map.entry("/def/report.schema.json", files),
        Map.entry("/def/files.schema.json", files),
        Map.entry("/def/receipt.schema.json", files),
        Map.entry("/*", new HomeHandler(data, around)));
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

  // The second wall behind the check of the query's text: even a SERVICE it missed calls partners
  // only, by the session of its query, and a class it missed is not loaded.
  private static Endpoint query(ServedData data, WebOptions options, Provenance provenance) {
    Context context = new Context();
    // Each query has a session of its own put over this one, which calls nobody.
    Federation.none().session("", options.queryTimeout()).into(context);
    ShippedNames.only(context);
    data.search().ifPresent(index -> searching(context, index));
    context.set(ARQ.queryTimeout, Long.toString(options.queryTimeout().toMillis()));
    return Endpoint.create()
        .operation(Operation.Query)
        .processor(new ReadOnlyQuery(provenance.federation(), provenance, options.queryTimeout()))
        .context(context)
        .build();
  }

  private static void searching(Context context, SearchIndex index) {
    SparqlText.into(context, index);
    ShippedNames.only(context, Map.of(SparqlText.PROPERTY, SparqlText.factory()));
  }
}
