package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gongkai.federate.Federation;
import org.gongkai.federate.Receipt;
import org.gongkai.federate.Session;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.query.QueryRunner;
import org.gongkai.query.ResultTable;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SparqlText;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai query}. */
@Command(
    name = "query",
    description = "Ask a store one of the project's questions, or a SPARQL query of your own.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  private enum Format {
    csv,
    json,
    table
  }

  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(paramLabel = "NAME|FILE", description = "A question's name, or a .rq file.")
  private String query = "";

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of the question; may be given several times.")
  private Map<String, String> parameters = new TreeMap<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; a graph is Turtle. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Mixin private PartnersOption partners = new PartnersOption();

  QueryCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    NamedQuery named = named();
    Federation federation = partners.federation();
    if (partners.isGiven()) {
      federation.check(named.query());
    }
    Session session = federation.session(named.text(), Duration.ZERO);
    try (ReportStore opened = store.open();
        SearchIndex index = StoredSearch.of(opened)) {
      QueryRunner own = new QueryRunner(opened.identity().base());
      QueryRunner runner = partners.isGiven() ? own.reaching(session::into) : own;
      print(opened, named, runner.with(context -> SparqlText.into(context, index)));
    } finally {
      session.receipt().lines().forEach(this::say);
    }
    return 0;
  }

  private void print(ReportStore opened, NamedQuery named, QueryRunner runner)
      throws java.io.IOException {
    if (named.query().isConstructType() || named.query().isDescribeType()) {
      Graph graph = runner.graph(named, parameters, opened.dataset());
      RDFDataMgr.write(streams.out(), graph, Lang.TURTLE);
      return;
    }
    ResultTable rows = runner.execute(named, parameters, opened.dataset());
    switch (format) {
      case csv -> rows.writeCsv(streams.out());
      case json -> rows.writeJson(streams.out());
      case table -> rows.writeText(streams.out(), opened.identity().base());
    }
  }

  private void say(Receipt.Line line) {
    String origin = line.origin().name().toLowerCase(Locale.ROOT);
    String given =
        line.origin() == Receipt.Origin.FAILED
            ? line.reason()
            : "%d rows, %s, %s".formatted(line.rows(), line.oldest(), line.partner().licence());
    streams.err().println(line.partner().name() + ": " + origin + ": " + given);
  }

  private NamedQuery named() throws java.io.IOException {
    QueryCatalogue questions = QueryCatalogue.load();
    QueryCatalogue federated = QueryCatalogue.federated();
    Optional<NamedQuery> found = questions.find(query).or(() -> federated.find(query));
    if (found.isPresent()) {
      return found.get();
    }
    if (!Files.isRegularFile(Path.of(query))) {
      String names =
          questions.all().stream().map(NamedQuery::name).collect(Collectors.joining(", "));
      String others =
          federated.all().stream().map(NamedQuery::name).collect(Collectors.joining(", "));
      throw new Misuse(
          "there is no question and no file %s; questions: %s; with --partners: %s"
              .formatted(query, names, others));
    }
    return NamedQuery.read(Path.of(query));
  }
}
