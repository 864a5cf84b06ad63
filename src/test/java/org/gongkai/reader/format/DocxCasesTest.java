package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.reader.render.Zips;
import org.gongkai.report.Problem.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder docx-*: its parts, zipped, are laid out as layout.txt says; and what is refused. */
final class DocxCasesTest {
  private static final Path CASES = Path.of("src/test/resources/reader-format");
  private static final String PARAGRAPH = "<w:p><w:r><w:t>文</w:t></w:r></w:p>";

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases =
          folders.filter(f -> f.getFileName().toString().startsWith("docx-")).sorted().toList();
      assertThat(cases).hasSizeGreaterThan(10);
      return cases.stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
    }
  }

  private static void check(Path folder) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        parts.put("word/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
    assertThat(Blocks.of(Zips.of(parts)))
        .isEqualTo(Files.readAllLines(folder.resolve("layout.txt")));
  }

  @Test
  void trackedChangesAreSaid() {
    String changed =
        "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>";
    Laid.Read read = (Laid.Read) Formats.lay(Zips.docx(document(changed)));
    assertThat(read.remarks())
        .containsExactly(
            new Laid.Remark(Code.CHANGES_NOT_SETTLED, 0, "deletions: 1, insertions: 1"));
  }

  @Test
  void fileAroundAnotherIsRefusedAndNotReadInPart() {
    assertThat(Blocks.refusal(Zips.docx(document(PARAGRAPH + "<w:altChunk/>"))))
        .isEqualTo("NOT_TEXT: a DOCX file around another file (open it and save it anew)");
  }

  @Test
  void strictNamespacesAreReadAlike() {
    String strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    assertThat(Blocks.of(Zips.docx(document(PARAGRAPH).replace("urn:w", strict))))
        .containsExactly("PARAGRAPH 文");
  }

  @Test
  void mainPartIsWhereTheRelationsSay() {
    String relations =
        "<Relationships><Relationship Type='http://x/relationships/officeDocument'"
            + " Target='/word/document2.xml'/></Relationships>";
    byte[] file =
        Zips.of(
            Map.of(
                "_rels/.rels", relations.getBytes(StandardCharsets.UTF_8),
                "word/document2.xml", document(PARAGRAPH).getBytes(StandardCharsets.UTF_8)));
    assertThat(Blocks.of(file)).containsExactly("PARAGRAPH 文");
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() {
    String laugh =
        "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>" + document("<w:p>&b;</w:p>");
    assertThat(Blocks.refusal(Zips.docx(laugh))).startsWith("DAMAGED_FILE: word/document.xml");
    String outside =
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + document("<w:p>&x;</w:p>");
    assertThat(Blocks.refusal(Zips.docx(outside))).startsWith("DAMAGED_FILE: word/document.xml");
  }

  @Test
  void deepNestingIsRefused() {
    String open = "<w:tbl><w:tr><w:tc>";
    String close = "</w:tc></w:tr></w:tbl>";
    int deep = 20_000;
    String body = open.repeat(deep) + PARAGRAPH + close.repeat(deep);
    assertThat(Blocks.refusal(Zips.docx(document(body))))
        .isEqualTo("LIMIT_EXCEEDED: word/document.xml: 400 levels");
    String within = open.repeat(100) + PARAGRAPH + close.repeat(100);
    assertThat(Blocks.of(Zips.docx(document(within)))).containsExactly("GRID 文");
  }

  @Test
  void zipBombIsRefused() {
    byte[] zeros = new byte[25 << 20];
    assertThat(Blocks.refusal(Zips.of(Map.of("word/document.xml", zeros))))
        .isEqualTo("LIMIT_EXCEEDED: the parts unpack to more than 25165824 bytes");
    Map<String, byte[]> pictures = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      pictures.put("word/media/" + i + ".bmp", zeros);
    }
    pictures.put("word/document.xml", document(PARAGRAPH).getBytes(StandardCharsets.UTF_8));
    assertThat(Blocks.refusal(Zips.of(pictures)))
        .isEqualTo("LIMIT_EXCEEDED: the zip unpacks to more than 134217728 bytes");
  }

  @Test
  void manyElementsAreRefused() {
    assertThat(Blocks.refusal(Zips.docx(document("<w:p/>".repeat(510_000)))))
        .isEqualTo("LIMIT_EXCEEDED: word/document.xml: 500000 elements");
  }

  @Test
  void halfOfAPartIsDamage() {
    assertThat(Blocks.refusal(Zips.docx(document(PARAGRAPH).substring(0, 90))))
        .startsWith("DAMAGED_FILE: word/document.xml: ParseError");
    assertThat(Blocks.refusal(Zips.docx("<w:document xmlns:w='x'/>")))
        .isEqualTo("DAMAGED_FILE: word/document.xml has no body");
  }

  private static String document(String body) {
    return "<w:document xmlns:w='urn:w'><w:body>" + body + "</w:body></w:document>";
  }
}
