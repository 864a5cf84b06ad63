package org.gongkai.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.search.Found;
import org.gongkai.search.FoundJson;
import org.gongkai.search.Hit;
import org.gongkai.search.Kind;
import org.gongkai.search.Question;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai search}. */
@Command(
    name = "search",
    description = "Find places, bodies, reports, categories, and words of the reports in a store.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private enum Format {
    text,
    csv,
    json
  }

  private final Main.Streams streams;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "WORDS",
      description = "In Chinese, pinyin, English, first letters, or a code.")
  private List<String> words = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "jurisdiction, agency, concept, report, claim or prose. Default: all.")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many at most. Default: ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  SearchCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Question question = question();
    try (ReportStore opened = store.open();
        SearchIndex index = StoredSearch.of(opened)) {
      Found found = index.ask(search -> search.find(question));
      String base = opened.identity().base();
      switch (format) {
        case text -> found.hits().forEach(hit -> print(hit, base));
        case csv -> csv(found, base);
        case json -> {
          streams.out().writeBytes(FoundJson.of(question, found, base));
          streams.out().println();
        }
      }
      streams.err().println(counted(found));
    }
    return 0;
  }

  private Question question() {
    String text = String.join(" ", words);
    if (text.length() > Question.LONGEST || limit < 1 || limit > Question.DEEPEST) {
      throw new Misuse(
          "the words have at most %d characters, and --limit is 1 to %d"
              .formatted(Question.LONGEST, Question.DEEPEST));
    }
    return new Question(text, kind.map(SearchCommand::kind), 0, limit);
  }

  private static Kind kind(String id) {
    return Kind.ofId(id).orElseThrow(() -> new Misuse("--kind " + id + " is none of the kinds"));
  }

  private void print(Hit hit, String base) {
    streams.out().printf("%s  %s  %s%n", hit.kind().id(), where(hit, base), marked(hit, "[", "]"));
  }

  private void csv(Found found, String base) throws IOException {
    CSVPrinter out =
        new CSVPrinter(streams.out(), CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
    out.printRecord("kind", "id", "name", "context", "reason", "snippet", "place");
    for (Hit hit : found.hits()) {
      out.printRecord(
          hit.kind().id(),
          hit.address(),
          hit.name(),
          hit.context(),
          hit.reason().id(),
          marked(hit, "", ""),
          hit.place().map(place -> base + place.address()).orElse(""));
    }
    out.flush();
  }

  /** Of text the characters, of anything else itself; relative to the base. */
  private static String where(Hit hit, String base) {
    String address = hit.place().map(Hit.Place::address).orElse(hit.address());
    return address.startsWith(base) ? address.substring(base.length()) : address;
  }

  private static String marked(Hit hit, String before, String after) {
    return hit.lit().stream()
        .map(part -> part.hit() ? before + part.text() + after : part.text())
        .collect(Collectors.joining())
        .replaceAll("\\p{Cntrl}+", " ");
  }

  private static String counted(Found found) {
    String kinds =
        found.counts().entrySet().stream()
            .map(count -> count.getKey().id() + " " + count.getValue())
            .collect(Collectors.joining(", "));
    return found.total() + " found" + (kinds.isEmpty() ? "" : ": " + kinds);
  }
}
