package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What "copy as" gives is run: it answers as the endpoint does, whatever stands in the query. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetsTest {

  private static final Path CASES = Path.of("src/test/resources/snippets");
  private static final String MAKE =
      "import { readFileSync } from 'node:fs';"
          + "const [file, name, endpoint, query, accept] = process.argv.slice(1);"
          + "const made = await import(file);"
          + "process.stdout.write(made[name](endpoint, readFileSync(query, 'utf8'), accept));";

  private final WebServer server =
      WebServer.start(Fixture.load(Fixture.BASE), WebOptions.onPort(0));

  @AfterAll
  void stop() {
    server.stop();
  }

  static Stream<Path> cases() throws IOException {
    return Files.list(CASES).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void curlRuns(Path query, @TempDir Path folder) throws Exception {
    assertThat(run(List.of("bash", made("curl", query, folder, "ask.sh")), folder))
        .isEqualTo(direct(query));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pythonRuns(Path query, @TempDir Path folder) throws Exception {
    List<String> python = List.of("/usr/bin/python3", "-c", "import SPARQLWrapper");
    assumeTrue(succeeds(python), "python3-sparqlwrapper is not installed");
    String script = made("python", query, folder, "ask.py");
    assertThat(run(List.of("/usr/bin/python3", script), folder).strip())
        .isEqualTo(direct(query).strip());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void javaRuns(Path query, @TempDir Path folder) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String source = made("java", query, folder, "Ask.java");
    List<String> command =
        List.of(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", source);
    assertThat(run(command, folder).strip()).isEqualTo(direct(query).strip());
  }

  private String endpoint() {
    return "http://localhost:" + server.port() + "/sparql";
  }

  private static String accept(Path query) {
    return query.endsWith("graph.rq") ? "text/turtle" : "text/csv";
  }

  private String direct(Path query) throws IOException {
    HttpResponse<String> answer =
        new Client(server.port())
            .send(
                "POST",
                "/sparql",
                accept(query),
                "application/sparql-query",
                Files.readString(query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  // A module for Node is one by the end of its name.
  private String made(String name, Path query, Path folder, String file) throws Exception {
    assumeTrue(succeeds(List.of("node", "--version")), "node is not installed");
    Path module = folder.resolve("snippets.mjs");
    Files.copy(Path.of("src/main/resources/web/static/snippets.js"), module);
    String[] values = {
      module.toUri().toString(), name, endpoint(), query.toAbsolutePath().toString(), accept(query)
    };
    List<String> command =
        Stream.concat(Stream.of("node", "--input-type=module", "-e", MAKE, "--"), Stream.of(values))
            .toList();
    Path made = folder.resolve(file);
    Files.writeString(made, run(command, folder));
    return made.toString();
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String run(List<String> command, Path folder) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.redirectError(folder.resolve("errors.txt").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors.txt"))).isZero();
    return out;
  }
}
