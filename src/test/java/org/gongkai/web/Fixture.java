package org.gongkai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.QueryCatalogue;

/** Three small reports with one source text and the whole ontology, in memory. */
record Fixture(String base, DatasetGraph dataset, byte[] bytes) implements ServedData {

  static final String BASE = "http://localhost:3030/";

  static Fixture load(String base) {
    byte[] bytes = resource("source.txt");
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    String turtle =
        new String(resource("fixture.ttl"), StandardCharsets.UTF_8)
            .replace("@base <BASE>", "@base <" + base + ">")
            .replace("source/SHA", "source/" + DigestUtils.sha256Hex(bytes));
    Txn.executeWrite(
        dataset,
        () -> {
          Graph graph = dataset.getDefaultGraph();
          RDFParser.create().source(new StringReader(turtle)).lang(Lang.TURTLE).parse(graph);
          ontology().forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
        });
    return new Fixture(base, dataset, bytes);
  }

  /** The invented reports on three forms that charts, rankings and maps are tested with. */
  static Fixture charts() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Path reports = Path.of("src", "test", "resources", "charts", "reports.ttl");
    Txn.executeWrite(
        dataset,
        () -> {
          Graph graph = dataset.getDefaultGraph();
          RDFParser.source(reports).base(BASE).parse(graph);
          ontology().forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
        });
    return new Fixture(BASE, dataset, new byte[0]);
  }

  String sha256() {
    return DigestUtils.sha256Hex(bytes);
  }

  /** A request for a page in Chinese. */
  static Asked asked(String path, String accept) {
    return new Asked(path, accept, Language.ZH, "", Map.of());
  }

  @Override
  public Optional<String> state() {
    return Optional.of("不变");
  }

  @Override
  public Optional<String> text(String sha256) {
    return source(sha256).map(all -> new String(all, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<byte[]> source(String sha256) {
    return sha256.equals(sha256()) ? Optional.of(bytes.clone()) : Optional.empty();
  }

  @Override
  public Optional<byte[]> parsed(String reportAddress) {
    return reportAddress.equals("id/report/360981/2020")
        ? Optional.of("{\"agency\":\"丰城市\"}".getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public List<NamedQuery> questions() {
    return List.copyOf(QueryCatalogue.load().all());
  }

  private static List<Path> ontology() {
    try (Stream<Path> files = Files.walk(Path.of("ontology"))) {
      return files
          .filter(f -> f.toString().endsWith(".ttl") && !f.toString().contains("shapes"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream("/web/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
