package org.gongkai.web;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
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
    new Routes(data, options, around, provenance)
        .all()
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
