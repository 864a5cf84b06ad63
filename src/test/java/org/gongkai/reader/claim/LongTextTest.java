package org.gongkai.reader.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.gongkai.reader.layout.TextView;
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
            assertThat(READER.claims(new TextView(text), text, List.of(), 2020))
                .allSatisfy(c -> assertThat(c.figure().printed()).isNotEmpty()));
  }
}
