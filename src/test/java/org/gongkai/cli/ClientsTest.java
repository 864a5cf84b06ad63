package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Clients that nobody of this project wrote join what this server gives; clients/cases.csv. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {
  private static final Path CASES = Path.of("src/test/resources/clients");

  @TempDir static Path folder;

  private final List<String> measured = new ArrayList<>();
  private ServedSamples served;
  private FusekiServer other;
  private ForeignClients clients;

  @BeforeAll
  void serve() throws IOException {
    served = ServedSamples.build(folder.resolve("store"));
    DatasetGraph codes = DatasetGraphFactory.createTxnMem();
    String turtle = said("codes/other.ttl");
    codes.executeWrite(
        () ->
            RDFParser.create()
                .source(new StringReader(turtle))
                .lang(Lang.TURTLE)
                .parse(codes.getDefaultGraph()));
    other = FusekiServer.create().port(0).loopback(true).add("/codes", codes, false).start();
    clients = new ForeignClients(served.base(), "http://localhost:" + other.getPort() + "/codes");
  }

  @AfterAll
  void stop() throws IOException {
    other.stop();
    served.close();
    Files.write(Path.of("target/clients.csv"), measured);
  }

  @ParameterizedTest(name = "{0} over {1}")
  @CsvFileSource(resources = "/clients/cases.csv", numLinesToSkip = 1)
  void givesTheExpectedRows(String client, String over, String question, String answer)
      throws IOException, InterruptedException {
    Path asked = Files.writeString(folder.resolve("question.rq"), said(question));
    long started = System.nanoTime();
    List<String> rows = clients.ask(client, over, asked).lines().toList();
    long millis = (System.nanoTime() - started) / 1_000_000;
    List<String> expected = Files.readAllLines(CASES.resolve(answer));
    assertThat(rows.get(0)).isEqualTo(expected.get(0));
    assertThat(rows.subList(1, rows.size()))
        .containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    measured.add(client + "," + over + "," + (rows.size() - 1) + "," + millis);
  }

  /** A file of the cases with the address of the server in place of BASE. */
  private String said(String file) throws IOException {
    return Files.readString(CASES.resolve(file)).replace("<BASE/", "<" + served.base());
  }
}
