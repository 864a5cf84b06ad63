package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.report.ReadResult;
import org.gongkai.report.ReportJson;

/**
 * What holds of any text at all: reading ends, throws nothing, quotes the text, invents nothing.
 */
final class AnyTextTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final List<String> SAMPLES =
      List.of(
          "anfu-2020",
          "fengcheng-2020",
          "fengcheng-approval-bureau-2020",
          "ganzhou-2021",
          "gaoan-2019",
          "older/pingtan-government-2014");
  private static final String[] BITS = {
    "\t",
    "\n",
    "\r\n",
    "\r",
    "0",
    "7",
    "/",
    "-",
    " ",
    "　",
    "\u200b",
    "𠮷",
    "总计",
    "其他",
    "注：无",
    "万元",
    "1.",
    "一、",
    "(",
    "2020年",
    "\u0001",
    "三、收到和处理政府信息公开申请情况\n"
  };

  /** A sample and what is done to it. */
  record Mutation(String sample, int kind, long seed, int times) {
    String text() {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(read(sample));
      for (int i = 0; i < times; i++) {
        apply(text, random);
      }
      return text.toString();
    }

    private void apply(StringBuilder text, Random random) {
      int at = random.nextInt(text.length() + 1);
      switch (kind) {
        case 0 -> text.insert(at, BITS[random.nextInt(BITS.length)]);
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
        case 2 -> text.setLength(at);
        case 3 -> lines(text, random);
        default -> {
          if (at < text.length()) {
            text.replace(at, at + 1, BITS[random.nextInt(BITS.length)]);
          }
        }
      }
    }

    /** Deletes, repeats or exchanges lines. */
    private static void lines(StringBuilder text, Random random) {
      List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("\n", -1)));
      int at = random.nextInt(lines.size());
      switch (random.nextInt(3)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        default -> Collections.swap(lines, at, random.nextInt(lines.size()));
      }
      text.replace(0, text.length(), String.join("\n", lines));
    }
  }

  @Provide
  Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.of(SAMPLES),
            Arbitraries.integers().between(0, 4),
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 25))
        .as(Mutation::new);
  }

  @Property(tries = 800)
  void mutatedSampleIsReadHonestly(@ForAll("mutations") Mutation mutation) {
    check(mutation.text());
  }

  @Property(tries = 300)
  void anyTextIsReadHonestly(@ForAll String text) {
    check("丰城市2020年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + text);
  }

  @Property(tries = 300)
  void anyTextBehindTheHeaderOfStatisticsIsReadHonestly(@ForAll String text) {
    check("丰城市2014年政府信息公开工作年度报告\n统计指标单位2014年度历年累计主动公开信息数条12" + text);
  }

  @Property(tries = 300)
  void anyBytesGiveAResult(@ForAll byte[] bytes) {
    assertThat(FILES.read("字节.txt", bytes).get(0).problems()).isNotEmpty();
  }

  private static void check(String text) {
    FILES.read("变.txt", text.getBytes(StandardCharsets.UTF_8)).forEach(AnyTextTest::check);
  }

  private static void check(ReadResult result) {
    if (result instanceof ReadResult.Parsed parsed) {
      parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
      Quotation.check(parsed.text(), parsed.report());
      byte[] json = ReportJson.write(parsed.report());
      assertThat(ReportJson.read(json)).isEqualTo(parsed.report());
    } else {
      assertThat(result.problems()).isNotEmpty();
    }
  }

  private static String read(String sample) {
    try (var in = AnyTextTest.class.getResourceAsStream("/samples/" + sample + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
