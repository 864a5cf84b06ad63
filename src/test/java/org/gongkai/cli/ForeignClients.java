package org.gongkai.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.federated.FedXFactory;
import org.eclipse.rdf4j.federated.repository.FedXRepository;
import org.eclipse.rdf4j.query.TupleQueryResult;

/** Programs that others wrote, each asked a question over one interface; all give CSV. */
final class ForeignClients {
  private static final Path HOME = Path.of("src/test/clients");
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final long PATIENCE_SECONDS = 180;

  private final String base;
  private final String other;

  /**
   * @param base of the server under test
   * @param other an endpoint of another make
   */
  ForeignClients(String base, String other) {
    this.base = base;
    this.other = other;
  }

  String ask(String client, String over, Path question) throws IOException, InterruptedException {
    return switch (client) {
      case "Comunica" ->
          node(over.equals("/sparql") ? "sparql" : "tpf", base + over.substring(1), question);
      case "Comunica link traversal" ->
          node(
              "traversal",
              base + "id/report/360981/" + "%E8%A1%8C%E6%94%BF%E5%AE%A1%E6%89%B9%E5%B1%80/2020",
              question);
      case "SPARQLWrapper" ->
          python("SPARQLWrapper", "ask_sparqlwrapper.py", question, List.of(base + "sparql"));
      case "rdflib" ->
          python("rdflib", "ask_rdflib.py", question, over.equals("/id/") ? things() : fragments());
      case "rapper" -> rapper(question);
      case "ldes-client" -> ldes(question);
      case "FedX" -> fedx(question);
      case "Jena" -> jena(question);
      default -> throw new IllegalArgumentException(client);
    };
  }

  private List<String> things() {
    return List.of(
        base + "id/report/360981/行政审批局/2020",
        base + "id/agency/360981/行政审批局",
        base + "id/agency/360981",
        base + "id/jurisdiction/360981");
  }

  private List<String> fragments() {
    return things().stream().map(iri -> base + "fragments?subject=" + iri).toList();
  }

  private static String node(String way, String source, Path question)
      throws IOException, InterruptedException {
    Path modules = HOME.resolve("node/node_modules/@comunica");
    assumeTrue(
        Files.isDirectory(modules), "SKIPPED: no Comunica; npm ci --prefix " + HOME + "/node");
    return run(
        List.of("node", HOME.resolve("node/ask.mjs").toString(), way, source, "" + question));
  }

  private static String python(String module, String script, Path question, List<String> sources)
      throws IOException, InterruptedException {
    boolean there =
        Files.isExecutable(PYTHON) && ends(List.of("" + PYTHON, "-c", "import " + module));
    assumeTrue(there, "SKIPPED: Debian's Python has no " + module);
    List<String> command =
        new ArrayList<>(List.of("" + PYTHON, "" + HOME.resolve(script), "" + question));
    command.addAll(sources);
    return run(command);
  }

  /** Rapper reads and does not ask: what it has read is joined here. */
  private String rapper(Path question) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/rapper")), "SKIPPED: no rapper");
    StringBuilder lines = new StringBuilder();
    for (String iri : things()) {
      String address = URI.create(iri).toASCIIString();
      lines.append(run(List.of("rapper", "-q", "-i", "turtle", "-o", "ntriples", address)));
    }
    return asked(lines.toString(), question);
  }

  /** As with rapper; what it says besides statements has no angle bracket at its start. */
  private String ldes(Path question) throws IOException, InterruptedException {
    Path program = HOME.resolve("node/node_modules/ldes-client/dist/bin/cli.js");
    assumeTrue(Files.exists(program), "SKIPPED: no ldes-client; npm ci --prefix " + HOME + "/node");
    String said = run(List.of("node", program.toString(), base + "changes"));
    String lines =
        said.lines()
            .filter(l -> l.startsWith("<"))
            .map(l -> l + "\n")
            .collect(Collectors.joining());
    return asked(lines, question);
  }

  private static String asked(String lines, Path question) throws IOException {
    Graph read = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.NTRIPLES)
        .parse(read);
    try (QueryExec exec = QueryExec.graph(read).query(Files.readString(question)).build()) {
      return csv(ResultSet.adapt(exec.select()));
    }
  }

  private String jena(Path question) throws IOException {
    try (QueryExecHTTP exec =
        QueryExecHTTP.service(other).query(Files.readString(question)).build()) {
      return csv(ResultSet.adapt(exec.select()));
    }
  }

  private static String csv(ResultSet rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetFormatter.outputAsCSV(out, rows);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String fedx(Path question) throws IOException {
    FedXRepository federation =
        FedXFactory.newFederation()
            .withSparqlEndpoint(base + "sparql")
            .withSparqlEndpoint(other)
            .create();
    try (var connection = federation.getConnection();
        TupleQueryResult rows =
            connection.prepareTupleQuery(Files.readString(question)).evaluate()) {
      List<String> names = rows.getBindingNames();
      StringBuilder csv = new StringBuilder(String.join(",", names) + "\n");
      rows.forEach(
          row ->
              csv.append(
                      String.join(
                          ",", names.stream().map(n -> row.getValue(n).stringValue()).toList()))
                  .append("\n"));
      return csv.toString();
    } finally {
      federation.shutDown();
    }
  }

  private static boolean ends(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("client", ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    byte[] out = process.getInputStream().readAllBytes();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String said = Files.readString(errors);
    Files.delete(errors);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(command + ": " + said);
    }
    return new String(out, StandardCharsets.UTF_8);
  }
}
