package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageQueriesTest {

  @Test
  void everyFileIsAQueryOfAPageAndTheOtherWayRound() throws IOException {
    List<String> known = Arrays.stream(PageQuery.values()).map(q -> q.fileName() + ".rq").toList();
    try (Stream<Path> files = Files.list(Path.of("queries/pages"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".rq")))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  @Test
  void everyQueryParsesAndHasItsHeader() throws IOException {
    PageQueries queries = new PageQueries(Duration.ofSeconds(1));
    for (PageQuery name : PageQuery.values()) {
      assertThat(queries.query(name).isSelectType() || queries.query(name).isConstructType())
          .isTrue();
      assertThat(Files.readString(Path.of("queries/pages", name.fileName() + ".rq")))
          .startsWith("# title:")
          .contains("# output:");
    }
  }
}
