package org.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.gazetteer.Gazetteer;
import org.gongkai.reader.render.Zips;
import org.gongkai.report.ReadResult;

/**
 * What holds of any office file at all, whole or not: reading ends, throws nothing, quotes the
 * text, invents nothing.
 */
final class DamagedOfficeTest {
  private static final ReportFiles FILES = new ReportFiles(Gazetteer.load());
  private static final Path FOLDER = Path.of("src/test/resources/reader-format");
  private static final String[] SNIPPETS = {
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "</w:tr>",
    "<w:tc>",
    "<w:t>7</w:t>",
    "&#1;",
    "<w:vMerge/>",
    "&x;",
    "<w:gridSpan w:val=\"99999999\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:sdt/>",
    "\0"
  };

  /** A file and what is done to it. */
  record Mutation(String file, int kind, long seed) {
    byte[] bytes() throws IOException {
      Random random = new Random(seed);
      byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
      return switch (kind) {
        case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
        case 1 -> noise(bytes, random);
        case 2 -> moved(bytes, random);
        case 3 -> numbers(bytes, random);
        default -> file.endsWith(".docx") ? inside(bytes, random) : noise(bytes, random);
      };
    }

    private static byte[] noise(byte[] bytes, Random random) {
      for (int i = random.nextInt(20); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      return bytes;
    }

    private static byte[] moved(byte[] bytes, Random random) {
      int from = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - from, 1 + random.nextInt(300));
      byte[] part = Arrays.copyOfRange(bytes, from, from + length);
      System.arraycopy(part, 0, bytes, random.nextInt(bytes.length - length + 1), length);
      return bytes;
    }

    /** Changes digits, of which lengths, offsets and references are made. */
    private static byte[] numbers(byte[] bytes, Random random) {
      for (int i = 0; i < 30; i++) {
        for (int at = random.nextInt(bytes.length); at < bytes.length; at++) {
          if (bytes[at] >= '0' && bytes[at] <= '9') {
            bytes[at] = (byte) ('0' + random.nextInt(10));
            break;
          }
        }
      }
      return bytes;
    }

    /** Changes the main part inside a zip that is whole. */
    private static byte[] inside(byte[] bytes, Random random) throws IOException {
      Map<String, byte[]> parts = new TreeMap<>();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
          parts.put(e.getName(), zip.readAllBytes());
        }
      }
      StringBuilder xml =
          new StringBuilder(new String(parts.get("word/document.xml"), StandardCharsets.UTF_8));
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = xml.indexOf("<", random.nextInt(xml.length() - 100));
        if (random.nextBoolean()) {
          xml.insert(at, SNIPPETS[random.nextInt(SNIPPETS.length)]);
        } else {
          xml.delete(at, xml.indexOf(">", at) + 1);
        }
      }
      parts.put("word/document.xml", xml.toString().getBytes(StandardCharsets.UTF_8));
      return Zips.of(parts);
    }
  }

  @Provide
  Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.of("report.docx", "report.doc", "report.pdf"),
            Arbitraries.integers().between(0, 4),
            Arbitraries.longs())
        .as(Mutation::new);
  }

  @Property(tries = 400)
  void damagedFileIsReadHonestly(@ForAll("mutations") Mutation mutation) throws IOException {
    ReadResult result = FILES.read("损坏", mutation.bytes()).get(0);
    if (result instanceof ReadResult.Parsed parsed) {
      parsed.report().tables().forEach(t -> Quotation.check(parsed.text(), t));
    } else {
      assertThat(result.problems()).isNotEmpty();
    }
  }
}
