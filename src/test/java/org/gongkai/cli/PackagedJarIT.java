package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar in processes of its own, as the README's first command runs it. */
class PackagedJarIT {
  private static final Pattern SERVING = Pattern.compile("serving at http://localhost:(\\d+)/");
  private static final long PATIENCE_MILLIS = 120_000;

  @TempDir static Path folder;
  private static Path store;

  @BeforeAll
  static void buildSamples() throws Exception {
    store = folder.resolve("store");
    Process build = jar("build", "--store", store.toString(), SampleStore.SAMPLES.toString());
    assertThat(said(build)).contains("5 files: 5 reports added");
    assertThat(build.waitFor()).isZero();
  }

  @Test
  void servesWhatAnotherRdfToolReads() throws Exception {
    Path talk = folder.resolve("talk.txt");
    Process serve = start(talk, List.of("serve", "--store", store.toString(), "--port", "0"));
    try {
      String site = "http://localhost:" + port(talk, serve);
      String turtle = get(site + "/id/report/360981/2020", "text/turtle");
      assertThat(turtle).contains("丰城市人民政府2020年政府信息公开工作年度报告");
      String csv = get(site + "/questions/child-exceeds-parent?format=csv", "text/csv");
      assertThat(csv).contains("35422");
      assertThat(get(site + "/doc/report/360981/2020", "text/html")).contains("本年新收政府信息公开申请数量");
      rapper(turtle);
    } finally {
      serve.destroy();
    }
    assertThat(serve.waitFor(4, TimeUnit.SECONDS)).as("stops at once").isTrue();
  }

  private static void rapper(String turtle) throws Exception {
    assumeTrue(
        new ProcessBuilder("bash", "-c", "command -v rapper").start().waitFor() == 0,
        "skipped: raptor2-utils is not installed");
    Path file = Files.writeString(folder.resolve("report.ttl"), turtle);
    Process rapper =
        new ProcessBuilder("rapper", "-q", "-c", "-i", "turtle", file.toString()).start();
    String complaints = new String(rapper.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(rapper.waitFor()).as(complaints).isZero();
  }

  @Test
  void aFullDiskIsNotSuccess() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "skipped: there is no /dev/full here");
    List<String> command =
        command("query", "--store", store.toString(), "cells", "--format", "csv");
    Process query = new ProcessBuilder(command).redirectOutput(full.toFile()).start();
    assertThat(query.waitFor()).isEqualTo(Main.MISUSE);
  }

  private static Process jar(String... args) throws IOException {
    return new ProcessBuilder(command(args)).redirectErrorStream(true).start();
  }

  private static Process start(Path talk, List<String> args) throws IOException {
    return new ProcessBuilder(command(args.toArray(String[]::new)))
        .redirectErrorStream(true)
        .redirectOutput(talk.toFile())
        .start();
  }

  private static List<String> command(String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/gongkai.jar"));
    command.addAll(List.of(args));
    return command;
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int port(Path talk, Process serve) throws Exception {
    for (long waited = 0; waited < PATIENCE_MILLIS && serve.isAlive(); waited += 50) {
      Matcher m = SERVING.matcher(Files.readString(talk));
      if (m.find()) {
        return Integer.parseInt(m.group(1));
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("the jar does not serve: " + Files.readString(talk));
  }

  private static String get(String address, String accept) throws Exception {
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build();
    var response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
