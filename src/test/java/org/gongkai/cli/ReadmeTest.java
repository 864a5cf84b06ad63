package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.gongkai.report.Problem;
import org.gongkai.store.ReportStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is what happens: its commands, queries, results, links and lists. */
@ExtendWith(SampleStore.class)
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
  private static final String SAID = "java -jar target/gongkai.jar ";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyCommandPrintsWhatIsSaid(Path store) throws Exception {
    List<String[]> turns = blocks("console").stream().flatMap(b -> b.dialogue().stream()).toList();
    assertThat(turns).isNotEmpty();
    return turns.stream().map(t -> dynamicTest(t[0], () -> check(t[0], t[1], store)));
  }

  private static void check(String command, String expected, Path store) throws Exception {
    String printed = command.startsWith("curl ") ? curl(command, store) : gongkai(command, store);
    if (expected.endsWith("…\n")) {
      assertThat(printed).startsWith(expected.substring(0, expected.length() - 2));
    } else {
      assertThat(plain(printed).stripTrailing()).isEqualTo(expected.stripTrailing());
    }
  }

  private static String gongkai(String command, Path store) {
    assertThat(command).startsWith(SAID);
    String args = command.substring(SAID.length()).replace("--store store", "--store " + store);
    Console console = Console.run(Arrays.asList(args.split(" ")));
    return console.out();
  }

  private static String curl(String command, Path store) throws Exception {
    try (RunningServer server = RunningServer.start(store)) {
      String line = command.replace("localhost:3030", "localhost:" + server.port());
      Process process = new ProcessBuilder("bash", "-c", line).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      return out;
    }
  }

  @Test
  void theTwoCommandsAreThereAndTheFirstNamesWhatExists() throws IOException {
    List<String> commands = blocks("sh").stream().map(b -> b.text().strip()).toList();
    assertThat(commands).hasSize(2);
    assertThat(commands.get(0)).startsWith("mvn ").contains(SAID + "build --store store ");
    assertThat(commands.get(0)).endsWith(SAID + "serve --store store");
    assertThat(commands.get(1)).isEqualTo("mvn -B verify");
    assertThat(commands.get(0)).contains(SampleStore.SAMPLES.toString());
    assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B -ntp verify");
  }

  @Test
  void everyQueryGivesTheAnswerBelowIt(Path store) throws IOException {
    List<MarkdownBlock> blocks = MarkdownBlock.of(README);
    int queries = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).language().equals("sparql")) {
        Path query = Files.writeString(folder.resolve("query.rq"), blocks.get(i).text());
        Console console =
            Console.run("query", "--store", store.toString(), "--format", "csv", query.toString());
        assertThat(blocks.get(i + 1).language()).isEqualTo("csv");
        assertThat(plain(console.out())).isEqualTo(blocks.get(i + 1).text());
        queries++;
      }
    }
    assertThat(queries).isPositive();
  }

  /** SPARQL CSV ends its lines as RFC 4180 wants; a README does not. */
  private static String plain(String csv) {
    return csv.replace("\r\n", "\n");
  }

  @Test
  void theTurtleIsInTheGraph(Path store) throws IOException {
    List<MarkdownBlock> turtle = blocks("turtle");
    assertThat(turtle).isNotEmpty();
    try (ReportStore opened = ReportStore.open(store)) {
      for (MarkdownBlock block : turtle) {
        Graph said =
            RDFParser.create()
                .source(new StringReader(block.text()))
                .lang(Lang.TTL)
                .base("http://localhost:3030/")
                .toGraph();
        opened.read(
            d -> {
              assertThat(said.stream().filter(t -> !d.getDefaultGraph().contains(t))).isEmpty();
              return said;
            });
      }
    }
  }

  @Test
  void everyCommandIsListed() throws IOException {
    String readme = Files.readString(README);
    Console help = Console.run("--help");
    List<String> commands =
        help.out()
            .lines()
            .filter(l -> l.matches(" {2}[a-z]+ +[A-Z].*"))
            .map(l -> l.strip().split(" ")[0])
            .filter(c -> !c.equals("help"))
            .toList();
    assertThat(commands).hasSizeGreaterThan(7);
    assertThat(commands).allSatisfy(c -> assertThat(readme).contains("| `gongkai " + c));
    assertThat(readme).doesNotContain("@@");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Matcher m = LINK.matcher(Files.readString(README));
    while (m.find()) {
      if (!m.group(1).startsWith("http")) {
        assertThat(Path.of(m.group(1))).exists();
      }
    }
  }

  @Test
  void everyProblemCodeIsListedWithItsSeverityAndCure() throws IOException {
    List<String> listed =
        Files.readAllLines(README).stream().filter(l -> l.matches("\\| `[A-Z_]+` \\|.*")).toList();
    List<String> known =
        Arrays.stream(Problem.Code.values())
            .map(
                c ->
                    "| `"
                        + c
                        + "` | "
                        + c.severity().name().toLowerCase(Locale.ROOT)
                        + " | "
                        + c.cure()
                        + " |")
            .collect(Collectors.toList());
    assertThat(listed).isEqualTo(known);
  }

  private static List<MarkdownBlock> blocks(String language) throws IOException {
    return MarkdownBlock.of(README).stream().filter(b -> b.language().equals(language)).toList();
  }
}
