package org.gongkai.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.format.Limits;
import org.gongkai.report.ReadResult;

/**
 * Files made to exhaust time or memory. Run as a program it reads each and prints what came of it.
 */
final class HostileFiles {
  private static final int MOST = (int) Limits.BYTES;
  private static final String HEAD = "丰城市2020年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n";
  private static final String ROW = "一、本年新收政府信息公开申请数量";

  private HostileFiles() {}

  /** The files by name: first the code they have to be refused with, or any, then what they are. */
  static Map<String, Supplier<byte[]>> files() {
    Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
    files.put("ANY zeros", () -> new byte[MOST]);
    files.put("ANY random bytes", HostileFiles::random);
    files.put("LIMIT_EXCEEDED ascii", () -> repeated("a", MOST));
    files.put("LIMIT_EXCEEDED empty lines", () -> repeated("\n", MOST));
    files.put("LIMIT_EXCEEDED tabs", () -> repeated("\t", MOST));
    files.put("LIMIT_EXCEEDED prose", () -> repeated("本年度依法公开信息，", MOST / 30));
    files.put("LIMIT_EXCEEDED prose in gbk", () -> gbk("本年度依法公开信息，", MOST / 20));
    files.put("LIMIT_EXCEEDED bars", () -> repeated("|", 900_000));
    files.put("LIMIT_EXCEEDED figures in gaps", () -> repeated("1  ", 330_000));
    files.put("LIMIT_EXCEEDED tags", () -> repeated("<b>", MOST / 3));
    files.put("LIMIT_EXCEEDED less-than signs", () -> repeated("<p><", MOST / 4));
    files.put("LIMIT_EXCEEDED tables in tables", () -> repeated("<table><tr><td>", 40));
    files.put("LIMIT_EXCEEDED many tables in tables", () -> repeated("<table><tr><td>", 32_000));
    files.put("LIMIT_EXCEEDED boxes in boxes", () -> repeated("<div>", 99_000));
    files.put("LIMIT_EXCEEDED rows", () -> repeated("<table>" + "<tr><td>1".repeat(49_000), 1));
    files.put("LIMIT_EXCEEDED cells", () -> repeated("<table><tr>" + "<td>1".repeat(98_000), 1));
    files.put("LIMIT_EXCEEDED colspan", () -> page("<td colspan=100000000>1</td>"));
    files.put("LIMIT_EXCEEDED rowspan", () -> page("<td rowspan=99999999999999999999>1</td>"));
    files.put("LIMIT_EXCEEDED entities", () -> repeated("<p>" + "&nbsp;&#97;".repeat(600_000), 1));
    files.put(
        "ANY unclosed formats", () -> repeated("<b><i><u><font color=red><a href=x><p>", 16_000));
    files.put("ANY formats over blocks", () -> repeated("<a><p>x", 49_000));
    files.put("ANY lists", () -> repeated("<li><dd>x", 49_000));
    files.put("ANY text in a table", () -> repeated("<table>" + "x<tr>".repeat(49_000), 1));
    files.put("ANY attributes", HostileFiles::attributes);
    files.put(
        "ANY picture in the page",
        () -> page("<td><img src='" + "A".repeat(15_000_000) + "'></td>"));
    files.put("ANY comments", () -> repeated("<!--x-->", 1_000_000));
    files.put("ANY markdown", () -> repeated("# a\n# b\n" + "**a_".repeat(240_000), 1));
    files.put(
        "ANY markdown marks",
        () -> repeated("# a\n# b\n" + ">".repeat(300_000) + "\n" + "- ".repeat(200_000), 1));
    files.put("ANY markdown delimiters", () -> repeated("|a|\n|-|\n" + "|-".repeat(400_000), 1));
    files.put("ANY brackets", () -> repeated("《", 990_000));
    files.put("ANY periods", () -> repeated(HEAD + "2019年1月1日至2019年12月31日，".repeat(40_000), 1));
    files.put("ANY rows of one label", () -> repeated(HEAD + (ROW + "\t1\n").repeat(29_000), 1));
    files.put("ANY labels", () -> repeated(HEAD + (ROW + "\n").repeat(29_000), 1));
    files.put("ANY figures", () -> repeated(HEAD + ROW + "\n" + "1\n".repeat(29_000), 1));
    files.put("ANY half labels", () -> repeated(HEAD + ROW + "\n" + "其他\n法律\n".repeat(14_000), 1));
    files.put("ANY headings", () -> repeated(HEAD + "三、收到和处理政府信息公开申请情况\n".repeat(29_000), 1));
    files.put("ANY names", () -> repeated("一、总体情况\n" + "丰城市人民政府高安市江西省".repeat(60_000), 1));
    files.put("ANY titles", () -> repeated("2020年丰城市政府信息公开\n".repeat(29_000), 1));
    files.put("ANY blank cells", () -> repeated(HEAD + ROW + "\t".repeat(59_000) + "\n", 1));
    return files;
  }

  private static byte[] repeated(String text, int times) {
    return text.repeat(times).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gbk(String text, int times) {
    return text.repeat(times).getBytes(Charset.forName("GB18030"));
  }

  private static byte[] page(String cells) {
    String page = "<html><body><p>" + HEAD + "</p><table><tr>" + cells + "</tr></table>";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random() {
    byte[] bytes = new byte[MOST];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] attributes() {
    StringBuilder page = new StringBuilder("<table><tr><td ");
    for (int i = 0; i < 300_000; i++) {
      page.append('a').append(i).append("=1 ");
    }
    return page.append(">1").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Prints name, milliseconds and codes, one file a line, with tabs between. */
  public static void main(String[] args) {
    ReportFiles files = new ReportFiles(Gazetteer.load());
    files()
        .forEach(
            (name, bytes) -> {
              if (args.length > 0 && !name.contains(args[0])) {
                return;
              }
              byte[] made = bytes.get();
              long start = System.nanoTime();
              ReadResult result = files.read("恶.txt", made).get(0);
              long millis = (System.nanoTime() - start) / 1_000_000;
              String codes =
                  result instanceof ReadResult.Parsed
                      ? "read"
                      : result.problems().get(0).code() + " " + result.problems().get(0).found();
              System.out.println(name + "\t" + millis + "\t" + codes);
            });
  }
}
