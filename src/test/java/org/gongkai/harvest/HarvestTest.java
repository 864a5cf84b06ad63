package org.gongkai.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.check.MappingChecker;
import org.gongkai.dataset.DatasetResult;
import org.gongkai.dataset.Datasets;
import org.gongkai.fetch.Fetcher;
import org.gongkai.fetch.Limits;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.http.Agent;
import org.gongkai.report.Problem;
import org.gongkai.report.Problem.Code;
import org.gongkai.rml.MappingDocument;
import org.gongkai.rml.RmlMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real portal on this machine, and files of it. */
class HarvestTest {
  private static final String BASE = "http://localhost:3030/";
  private static final long MOST = 200_000;

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private Portal portal;
  private Path into;

  @BeforeEach
  void start() throws IOException {
    portal = new Portal();
    into = folder.resolve("数据");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private Harvest.Result harvest(String catalogue, String... words) throws IOException {
    Limits limits = new Limits(MOST, Duration.ofSeconds(20), Duration.ZERO, Set.of(), true);
    Fetcher fetcher = new Fetcher(new Agent("1.0", ""), limits, Clock.systemUTC());
    return new Harvest(fetcher, MOST, said::add).run(catalogue, List.of(words), into);
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(into)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(into.resolve(file));
  }

  private static List<Problem> refusals(Path folder) throws IOException {
    return new Datasets(Gazetteer.load(), BASE).read(folder).problems();
  }

  @Test
  void aDcatCatalogueGivesFoldersThatBuildRefusesUntilTheyAreFinished() throws IOException {
    Harvest.Result result = harvest(portal.site() + "/catalogue.ttl", "图书馆");
    assertThat(result).isEqualTo(new Harvest.Result(4, 3, 3, 1));
    assertThat(folders()).containsExactly("data", "etc-passwd", "public-libraries-of-jiangxi");
    String name = "public-libraries-of-jiangxi";
    assertThat(text(name + "/data.csv"))
        .isEqualTo(Files.readString(Portal.FILES.resolve("libraries.csv")));
    assertThat(text(name + "/dataset.ttl"))
        .contains("dct:title \"江西省公共图书馆\"@zh", "dct:title \"Public libraries of Jiangxi\"@en")
        .contains("dct:license <https://creativecommons.org/licenses/by/4.0/>")
        .contains("dct:publisher \"江西省文化和旅游厅\"@zh", "\"2021-05-26\"^^xsd:date")
        .contains("dct:source <" + portal.site() + "/图书馆>", "rdfs:label \"县（市、区）\"@zh")
        .doesNotContain("does not say");
    List<Problem> found = refusals(into.resolve(name));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString())
        .contains("DATASET_FILE", "complete mapping.rml.ttl.draft and take .draft off its name");
    assertThat(portal.asked()).doesNotContain("/bus.csv", "/libraries.pdf");
  }

  @Test
  void onceFinishedByAPersonItIsADataSet() throws IOException {
    harvest(portal.site() + "/catalogue.ttl", "library");
    Path library = into.resolve("public-libraries-of-jiangxi");
    Path draft = library.resolve("mapping.rml.ttl.draft");
    Files.move(draft, library.resolve("mapping.rml.ttl"));
    Path description = library.resolve("dataset.ttl");
    Files.writeString(
        description,
        Files.readString(description)
            .replace(
                "> a dcat:Dataset ;",
                "> a dcat:Dataset ; gk:codeColumn \"区划代码\" ; gk:nameColumn \"县（市、区）\" ;"
                    + " gk:yearColumn \"年份\" ;"));
    DatasetResult result = new Datasets(Gazetteer.load(), BASE).read(library);
    assertThat(result.problems()).isEmpty();
    assertThat(result.statements().orElseThrow())
        .anyMatch(
            t ->
                t.getSubject().getURI().endsWith("/record/360983")
                    && t.getPredicate().getURI().endsWith("/property/5-备注-x")
                    && t.getObject().getLiteralLexicalForm().equals("新馆"));
  }

  @Test
  void whatTheCatalogueDoesNotSayIsNamedAndNeverGuessed() throws IOException {
    harvest(portal.site() + "/catalogue.ttl", "图书馆");
    assertThat(text("data/dataset.ttl"))
        .contains("# The catalogue does not say", "dct:title in the language zh")
        .contains("dct:license: the address", "dcat:distribution: where");
    assertThat(refusals(into.resolve("data")))
        .extracting(Problem::code)
        .contains(Code.DATASET_DESCRIPTION, Code.DATASET_FILE);
    assertThat(refusals(into.resolve("data")).toString()).contains("dct:license", "许可");
    assertThat(said).anyMatch(s -> s.contains("/data: the catalogue names no CSV or JSON file"));
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    harvest(portal.site() + "/catalogue.ttl", "图书馆");
    assertThat(folder.toFile().list()).containsExactly("数据");
    String turtle = text("etc-passwd/dataset.ttl");
    Path hostile = into.resolve("etc-passwd");
    RmlMapping read = RmlMapping.read(List.of(new MappingDocument("dataset.ttl", turtle)), BASE);
    assertThat(read.graph().stream().toList())
        .allMatch(t -> t.getSubject().getURI().startsWith(BASE + "id/dataset/etc-passwd"));
    // Of two licences none is chosen, and what is no address of the web is none.
    assertThat(turtle).contains("one of <").doesNotContain("dct:license <", "javascript:");
    assertThat(Files.readString(hostile.resolve("mapping.rml.ttl.draft")))
        .contains("csvw:encoding \"GB18030\"", "csvw:delimiter \";\"", "rml:reference \"名称\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalogue.rdf", "catalogue.jsonld"})
  void otherFormsOfRdfAndJsonData(String file) throws IOException {
    assertThat(harvest(portal.site() + "/" + file, "博物馆"))
        .isEqualTo(new Harvest.Result(1, 1, 1, 0));
    String draft = text("博物馆名录/mapping.rml.ttl.draft");
    assertThat(draft)
        .contains("rml:iterator \"$[*]\"", "$['it\\\\'s']", "<id/dataset/博物馆名录/property/3-n>")
        .doesNotContain("nested");
    RmlMapping mapping = RmlMapping.read(List.of(new MappingDocument("draft", draft)), BASE);
    assertThat(new MappingChecker().check(mapping)).isEmpty();
    assertThat(mapping.compile().sourceNames()).containsExactly("data.json");
  }

  @Test
  void aSearchIsAskedPageByPageForEachWord() throws IOException {
    String search = portal.site() + "/api/3/action/package_search";
    Harvest.Result result = harvest(search, "人口", "population");
    assertThat(result).isEqualTo(new Harvest.Result(6, 4, 4, 2));
    assertThat(portal.asked())
        .contains(
            "/api/3/action/package_search?rows=100&q=人口&start=0",
            "/api/3/action/package_search?rows=100&q=人口&start=4",
            "/api/3/action/package_search?rows=100&q=population&start=0");
    assertThat(folders()).containsExactly("population", "population-by-year", "与人口无关的题目", "人口统计");
    assertThat(text("population/dataset.ttl"))
        .contains("\"人口统计\"@zh", "\"Population\"@en", "dct:identifier \"id-1\"")
        .contains("dct:license <http://www.opendefinition.org/licenses/cc-by>", "\"2020-02-03\"");
    assertThat(into.resolve("population-by-year/data.json")).exists();
    assertThat(said)
        .anyMatch(s -> s.contains("/page.csv (is neither JSON nor a table)"))
        .anyMatch(s -> s.contains("/picture.csv (is neither JSON nor a table)"))
        .anyMatch(s -> s.contains("/huge.csv (too-large: more than " + MOST + " bytes)"));
    assertThat(text("人口统计/dataset.ttl"))
        .contains("dct:rights \"其他\"@zh", "# The catalogue does not say");
  }

  @Test
  void aServerThatRepeatsItselfIsNotAskedForEver() throws IOException {
    harvest(portal.site() + "/repeating/api/3/action/package_search", "人口");
    assertThat(portal.asked()).hasSize(50);
    assertThat(said).anyMatch(s -> s.contains("only the first 50"));
  }

  @Test
  void aFileIsReadAsAnAddressIsAndFoldersThatAreThereStay() throws IOException {
    String text =
        Files.readString(Portal.FILES.resolve("search-0.json")).replace("SITE", portal.site());
    Path file = Files.writeString(folder.resolve("目录.json"), text);
    harvest(file.toString(), "人口统计");
    Files.writeString(into.resolve("population/dataset.ttl"), "# mine\n");
    assertThat(harvest(file.toString(), "人口统计").written()).isZero();
    assertThat(text("population/dataset.ttl")).isEqualTo("# mine\n");
    assertThat(said).anyMatch(s -> s.endsWith("is there already and left as it is"));
    assertThat(folders()).containsExactly("population");
  }

  @Test
  void anAddressThatIsNoneDisturbsNothing() throws IOException {
    String text = Files.readString(Portal.FILES.resolve("odd-addresses.ttl"));
    Path file = Files.writeString(folder.resolve("目录.ttl"), text.replace("SITE", portal.site()));
    assertThat(harvest(file.toString(), "图书馆")).isEqualTo(new Harvest.Result(3, 3, 3, 1));
    assertThat(folders()).containsExactly("图书馆", "图书馆三", "图书馆二");
    assertThat(text("图书馆/dataset.ttl"))
        .contains("<" + portal.site() + "/libraries.csv>")
        .doesNotContain("file:", folder.toString(), "exa mple");
  }

  @Test
  void turtleThatBeginsWithABracketIsTurtle() throws IOException {
    String text =
        "[ a <http://www.w3.org/ns/dcat#Dataset> ;\n  <http://purl.org/dc/terms/title> \"图书馆\" ] .";
    Path file = Files.writeString(folder.resolve("目录.ttl"), text);
    assertThat(harvest(file.toString(), "图书馆").found()).isEqualTo(1);
  }

  @Test
  void rulesOfTheServerHold() throws IOException {
    portal.robots("User-agent: gongkai\nDisallow: /libraries.csv\n");
    harvest(portal.site() + "/catalogue.ttl", "library");
    assertThat(said).anyMatch(s -> s.contains("/libraries.csv (robots: "));
    portal.robots("User-agent: *\nDisallow: /\n");
    assertThatThrownBy(() -> harvest(portal.site() + "/catalogue.ttl", "library"))
        .isInstanceOf(BadCatalogueException.class)
        .hasMessageContaining("robots");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          empty.ttl; is empty
          page.html; is a page for people
          cut.ttl; cannot be read as Turtle
          cut.json; cannot be read: not JSON
          cut.rdf; cannot be read as RDF/XML
          error.json; is an error of the server: 拒绝访问
          context-elsewhere.jsonld; context elsewhere, which is not loaded
          context-in-a-list.jsonld; context elsewhere, which is not loaded
          context-scoped.jsonld; context elsewhere, which is not loaded
          context-imported.jsonld; context elsewhere, which is not loaded
          nested.ttl; is nested too deeply
          nested.json; cannot be read
          nothing.ttl; 404
          """)
  void aBrokenCatalogueIsSaidAndNothingIsWritten(String file, String why) throws IOException {
    String address = portal.site() + "/broken/" + file;
    assertThatThrownBy(() -> harvest(address, "人口"))
        .isInstanceOf(BadCatalogueException.class)
        .hasMessageContaining(address)
        .hasMessageContaining(why);
    assertThat(folders()).isEmpty();
    assertThat(portal.asked()).containsExactly("/broken/" + file);
  }

  @Test
  void anEntityElsewhereIsNotLoaded() throws IOException {
    Harvest.Result result = harvest(portal.site() + "/broken/entity.rdf", "人口");
    assertThat(result.offered()).isEqualTo(1);
    assertThat(portal.asked()).containsExactly("/broken/entity.rdf");
  }

  @Test
  void anErrorOfTheSearchIsSaid() {
    assertThatThrownBy(() -> harvest(portal.site() + "/failing/api/3/action/package_search", "人口"))
        .isInstanceOf(BadCatalogueException.class)
        .hasMessageContaining("no answer of package_search");
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    Path large = Files.write(folder.resolve("大.ttl"), new byte[(int) MOST + 1]);
    assertThatThrownBy(() -> harvest(large.toString(), "人口"))
        .isInstanceOf(BadCatalogueException.class)
        .hasMessageContaining("more than " + MOST + " bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../../etc/passwd | etc-passwd
          C:\\Windows\\x    | c-windows-x
          人口 — 2020年（快报） | 人口-2020年-快报
          Ｐｏｐ              | pop
          '   '             | ''
          一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十多余 | 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十
          """)
  void namesAreLettersDigitsAndHyphens(String title, String name) {
    assertThat(Names.slug(title)).isEqualTo(name);
  }
}
