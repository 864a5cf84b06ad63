package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What pages show of contradictions, on the built samples: a line a case in finding-pages.csv. */
class FindingPagesTest {
  @TempDir static Path folder;
  private static ServedSamples served;

  @BeforeAll
  static void serve() {
    served = ServedSamples.build(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cli/finding-pages.csv", numLinesToSkip = 1)
  void pageShows(String path, boolean shown, String words)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.base() + path))
            .header("Accept", "text/html")
            .build();
    HttpResponse<String> page = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body().contains(words)).as(words).isEqualTo(shown);
  }
}
