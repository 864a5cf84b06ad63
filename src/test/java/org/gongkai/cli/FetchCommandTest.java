package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From addresses to a store: fetch leaves a manifest, build takes it. */
class FetchCommandTest {
  @TempDir Path folder;

  @Test
  void whatIsFetchedIsBuilt() throws IOException {
    byte[] page = Files.readAllBytes(SampleStore.SAMPLES.resolve("anfu-2020.txt"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            boolean here = exchange.getRequestURI().getPath().equals("/安福县/年报");
            exchange.sendResponseHeaders(here ? 200 : 404, here ? page.length : -1);
            exchange.getResponseBody().write(here ? page : new byte[0]);
          }
        });
    server.start();
    try {
      String site = "http://localhost:" + server.getAddress().getPort();
      Path list =
          Files.writeString(
              folder.resolve("地址.csv"),
              "address,agency,year\n" + site + "/安福县/年报,360829,2020\n" + site + "/没有,,\n");
      Path into = folder.resolve("取得");
      String[] fetch = {
        "fetch", "--manifest", list.toString(), "--into", into.toString(), "--delay", "0"
      };
      Console closed = Console.run(fetch);
      assertThat(closed.code()).isEqualTo(Main.PROBLEMS);
      assertThat(closed.err()).contains("NOT_FETCHED: " + site + "/安福县/年报 (port: ");
      String[] open = java.util.Arrays.copyOf(fetch, fetch.length + 1);
      open[fetch.length] = "--allow-private";
      Console got = Console.run(open);
      assertThat(got.code()).as("%s", got).isEqualTo(Main.PROBLEMS);
      assertThat(got.out()).isEqualTo("2 addresses: 1 fetched, 0 unchanged, 1 not fetched\n");
      assertThat(got.err()).contains("NOT_FETCHED: " + site + "/没有 (404: the server answers 404)");
      String manifest = into.resolve("manifest.csv").toString();
      Console read = Console.run("read", "--manifest", manifest);
      assertThat(read.out())
          .contains("\"published\":\"" + site + "/安福县/年报\",\"retrieved\":\"20")
          .contains("\"code\":\"", "id/report/360829/2020");
      assertThat(read.err()).contains("FILE_NOT_READ: " + site + "/没有 (only an address");
      assertThat(read.code()).isEqualTo(Main.PROBLEMS);
    } finally {
      server.stop(0);
    }
  }
}
