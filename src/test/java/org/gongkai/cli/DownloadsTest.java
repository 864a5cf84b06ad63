package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.vocab.OntologyFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The released files and the tables of one report as a client of the running server has them. */
class DownloadsTest {
  private static final String ANFU = "src/main/resources/samples/anfu-2020.txt";
  private static final String GAOAN = "src/main/resources/samples/gaoan-2019.txt";
  private static final String OLDER = "made of an older state";

  @TempDir static Path folder;
  private static Path store;
  private static RunningServer server;
  private static String site;

  @BeforeAll
  static void serve() throws InterruptedException {
    store = folder.resolve("store");
    run("build", "--store", store.toString(), ANFU);
    run("release", "--store", store.toString());
    server = RunningServer.start(store);
    site = "http://localhost:" + server.port();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void run(String... args) {
    Console console = Console.run(args);
    assertThat(console.code()).as(console.err()).isZero();
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cli/downloads.csv", numLinesToSkip = 1)
  void fileHasItsTypeAndItsHash(String name, String type) throws Exception {
    byte[] file = Files.readAllBytes(store.resolve("downloads").resolve(name));
    HttpResponse<byte[]> response = get("/download/" + name);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo(type);
    assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(file.length));
    assertThat(header(response, "ETag")).isEqualTo('"' + DigestUtils.sha256Hex(file) + '"');
    assertThat(header(response, "Last-Modified")).endsWith(" GMT");
    assertThat(response.body()).isEqualTo(file);
    HttpResponse<byte[]> again =
        get("/download/" + name, "If-None-Match", header(response, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cli/ranges.csv", numLinesToSkip = 1, nullValues = "-")
  void partIsGiven(String range, int status, int from, int to) throws Exception {
    byte[] file = Files.readAllBytes(store.resolve("downloads/requests.csv"));
    int end = to < 0 ? file.length + to : to;
    int start = from < 0 ? file.length + from : from;
    HttpResponse<byte[]> response = get("/download/requests.csv", "Range", range);
    assertThat(response.statusCode()).isEqualTo(status);
    switch (status) {
      case 206 -> {
        assertThat(response.body()).isEqualTo(java.util.Arrays.copyOfRange(file, start, end + 1));
        assertThat(header(response, "Content-Range"))
            .isEqualTo("bytes " + start + "-" + end + "/" + file.length);
      }
      case 416 -> assertThat(header(response, "Content-Range")).isEqualTo("bytes */" + file.length);
      default -> assertThat(response.body()).isEqualTo(file);
    }
  }

  @Test
  void aDownloadGoesOnOnlyIfTheFileIsStillTheSame() throws Exception {
    String tag = header(get("/download/requests.csv"), "ETag");
    assertThat(get("/download/requests.csv", "Range", "bytes=5-", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(get("/download/requests.csv", "Range", "bytes=5-", "If-Range", "\"x\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void headSaysTheLengthAndGivesNothing() throws Exception {
    HttpResponse<byte[]> head =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(site + "/download/gongkai.nt.gz"))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build(),
                BodyHandlers.ofByteArray());
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length"))
        .isEqualTo(Long.toString(Files.size(store.resolve("downloads/gongkai.nt.gz"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/download/..%2Fstore.properties", "/download/%2Fetc%2Fpasswd", "/download/x"})
  void nothingElseIsGiven(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void theCatalogueHasWhatIsMandatoryInDcatAp() throws Exception {
    Graph catalogue =
        RDFParser.create()
            .source(new StringReader(text(get("/catalogue"))))
            .lang(Lang.TURTLE)
            .toGraph();
    var report = ShaclValidator.get().validate(OntologyFiles.catalogueShapes(), catalogue);
    assertThat(report.getEntries()).isEmpty();
    assertThat(text(get("/catalogue")))
        .contains("download/observations.parquet", "catalogue#year-2020", "江西省的报告")
        .doesNotContain(OLDER);
  }

  @Test
  void tablesOfAReportAreHadByAddressAndByAccept() throws Exception {
    String report = "/doc/report/360829/2020";
    String csv = text(get(report + "/requests.csv"));
    assertThat(csv).startsWith("report,agency,name").contains("安福县人民政府", "本年新收政府信息公开申请数量");
    assertThat(text(get(report + "/requests", "Accept", "text/csv"))).isEqualTo(csv);
    assertThat(text(get(report + "/requests.csv?bom=1"))).isEqualTo("\uFEFF" + csv);
    assertThat(text(get(report + ".csv"))).contains(report.substring(4) + "/cases/");
    assertThat(text(get(report + "/claims.csv"))).contains("sentence");
    assertThat(text(get(report + "/findings.csv"))).contains("id/finding/360829/2020/");
    assertThat(get(report + "/statistics.csv").statusCode()).isEqualTo(404);
    assertThat(text(get(report + "/requests.csv-metadata.json")))
        .contains("\"url\" : \"requests.csv\"");
    assertThat(header(get(report + "/requests.csv"), "Link"))
        .contains("requests.csv-metadata.json>; rel=\"describedby\"");
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(get(report + "/requests.xlsx").body()))) {
      assertThat(book.getSheet("requests").getLastRowNum()).isEqualTo(csv.lines().count() - 1);
    }
    assertThat(text(get(report + "/requests", "Accept", "text/html"))).contains("<table");
  }

  @Test
  void searchEnginesFindTheFilesInThePage() throws Exception {
    String page = text(get("/doc/dataset", "Accept", "text/html"));
    String json =
        page.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
    var tree = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
    assertThat(tree.get("@type").asText()).isEqualTo("Dataset");
    assertThat(tree.findValuesAsText("contentUrl"))
        .contains("http://localhost:3030/download/observations.parquet");
    assertThat(tree.findValuesAsText("@value")).contains("政府信息公开年度报告数据");
  }

  @Test
  void filesOfAnOlderStateSayThatTheyAre() throws Exception {
    Path other = folder.resolve("other");
    run("build", "--store", other.toString(), ANFU);
    Console refused =
        Console.run("serve", "--store", other.toString(), "--downloads", folder.toString());
    assertThat(refused.code()).isEqualTo(Main.MISUSE);
    assertThat(refused.err()).contains("no release is in " + folder);
    run("release", "--store", other.toString());
    run("build", "--store", other.toString(), ANFU, GAOAN);
    try (RunningServer changed = RunningServer.start(other)) {
      String address = "http://localhost:" + changed.port();
      assertThat(body(address + "/catalogue")).contains(OLDER);
      assertThat(body(address + "/download/")).contains("较早的状态");
      assertThat(body(address + "/download/?lang=en")).contains(OLDER);
      assertThat(body(address + "/.well-known/void")).contains("void:propertyPartition");
    }
  }

  private static String body(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
