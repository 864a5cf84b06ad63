package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From each figure of a report's tables to its very characters in the text beside, and on. */
class FollowedFiguresTest {
  private static final Pattern FIGURE =
      Pattern.compile(
          "title=\"原文：(.*?)(?:，与别处不符)?\" data-at=\"(char-\\d+-\\d+)\"><a href=\"([^\"]+)\">");

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
  @ValueSource(
      strings = {
        "360981/2020",
        "360981/%E8%A1%8C%E6%94%BF%E5%AE%A1%E6%89%B9%E5%B1%80/2020",
        "360983/2019",
        "360829/2020",
        "360700/2021"
      })
  void everyFigureLeadsToItsCharacters(String report) throws IOException, InterruptedException {
    String page = page("/doc/report/" + report);
    Matcher figures = FIGURE.matcher(page);
    int seen = 0;
    while (figures.find()) {
      String characters =
          "<a id=\"%s\" href=\"%s\">%s</a>"
              .formatted(figures.group(2), figures.group(3), figures.group(1));
      assertThat(page).contains(characters);
      if (seen++ % 60 == 0) {
        assertThat(page(figures.group(3)))
            .contains("<mark>" + figures.group(1) + "</mark>")
            .contains("href=\"/doc/report/" + report + "#" + figures.group(2) + "\"")
            .contains("aria-current=\"true\"");
      }
    }
    assertThat(seen).isGreaterThan(150);
  }

  private static String page(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.base().replaceFirst("/$", "") + path))
            .header("Accept", "text/html")
            .build();
    HttpResponse<String> page = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }
}
