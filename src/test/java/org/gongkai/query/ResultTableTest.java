package org.gongkai.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "1510228100.0, 1510228100",
    "37754613.35, 37754613.35",
    "-12.50, -12.5",
    "100, 100",
    ".5, 0.5",
    "零, 零"
  })
  void decimalLosesItsIdleZerosInCsvAndTextButNotInJson(String stored, String shown)
      throws IOException {
    Node decimal = NodeFactory.createLiteralDT(stored, XSDDatatype.XSDdecimal);
    Binding row = BindingFactory.binding(Var.alloc("n"), decimal);
    ResultTable one = new ResultTable(List.of("n"), List.of(row));
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    one.writeCsv(csv);
    assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo("n\r\n" + shown + "\r\n");
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    one.writeText(text, "");
    assertThat(text.toString(StandardCharsets.UTF_8).lines()).last().isEqualTo(shown);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    one.writeJson(json);
    assertThat(json.toString(StandardCharsets.UTF_8)).contains("\"" + stored + "\"");
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
