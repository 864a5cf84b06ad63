package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rarer paths select in our own documents. */
class JsonPathTest {
  private static final String DOCUMENT =
      "{'a': [1, 2.50, '二', null, {'b': 1}, [1.0]], '键': 'v', 'e\\\\'s': true, 'n': {'b': 1.0}}"
          .replace("\\\\'", "\u0001")
          .replace('\'', '"')
          .replace("\u0001", "'");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "$.键; [\"v\"]",
        "$['e\\'s']; [true]",
        "$[\"\\u952e\"]; [\"v\"]",
        "$.a[?@ == null]; [null]",
        "$.a[?@ != null && @ < 3]; [1,2.50]",
        "$.a[?@ > '一']; [\"二\"]",
        "$.a[?@.b == $.n.b]; [{\"b\":1}]",
        "$.a[?@ == $.a[5]]; [[1.0]]",
        "$.a[?@.*]; [{\"b\":1},[1.0]]",
        "$..b; [1,1.0]",
        "$.a[-1:]; [[1.0]]",
        "$.a[::0]; []",
        "$.a[7:]; []",
        "$.a[?@ >= 'a' || !(@ == 1 || @.b || @[0])]; [2.50,\"二\",null]",
        "$.missing; []",
        "$.n[0]; []"
      })
  void pathSelects(String path, String expected) throws Exception {
    assertThat(JsonPath.parse(path).values(ExactJson.parse(DOCUMENT)).toString())
        .isEqualTo(expected.replace(",", ", "));
  }
}
