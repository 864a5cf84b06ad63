package org.gongkai.reader.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.ReportFiles;
import org.gongkai.reader.render.HtmlPage;
import org.gongkai.reader.render.RenderedReport;
import org.gongkai.reader.render.TextPage;
import org.gongkai.reader.render.Typesetter;
import org.gongkai.report.ReadResult;
import org.gongkai.report.Report;
import org.gongkai.report.ReportJson;

/** What mutation starts from: the samples, in every style that tests can render, and odd bits. */
final class Seeds {
  private static final Path CASES = Path.of("src/test/resources/reader");
  private static final Path FILES = Path.of("src/test/resources/reader-format");
  private static final Path CLAIMS = Path.of("src/test/resources/claims/sentences.txt");
  private static final List<String> SAMPLES = List.of("fengcheng-2020", "ganzhou-2021");

  private Seeds() {}

  /** No seed but the empty input. */
  static List<byte[]> none() {
    return List.of(new byte[0]);
  }

  /** Decisions by chance, always the same ones. */
  static List<byte[]> decisions() {
    Random random = new Random(1);
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      byte[] seed = new byte[20 + 8 * i];
      random.nextBytes(seed);
      seeds.add(seed);
    }
    return seeds;
  }

  static List<byte[]> texts() {
    List<byte[]> seeds = new ArrayList<>();
    for (RenderedReport report : rendered()) {
      Stream.of(TextPage.values()).forEach(s -> seeds.add(s.render(report).getBytes(UTF_8)));
      String tabbed = TextPage.TABBED.render(report);
      seeds.add(tabbed.replaceAll("[\\t\\n]+", "").getBytes(UTF_8));
      seeds.add((tabbed + tabbed.replace("2020", "2021")).getBytes(UTF_8));
    }
    seeds.addAll(cases(""));
    return seeds;
  }

  static List<byte[]> pages() {
    List<byte[]> seeds = new ArrayList<>();
    for (RenderedReport report : rendered()) {
      Stream.of(HtmlPage.values())
          .forEach(s -> seeds.add(s.render(report, "utf-8").getBytes(UTF_8)));
    }
    return seeds;
  }

  static List<byte[]> statistics() {
    return cases("statistics-");
  }

  /** Titles above and signatures below the tables. */
  static List<byte[]> titles() {
    return List.of(
        "丰城市2020年政府信息公开工作年度报告\f丰城市人民政府办公室\n2021年1月20日".getBytes(UTF_8),
        "索引号：1\n丰城市人民政府\n2020年度政府信息公开\n工作年度报告\n本报告统计期限自2020年1月1日至2020年12月31日。\f".getBytes(UTF_8),
        "二〇二〇年丰城市行政审批局政府信息公开年报\n发布日期：2021-02-03\f二〇二一年一月".getBytes(UTF_8));
  }

  static List<byte[]> sentences() throws IOException {
    return Files.readAllLines(CLAIMS).stream().map(l -> l.getBytes(UTF_8)).toList();
  }

  static List<byte[]> json() {
    return reports().stream().map(ReportJson::write).toList();
  }

  /** The parts of a DOCX file that a target puts into a zip again. */
  static List<byte[]> word() throws IOException {
    Map<String, String> parts = new HashMap<>();
    byte[] file = Files.readAllBytes(FILES.resolve("report.docx"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    List<byte[]> seeds = new ArrayList<>(List.of(joined(parts)));
    try (Stream<Path> folders = Files.list(FILES)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        Map<String, String> some = new HashMap<>();
        for (String part : List.of("document", "numbering", "styles")) {
          Path xml = folder.resolve(part + ".xml");
          some.put("word/" + part + ".xml", Files.exists(xml) ? Files.readString(xml) : "");
        }
        seeds.add(joined(some));
      }
    }
    return seeds;
  }

  private static byte[] joined(Map<String, String> parts) {
    return Stream.of("document", "numbering", "styles")
        .map(p -> parts.getOrDefault("word/" + p + ".xml", ""))
        .reduce((a, b) -> a + DocxFuzz.NEXT + b)
        .orElseThrow()
        .getBytes(UTF_8);
  }

  /** A text, a page and these files. */
  static List<byte[]> samples(String... files) throws IOException {
    List<byte[]> samples = new ArrayList<>();
    try (InputStream in = Seeds.class.getResourceAsStream("/samples/ganzhou-2021.txt")) {
      samples.add(in.readAllBytes());
    }
    samples.add("<html><table><tr><td>政府信息公开工作年度报告".getBytes(UTF_8));
    for (String file : files) {
      samples.addAll(file(file));
    }
    return samples;
  }

  static List<byte[]> file(String name) throws IOException {
    return List.of(Files.readAllBytes(FILES.resolve(name)));
  }

  /** Texts in five encodings, behind the byte that chooses what they declare. */
  static List<byte[]> encoded() {
    List<byte[]> seeds = new ArrayList<>();
    for (String name : List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE")) {
      for (String text : List.of("政府信息公开", TextPage.TABBED.render(rendered().get(0)))) {
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.write(0);
        seed.writeBytes(text.getBytes(Charset.forName(name)));
        seeds.add(seed.toByteArray());
      }
    }
    return seeds;
  }

  static List<byte[]> manifests() {
    return Stream.of(
            "file,address,retrieved,agency,year,sha256,mediaType,etag,lastModified,status\n"
                + "报告.html,https://www.gov.cn/a,2026-11-25T08:00:00Z,丰城市,2020,,text/html,,,200\n",
            "file\n\"a\"\"b\"\n",
            "\ufeffaddress,year\r\nhttp://例.cn/%e4,2020\r\n")
        .map(s -> s.getBytes(UTF_8))
        .toList();
  }

  static List<byte[]> robots() {
    return List.of(
        "a/b?例\nUser-agent: *\nDisallow: /a*b$\nAllow: /\nCrawl-delay: 2.5\n\nUser-agent: gongkai\n"
            .getBytes(UTF_8));
  }

  private static List<byte[]> cases(String start) {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<byte[]> seeds = new ArrayList<>();
      for (Path folder : folders.sorted().toList()) {
        Path text = folder.resolve("report.txt");
        if (folder.getFileName().toString().startsWith(start) && Files.exists(text)) {
          seeds.add(Files.readAllBytes(text));
        }
      }
      return seeds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RenderedReport> rendered() {
    return reports().stream()
        .map(Typesetter::typeset)
        .flatMap(r -> Stream.of(r, r.withBlankZeros()))
        .toList();
  }

  private static List<Report> reports() {
    return Read.REPORTS;
  }

  /** The samples, read once and only if they are needed. */
  private static final class Read {
    private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
    private static final List<Report> REPORTS =
        SAMPLES.stream().map(s -> report(FILES, s)).toList();
  }

  private static Report report(ReportFiles files, String sample) {
    try (InputStream in = Seeds.class.getResourceAsStream("/samples/" + sample + ".txt")) {
      ReadResult result = files.read(sample + ".txt", in.readAllBytes()).get(0);
      return ((ReadResult.Parsed) result).report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
