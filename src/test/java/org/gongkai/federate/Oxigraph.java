package org.gongkai.federate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A SPARQL endpoint of another make on this machine: Oxigraph in Node, over Turtle files. */
public final class Oxigraph implements AutoCloseable {
  private static final Path FOLDER = Path.of("src/test/node");

  private static final String ABSENT =
      "SKIPPED tests of federation: no Oxigraph; npm ci --prefix src/test/node installs it";

  private final Process process;
  private final int port;

  private Oxigraph(Process process) throws IOException {
    this.process = process;
    this.port =
        Integer.parseInt(
            new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .readLine());
  }

  /** Skips the test, and says why, where Oxigraph is not installed. */
  public static Oxigraph start(Path... files) {
    boolean installed = Files.isDirectory(FOLDER.resolve("node_modules/oxigraph"));
    if (!installed) {
      // A class that is given up before its first test is not counted as skipped.
      System.err.println(ABSENT);
    }
    assumeTrue(installed, ABSENT);
    List<String> command = new ArrayList<>(List.of("node", FOLDER + "/partner.mjs"));
    Stream.of(files).map(Path::toString).forEach(command::add);
    try {
      return new Oxigraph(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + port + "/sparql";
  }

  /** Answers in XML, whatever is asked for. */
  public String addressOfXml() {
    return "http://127.0.0.1:" + port + "/xml";
  }

  /** The queries that came, as it keeps them itself: none that was answered is missing. */
  public List<String> asked() {
    try {
      URI address = URI.create("http://127.0.0.1:" + port + "/asked");
      return List.of(new ObjectMapper().readValue(address.toURL(), String[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
