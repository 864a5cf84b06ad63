package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedQueryTest {
  private static final String TEXT =
      """
      # title:    A question
      # title-zh: 一个问题
      # answers:  First line
      #           and second.
      # answers-zh: 第一行，
      #           第二行。
      # param:    from | year | default 2008 | first year | 起始年份
      # a remark that is no key
      # used by:  tests
      SELECT ?s WHERE { ?s ?p ?from }
      """;

  @Test
  void headerIsRead() {
    NamedQuery query = NamedQuery.parse("q", "q.rq", TEXT);
    assertThat(query.header().title()).isEqualTo(new Bilingual("一个问题", "A question"));
    assertThat(query.answers()).isEqualTo(new Bilingual("第一行，第二行。", "First line and second."));
    assertThat(query.header().usedBy()).isEqualTo("tests");
    assertThat(query.parameter("from"))
        .contains(
            new Parameter(
                "from",
                ParameterKind.YEAR,
                Optional.empty(),
                false,
                Optional.of("2008"),
                new Bilingual("起始年份", "first year")));
    assertThat(query.text()).isEqualTo(TEXT);
  }

  @Test
  void fileNeedsNoHeader(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("我的问题.rq");
    Files.writeString(file, "# only a remark\nSELECT * WHERE { ?s ?p \"丰城市\"@zh }");
    NamedQuery query = NamedQuery.read(file);
    assertThat(query.name()).isEqualTo("我的问题");
    assertThat(query.header().isComplete()).isFalse();
    assertThat(query.parameters()).isEmpty();
  }

  @Test
  void aCodeNamesItsListAndAThemeIsKnown() {
    NamedQuery query =
        NamedQuery.parse(
            "q",
            "q.rq",
            "# theme: requests\n# param: group | code handling refused unable | optional | a | 某\n"
                + "ASK { ?s ?p ?group }");
    assertThat(query.header().theme()).contains(Theme.REQUESTS);
    assertThat(query.parameter("group").orElseThrow().codes())
        .contains(new CodeChoice("handling", List.of("refused", "unable")));
    for (String wrong : List.of("# theme: 别的", "# param: s | code | optional | a | 某")) {
      assertThatThrownBy(() -> NamedQuery.parse("q", "q.rq", wrong + "\nASK { ?s ?p ?o }"))
          .isInstanceOf(QueryFault.class)
          .hasMessageContaining("unknown");
    }
  }

  @Test
  void repeatedKeyIsAFault() {
    assertThatThrownBy(() -> NamedQuery.parse("q", "q.rq", "# title: a\n# title: b\nASK {}"))
        .isInstanceOf(QueryFault.class)
        .hasMessage("q.rq:2: the header says title twice");
  }

  @Test
  void parameterWithoutItsPartsIsAFault() {
    assertThatThrownBy(() -> NamedQuery.parse("q", "q.rq", "# param: s iri\nASK { ?s ?p ?o }"))
        .isInstanceOf(QueryFault.class)
        .hasMessageStartingWith("q.rq:1: a parameter is written: name | kind |");
    assertThatThrownBy(
            () ->
                NamedQuery.parse("q", "q.rq", "# param: s | iri | maybe | x | 某\nASK { ?s ?p ?o }"))
        .isInstanceOf(QueryFault.class)
        .hasMessageContaining("found \"maybe\"");
  }

  @Test
  void sparqlUpdateIsAFault() {
    assertThatThrownBy(() -> NamedQuery.parse("q", "q.rq", "DELETE WHERE { ?s ?p ?o }"))
        .isInstanceOf(QueryFault.class);
  }
}
