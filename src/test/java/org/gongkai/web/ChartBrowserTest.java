package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser draws every chart under the policy of the server, and complains of nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartBrowserTest {

  private final WebServer server = WebServer.start(Fixture.charts(), WebOptions.onPort(0));

  @TempDir Path folder;

  @AfterAll
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "charts?place=360981, 7",
    "charts?place=360983/%E5%9D%8F%E5%90%8D%E5%AD%97&lang=en, 7",
    "charts/coverage, 1",
    "compare?place=360981&place=360983&indicator=requests/received&indicator=cases/review, 2",
    "map?year=2020, 1"
  })
  void aBrowserDrawsThem(String path, int charts) throws Exception {
    Path errors = folder.resolve("errors.txt");
    String dom = dump(chromium(), "http://localhost:" + server.port() + "/" + path, errors);
    assertThat(dom.split("data-drawn=\"true\"", -1)).hasSize(charts + 1);
    assertThat(dom.split("<canvas", -1)).hasSize(charts + 1);
    assertThat(Files.readString(errors)).doesNotContain("CONSOLE", "Content Security Policy");
  }

  private static Path chromium() {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "skipped: there is no Chromium here");
    return found.get();
  }

  private String dump(Path chromium, String address, Path errors)
      throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Process browser =
        new ProcessBuilder(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                address)
            .redirectError(errors.toFile())
            .redirectOutput(dom.toFile())
            .start();
    assumeTrue(browser.waitFor(120, TimeUnit.SECONDS), "skipped: Chromium does not end here");
    return Files.readString(dom);
  }
}
