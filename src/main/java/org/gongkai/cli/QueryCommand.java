package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;
import org.gongkai.query.QueryRunner;
import org.gongkai.query.ResultTable;
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

  QueryCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    NamedQuery named = named();
    try (ReportStore opened = store.open()) {
      String base = opened.identity().base();
      QueryRunner runner = new QueryRunner(base);
      if (named.query().isConstructType() || named.query().isDescribeType()) {
        Graph graph = runner.graph(named, parameters, opened.dataset());
        RDFDataMgr.write(streams.out(), graph, Lang.TURTLE);
        return 0;
      }
      ResultTable rows = runner.execute(named, parameters, opened.dataset());
      switch (format) {
        case csv -> rows.writeCsv(streams.out());
        case json -> rows.writeJson(streams.out());
        case table -> rows.writeText(streams.out(), base);
      }
    }
    return 0;
  }

  private NamedQuery named() throws java.io.IOException {
    QueryCatalogue questions = QueryCatalogue.load();
    Optional<NamedQuery> found = questions.find(query);
    if (found.isPresent()) {
      return found.get();
    }
    if (!Files.isRegularFile(Path.of(query))) {
      String names =
          questions.all().stream().map(NamedQuery::name).collect(Collectors.joining(", "));
      throw new Misuse("there is no question and no file " + query + "; questions: " + names);
    }
    return NamedQuery.read(Path.of(query));
  }
}
