package org.gongkai.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.gongkai.reader.layout.TextView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes: a hundred thousand characters take no more than seconds. */
final class LongTextTest {
  private static final ClaimReader READER = new ClaimReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公开政府信息1条",
        "公开政府信息1条（其中",
        "1条、",
        "未收到",
        "没有",
        "公开",
        "12345678901234567890",
        "一百二十",
        "1,234,567",
        "1 234 567 ",
        "（（））",
        "《《",
        "信息内容本年1",
        "其中收到申请5件，",
        "2019年公开信息3条，",
        " ",
        "\n"
      })
  void takesTimeInProportion(String bit) {
    String text = bit.repeat(100_000 / bit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(READER.claims(new TextView(text), List.of(), 2020))
                .allSatisfy(c -> assertThat(c.figure().printed()).isNotEmpty()));
  }

  /** About ten thousand characters, again and again: what one report costs once warm. */
  @Test
  void measured() {
    String text =
        "2020年，全市主动公开政府信息1.2万条，其中网站860条、微信95条。收到申请46件，予以公开11件，未发生行政复议。围绕重点工作稳步推进基层政务公开标准化规范化。"
            .repeat(125);
    TextView view = new TextView(text);
    for (int i = 0; i < 60; i++) {
      READER.claims(view, List.of(), 2020);
    }
    long start = System.nanoTime();
    int found = 0;
    for (int i = 0; i < 60; i++) {
      found += READER.claims(view, List.of(), 2020).size();
    }
    long each = (System.nanoTime() - start) / 60_000;
    System.out.println(text.length() + " characters, " + found / 60 + " claims: " + each + " µs");
    assertThat(found).isEqualTo(60 * 125 * 6);
  }
}
