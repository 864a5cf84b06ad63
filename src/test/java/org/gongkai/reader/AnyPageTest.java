package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.render.HtmlPage;
import org.gongkai.reader.render.RenderedReport;
import org.gongkai.reader.render.TextPage;
import org.gongkai.reader.render.Typesetter;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;

/** What holds of any page and any bytes: reading ends, throws nothing, quotes what it reads. */
final class AnyPageTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final List<String> PAGES = pages();
  private static final String[] BITS = {
    "<td>",
    "</td>",
    "<tr>",
    "</tr>",
    "<table>",
    "</table>",
    "<br>",
    "<p>",
    "</p>",
    "<!--",
    "-->",
    "<div style='display:none'>",
    "<script>",
    "</script>",
    "<td colspan=3>",
    "<td rowspan=2>",
    "&nbsp;",
    "&#x30;",
    "<pre>",
    "<b>",
    "</b>",
    "<",
    ">",
    "\"",
    "'",
    "|",
    "\n",
    "  ",
    "　",
    "**",
    "\\",
    "0",
    "7",
    "&",
    "\u0000",
    "𠮷",
    "总计",
    "<select>",
    "<template>",
    "<svg>",
    "<caption>",
    "<plaintext>"
  };

  /** A page and what is done to it. */
  record Mutation(int page, int kind, long seed, int times) {
    byte[] bytes() {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(PAGES.get(page));
      for (int i = 0; i < times; i++) {
        apply(text, random);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (kind == 3) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      return bytes;
    }

    private void apply(StringBuilder text, Random random) {
      int at = random.nextInt(text.length());
      String bit = BITS[random.nextInt(BITS.length)];
      switch (kind) {
        case 0 -> text.insert(at, bit);
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(200)));
        case 2 -> text.replace(at, at + 1, bit);
        default -> {
          int from = random.nextInt(text.length());
          text.insert(at, text.substring(from, Math.min(text.length(), from + 300)));
        }
      }
      if (text.isEmpty()) {
        text.append('x');
      }
    }
  }

  @Provide
  Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.integers().between(0, PAGES.size() - 1),
            Arbitraries.integers().between(0, 4),
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 25))
        .as(Mutation::new);
  }

  @Property(tries = 800)
  void mutatedPageIsReadHonestly(@ForAll("mutations") Mutation mutation) {
    ReadResult result = FILES.read("页.html", mutation.bytes()).get(0);
    if (result instanceof ReadResult.Parsed parsed) {
      parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
    } else {
      assertThat(result.problems()).isNotEmpty();
    }
  }

  @Property(tries = 400)
  void anyMarkupGivesAResult(@ForAll String one, @ForAll String other) {
    String page = "<table><tr><td>" + one + "</td>" + other + "<p>|" + one + "|";
    assertThat(FILES.read("页.html", page.getBytes(StandardCharsets.UTF_8)).get(0).problems())
        .isNotEmpty();
  }

  private static List<String> pages() {
    List<String> pages = new ArrayList<>();
    for (String sample : List.of("fengcheng-2020", "ganzhou-2021")) {
      RenderedReport report = Typesetter.typeset(sample(sample));
      for (HtmlPage style : HtmlPage.values()) {
        pages.add(style.render(report.withBlankZeros(), "utf-8"));
      }
      for (TextPage style : TextPage.values()) {
        pages.add(style.render(report));
      }
    }
    return List.copyOf(pages);
  }

  private static Report sample(String name) {
    try (InputStream in = AnyPageTest.class.getResourceAsStream("/samples/" + name + ".txt")) {
      return ((ReadResult.Parsed) FILES.read(name, in.readAllBytes()).get(0)).report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
