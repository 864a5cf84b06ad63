package org.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.pipeline.StoredSearch;
import org.gongkai.search.Found;
import org.gongkai.search.Hit;
import org.gongkai.search.Question;
import org.gongkai.search.SearchIndex;
import org.gongkai.store.ReportStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people look for, and what they expect to find first: one question a row. */
@ExtendWith(SampleStore.class)
class SearchCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/search");
  private static final Path REPORTS = Path.of("../shared/reports");

  @Test
  void ofTheSamples(Path store) throws IOException {
    List<CSVRecord> rows = rows("queries.csv");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
    check(rows, store);
  }

  @Test
  void ofRealReports(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isDirectory(REPORTS), "skipped: there is no " + REPORTS);
    Path store = folder.resolve("store");
    Console.run("build", "--store", store.toString(), REPORTS.toString());
    check(rows("queries-real.csv"), store);
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(CORPUS.resolve(file))) {
      return format.parse(reader).getRecords();
    }
  }

  private static void check(List<CSVRecord> rows, Path directory) {
    try (ReportStore store = ReportStore.open(directory);
        SearchIndex index = StoredSearch.of(store)) {
      String base = store.identity().base();
      SoftAssertions all = new SoftAssertions();
      for (CSVRecord row : rows) {
        Found found = index.ask(search -> search.find(Question.of(row.get("query"), 5)));
        List<String> first = found.hits().stream().map(hit -> address(hit, base)).toList();
        all.assertThat(first)
            .as("%s (%s)", row.get("query"), row.get("why"))
            .startsWith(row.get("first"));
      }
      all.assertAll();
    }
  }

  private static String address(Hit hit, String base) {
    String address = hit.address();
    return address.startsWith(base) ? address.substring(base.length()) : address;
  }
}
