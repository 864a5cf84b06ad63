package org.gongkai.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.reader.layout.Layout;
import org.gongkai.report.Problem.Code;
import org.junit.jupiter.api.Test;

/**
 * DOC files that are refused, each with its reason ([MS-DOC] 2.5.2: nFib, fEncrypted), and what
 * tracked changes deleted in others.
 */
final class OldWordTest {
  private static final Path REPORT = Path.of("src/test/resources/reader-format/report.doc");
  private static final Path TRACKED = Path.of("src/test/resources/reader-format/tracked.doc");
  private static final int DELETED = 1; // the run that is marked so in the file
  private static final int VERSION = 2;
  private static final int FLAGS = 11;

  @Test
  void word95IsRefusedAsSuch() throws IOException {
    assertThat(Blocks.refusal(withFib(VERSION, (byte) 0x65)))
        .isEqualTo("NOT_TEXT: a DOC file of Word 6 or 95 (save it as DOCX)");
  }

  @Test
  void encryptedDocIsRefusedAsSuch() throws IOException {
    assertThat(Blocks.refusal(withFib(FLAGS, (byte) 0x13))).startsWith("LOCKED_FILE: ");
  }

  @Test
  void encryptedDocxIsRefusedAsSuch() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      file.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptionInfo");
      file.createDocument(new ByteArrayInputStream(new byte[9000]), "EncryptedPackage");
      file.writeFilesystem(out);
    }
    assertThat(Blocks.refusal(out.toByteArray())).startsWith("LOCKED_FILE: ");
  }

  /** The marks of the row that LibreOffice leaves out are put as Word puts them. */
  @Test
  void whatTrackedChangesDeletedIsNotRead() throws IOException, Refusal {
    assertThat(Blocks.of(marked("删去的行", "9")))
        .containsExactly("PARAGRAPH 收到13件", "PARAGRAPH 段落相连", "GRID 规章|0", "GRID 许可|3|4");
  }

  @Test
  void deletedContentLeavesAnEmptyCell() throws IOException, Refusal {
    assertThat(Blocks.of(marked("3"))).contains("GRID 删去的行|9", "GRID 许可||4");
  }

  @Test
  void cellThatReachesFurtherIsToldInEachRowItStandsIn() throws IOException {
    byte[] bytes = Files.readAllBytes(TRACKED.resolveSibling("merged.doc"));
    assertThat(Blocks.of(bytes))
        .containsExactly("GRID 项目|甲|乙", "GRID 收到|1|16", "GRID 结转|3 ^2:16", "GRID 空行||7", "GRID ");
  }

  @Test
  void raisedDigitsAreMarksAndStruckOnesAreNotRead() throws IOException {
    byte[] bytes = Files.readAllBytes(TRACKED.resolveSibling("raised.doc"));
    assertThat(Blocks.of(bytes)).containsExactly("PARAGRAPH 收到25¹件，办结7件", "GRID 6|34[²]");
  }

  @Test
  void trackedChangesAreSaid() throws IOException {
    Laid.Read read = (Laid.Read) Formats.lay(Files.readAllBytes(TRACKED));
    assertThat(read.remarks())
        .containsExactly(
            new Laid.Remark(Code.CHANGES_NOT_SETTLED, 0, "deletions: 3, insertions: 2"));
  }

  /** The file with the paragraphs of these texts marked as deleted, and the row of the second. */
  private static Layout marked(String... texts) throws IOException, Refusal {
    try (HWPFDocument document = new HWPFDocument(Files.newInputStream(TRACKED))) {
      Range range = document.getRange();
      int marked = 0;
      for (int i = 0; i < range.numParagraphs(); i++) {
        Paragraph paragraph = range.getParagraph(i);
        String text = paragraph.text().strip().replace("\u0007", "");
        if (List.of(texts).contains(text) || paragraph.isTableRowEnd() && marked == 2) {
          mark(document, paragraph);
          marked++;
        }
      }
      assertThat(marked).isEqualTo(texts.length == 1 ? 1 : 3);
      OldWordNumbering numbering = new OldWordNumbering(document.getListTables());
      OldWordBody body =
          new OldWordBody(numbering, document.getMainTextboxRange(), new TrackedChanges());
      return PartLayout.of(body.parts(document.getRange()));
    }
  }

  /** Runs of one format go over several paragraphs: they are cut at the ends of this one. */
  private static void mark(HWPFDocument document, Range range) {
    List<CHPX> runs = document.getCharacterTable().getTextRuns();
    List<CHPX> cut = new ArrayList<>();
    for (CHPX run : runs) {
      int from = Math.max(run.getStart(), range.getStartOffset());
      int to = Math.min(run.getEnd(), range.getEndOffset());
      if (from >= to) {
        cut.add(run);
        continue;
      }
      part(cut, run, run.getStart(), from);
      part(cut, runs.get(DELETED), from, to);
      part(cut, run, to, run.getEnd());
    }
    runs.clear();
    cut.stream().filter(c -> c.getStart() < c.getEnd()).forEach(runs::add);
  }

  private static void part(List<CHPX> cut, CHPX run, int from, int to) {
    CHPX part = run.copy();
    part.setStart(from);
    part.setEnd(to);
    cut.add(part);
  }

  /** The sample with one byte of its file information block changed. */
  private static byte[] withFib(int offset, byte value) throws IOException {
    byte[] bytes = Files.readAllBytes(REPORT);
    int fib = 0;
    while (bytes[fib] != (byte) 0xec || bytes[fib + 1] != (byte) 0xa5) {
      fib++;
    }
    bytes[fib + VERSION + 1] = offset == VERSION ? 0 : bytes[fib + VERSION + 1];
    bytes[fib + offset] = value;
    return bytes;
  }
}
