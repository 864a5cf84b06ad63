package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class ResultTableTest {
  private static final String QUERY =
      """
      SELECT ?body ?name ?count ?note WHERE {
        VALUES (?body ?name ?count ?note) {
          (<http://localhost:3030/id/agency/360981> "丰城市"@zh 35422 "逗号, \\"引号\\"")
          (<http://example.org/x> "Ganzhou" 7 UNDEF)
          (<http://localhost:3030/id/agency/360981/行政审批局> "丰城市行政审批局"@zh UNDEF "两\\n行")
        }
      }
      """;

  private final ResultTable table =
      new QueryRunner(Cases.BASE)
          .execute(
              NamedQuery.parse("t", "t.rq", QUERY), Map.of(), DatasetGraphFactory.createTxnMem());

  @Test
  void csvQuotesOnlyWhatMustBe() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.writeCsv(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "body,name,count,note\r\n"
                + "http://localhost:3030/id/agency/360981,丰城市,35422,\"逗号, \"\"引号\"\"\"\r\n"
                + "http://example.org/x,Ganzhou,7,\r\n"
                + "http://localhost:3030/id/agency/360981/行政审批局,丰城市行政审批局,,\"两\n行\"\r\n");
  }

  @Test
  void jsonKeepsTypesAndLanguages() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.writeJson(out);
    ResultSet back = ResultSetFactory.fromJSON(new ByteArrayInputStream(out.toByteArray()));
    assertThat(back.getResultVars()).isEqualTo(table.columns());
    var first = back.next();
    assertThat(first.getLiteral("name").getLanguage()).isEqualTo("zh");
    assertThat(first.getLiteral("count").getInt()).isEqualTo(35422);
    assertThat(back.next().contains("note")).isFalse();
  }

  @Test
  void chineseTakesTwoColumnsAndNumbersStandRight() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.writeText(out, Cases.BASE);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            body                         name              count  note
            ---------------------------  ----------------  -----  ------------
            id/agency/360981             丰城市            35422  逗号, "引号"
            http://example.org/x         Ganzhou               7
            id/agency/360981/行政审批局  丰城市行政审批局         两 行
            """);
  }

  @Test
  void widthIsThatOfATerminal() {
    assertThat(TextWidth.of("abc")).isEqualTo(3);
    assertThat(TextWidth.of("（六）")).isEqualTo(6);
    assertThat(TextWidth.of("𠮷x")).isEqualTo(3);
    assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
  }
}
