package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.gongkai.federate.Oxigraph;
import org.gongkai.federate.Partnership;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands with a partner that answers, on the store of the samples. */
@ExtendWith(SampleStore.class)
class FederatedCommandTest {
  private static final Path EXTRACT = Path.of("src/test/resources/federation/wikidata.ttl");

  @TempDir Path folder;

  @Test
  void aQuestionIsAnsweredWithAReceiptOnTheOtherStream(Path store) {
    try (Oxigraph oxigraph = Oxigraph.start(EXTRACT)) {
      String partners = Partnership.file(folder, oxigraph.address(), 0).toString();
      Console console =
          Console.run(
              "query",
              "--store",
              store.toString(),
              "requests-per-inhabitants",
              "--partners",
              partners,
              "--format",
              "csv");
      assertThat(console.code()).as("%s", console).isZero();
      assertThat(console.out())
          .contains("丰城市人民政府,People's Government of Fengcheng Shi,2020,7,1000000,2020-11-01,0.7,");
      assertThat(console.err()).contains("wikidata: live: ").contains(Partnership.CC0);
    }
  }

  @Test
  void theServerOffersTheQuestionsOfItsPartners(Path store) throws Exception {
    try (Oxigraph oxigraph = Oxigraph.start(EXTRACT)) {
      String partners = Partnership.file(folder, oxigraph.address(), 60).toString();
      try (RunningServer server = RunningServer.start(store, "--partners", partners)) {
        assertThat(page(server, "questions")).contains("每十万人申请数", "行政区划代码：本数据与维基数据");
        String answer = page(server, "questions/requests-per-inhabitants");
        assertThat(answer).contains("丰城市人民政府", "2020-11-01", "来自其他端点的数据");
      }
    }
  }

  @Test
  void withoutPartnersTheyAreNotOffered(Path store) throws Exception {
    try (RunningServer server = RunningServer.start(store)) {
      assertThat(page(server, "questions")).contains("申请公开率").doesNotContain("每十万人申请数");
    }
  }

  private static String page(RunningServer server, String path) throws Exception {
    URI address = URI.create("http://localhost:" + server.port() + "/" + path);
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
