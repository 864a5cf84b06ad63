package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.search.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Searching the built samples over HTTP: a line a case in search-pages.csv; and in SPARQL. */
class SearchPagesTest {
  private static final String PREFIXES =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX gk: <https://w3id.org/gongkai/def/>
      """;

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
  @CsvFileSource(resources = "/cli/search-pages.csv", numLinesToSkip = 1)
  void answers(String path, String accept, int status, boolean shown, String words) {
    HttpResponse<String> answer = get(path.substring(1), accept);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    String expected = words.replace("BASE", served.base());
    assertThat(answer.body().contains(expected))
        .as("%s in %s", expected, answer.body())
        .isEqualTo(shown);
  }

  @Test
  void aHitLeadsToTheVeryCharacters() {
    String page = get("search?q=网民建言", "text/html").body();
    Matcher link = Pattern.compile("href=\"/(source/[0-9a-f]+\\?char=[0-9,]+)#hit\"").matcher(page);
    assertThat(link.find()).isTrue();
    assertThat(get(link.group(1), "text/html").body()).contains("<mark id=\"hit\">网民建言</mark>124件");
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    String longest = "丰".repeat(Question.LONGEST);
    assertThat(get("search?q=" + longest, "*/*").statusCode()).isEqualTo(200);
    assertThat(get("search?q=" + longest + "城", "*/*").statusCode()).isEqualTo(400);
    HttpResponse<String> refused = sparql("SELECT * { ?s text:query \"" + longest + "城\" }");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("text:query 的文字最多 200 字");
  }

  @Test
  void sparqlFindsTheSame() {
    String all = "SELECT ?s ?t { (?s ?score ?t) text:query \"丰城审批\" } ORDER BY DESC(?score) ?s";
    assertThat(rows(all))
        .contains(served.base() + "id/agency/360981/行政审批局,丰城市行政审批局\n")
        .contains(served.base() + "id/report/360981/行政审批局/2020,丰城市行政审批局");
    String one = "SELECT ?s { ?s text:query (rdfs:label \"fc\" 1) }";
    assertThat(rows(one)).isEqualTo("s\n" + served.base() + "id/jurisdiction/360981\n");
    String claims =
        "SELECT DISTINCT ?n { (?c ?score) text:query (gk:sentence \"在线访谈\") ; a gk:Claim ."
            + " ?c gk:agency/rdfs:label ?n }";
    assertThat(rows(claims)).contains("丰城市人民政府");
    String english = "SELECT ?t { (?s ?score ?t) text:query (rdfs:label \"fc\" 1 'lang:en') }";
    assertThat(rows(english)).isEqualTo("t\nFengcheng Shi\n");
  }

  @Test
  void sparqlLooksAtAThingThatIsBound() {
    String bound =
        "SELECT ?s ?score { ?s a gk:Report . (?s ?score) text:query (rdfs:label \"丰城\") }";
    assertThat(rows(bound).lines()).hasSize(3);
  }

  @Test
  void nothingButTheOnePropertyIsLetIn() {
    assertThat(rows("SELECT * { ?s text:queryAll \"丰城\" }")).isEqualTo("s\n");
    assertThat(sparql("SELECT * { ?s <java:org.apache.jena.query.text.TextQueryPF> '丰' }"))
        .matches(refused -> refused.statusCode() == 403);
    assertThat(rows("SELECT * { ?s text:query \"*:* OR /.*/ OR _all:[* TO *]\" }"))
        .isEqualTo("s\n");
  }

  /** CSV of SPARQL ends its lines as RFC 4180 has it. */
  private static String rows(String query) {
    return sparql(query).body().replace("\r\n", "\n");
  }

  private static HttpResponse<String> sparql(String query) {
    String encoded = URLEncoder.encode(PREFIXES + query, StandardCharsets.UTF_8);
    return get("sparql?query=" + encoded, "text/csv");
  }

  private static HttpResponse<String> get(String path, String accept) {
    StringBuilder encoded = new StringBuilder();
    path.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> encoded.append(c.matches("[!-~&&[^\"<>^`{|}\\[\\]\\\\]]") ? c : enc(c)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.base() + encoded))
            .header("Accept", accept)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String enc(String character) {
    return URLEncoder.encode(character, StandardCharsets.UTF_8);
  }
}
